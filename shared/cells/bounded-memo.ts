/**
 * A pure function that remembers at most `most` of its results, so that equal inputs give one and the
 * same object. When it is full it forgets them all: input from outside can never make it grow.
 */
export function boundedMemo<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}
