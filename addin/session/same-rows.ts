import type { RawRow } from '../../shared/cells/raw-table.ts';

/** Which row one is: its key, `null` for a new row; `same` where it reads exactly as it did. */
export interface FoundRow {
  readonly key: number | null;
  readonly same: boolean;
}

/**
 * Finds rows back after they changed places: each row as it stands now gets the key of a row that read
 * exactly so, the nearest first in order; what is left over pairs up in order, so that a row edited in the
 * meantime keeps its key.
 */
export function sameRows(
  before: readonly { readonly key: number; readonly raw: RawRow }[],
  now: readonly RawRow[],
): readonly FoundRow[] {
  const byText = new Map<string, number[]>();
  for (const { key, raw } of before) {
    const text = JSON.stringify(raw.cells);
    const keys = byText.get(text);
    if (keys === undefined) byText.set(text, [key]);
    else keys.push(key);
  }
  for (const keys of byText.values()) keys.reverse();
  const found = now.map(({ cells }) => byText.get(JSON.stringify(cells))?.pop() ?? null);
  const used = new Set(found);
  const left = before.filter(({ key }) => !used.has(key)).map(({ key }) => key);
  return found.map((key) =>
    key === null ? { key: left.shift() ?? null, same: false } : { key, same: true },
  );
}
