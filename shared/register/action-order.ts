import { parseActionId } from '../actions/action-id.ts';

/**
 * The canonical order of action ids: by prefix, then by number, in code units and never by locale, so
 * that every machine writes the same register. Of equal numbers the shorter spelling comes first.
 */
export function compareActionIds(a: string, b: string): number {
  if (a === b) return 0;
  // At equal length the texts already sort as their numbers do, because `-` comes before any letter.
  if (a.length === b.length) return a < b ? -1 : 1;
  const left = parseActionId(a);
  const right = parseActionId(b);
  if (left === null || right === null || left.prefix !== right.prefix) return a < b ? -1 : 1;
  return left.number - right.number || a.length - b.length;
}

/** In canonical order; the very same array where it already was, so that callers can compare identities. */
export function inCanonicalOrder<Row extends { readonly id: string }>(rows: readonly Row[]): readonly Row[] {
  const ordered = rows.every((row, at) => {
    const before = rows[at - 1];
    return before === undefined || compareActionIds(before.id, row.id) < 0;
  });
  return ordered ? rows : rows.toSorted((a, b) => compareActionIds(a.id, b.id));
}
