/** So long, in milliseconds, does what was found stand for what would be found now. */
const recent = 10_000;

/**
 * What `find` finds, or how it failed, remembered for ten seconds and shared by all who ask meanwhile: anyone
 * may ask how the library stands, and each look at one in SharePoint spends the application's requests.
 */
export function recentlyFound<T>(clock: () => Date, find: () => Promise<T>): () => Promise<T> {
  let last: { readonly found: Promise<T>; at: Date | null } | null = null;
  return () => {
    // A clock that was put back makes nothing stand for longer.
    const stands =
      last !== null && (last.at === null || Math.abs(clock().getTime() - last.at.getTime()) < recent);
    if (last !== null && stands) return last.found;
    const found = find();
    const look: { readonly found: Promise<T>; at: Date | null } = { found, at: null };
    last = look;
    const ended = () => {
      look.at = clock();
    };
    found.then(ended, ended);
    return found;
  };
}
