/**
 * Whether two texts are at most `most` edits apart. An edit is a letter too many, too few or another
 * one, or two neighbours that changed places (Damerau, each place edited once): fingers that swap two
 * letters slip once, and so it counts as one. Texts are compared as they are; fold them first.
 */
export function withinEdits(a: string, b: string, most: number): boolean {
  // An edit moves the length by one character, which is two code units at most.
  if (Math.abs(a.length - b.length) > 2 * most) return false;
  const left = [...a];
  const right = [...b];
  if (Math.abs(left.length - right.length) > most) return false;
  const width = right.length + 1;
  let beforePrevious: readonly number[] = [];
  let previous: readonly number[] = Array.from({ length: width }, (_, j) => j);
  for (let i = 1; i <= left.length; i += 1) {
    const current = [i];
    for (let j = 1; j < width; j += 1) {
      const same = left[i - 1] === right[j - 1];
      const replaced = at(previous, j - 1) + (same ? 0 : 1);
      const inserted = at(current, j - 1) + 1;
      const removed = at(previous, j) + 1;
      const swapped =
        left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]
          ? at(beforePrevious, j - 2) + 1
          : Number.POSITIVE_INFINITY;
      current.push(Math.min(replaced, inserted, removed, swapped));
    }
    if (Math.min(...current) > most && Math.min(...previous) > most) return false;
    beforePrevious = previous;
    previous = current;
  }
  return at(previous, width - 1) <= most;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** How many edits a text may be away from a list's value of so many characters (C10). */
export function editsAllowed(length: number): number {
  return length >= 8 ? 2 : 1;
}
