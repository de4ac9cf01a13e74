/** An action id as people may have typed it. */
export const actionIdIn = (text: string): string => text.trim().toUpperCase();

/** The ids that stand on more than one row. */
export function standingTwice(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    ids.filter((id) => {
      const isAgain = id !== '' && seen.has(id);
      seen.add(id);
      return isAgain;
    }),
  );
}
