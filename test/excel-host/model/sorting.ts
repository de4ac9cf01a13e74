import { HostError } from '../wire/host-error.ts';
import { type Cell, emptyCell, valueType } from './cell.ts';
import { requireAllowed, requireUnlocked } from './protection.ts';
import type { Place, Restore } from './writing.ts';

export interface SortField {
  /** The column, counted from the left of what is sorted. */
  readonly key: number;
  readonly ascending: boolean;
}

const order = { Double: 0, String: 1, Error: 2, Boolean: 3, Empty: 4 } as const;

function compare(a: Cell, b: Cell): number {
  const ranks = order[valueType(a)] - order[valueType(b)];
  if (ranks !== 0) return ranks;
  if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value;
  return String(a.value).localeCompare(String(b.value), 'nl', { sensitivity: 'accent' });
}

function compareRows(a: readonly Cell[], b: readonly Cell[], fields: readonly SortField[]): number {
  for (const { key, ascending } of fields) {
    const [left, right] = [a[key] ?? emptyCell, b[key] ?? emptyCell];
    // Empty cells come last whichever way the others go.
    if (left.value === '' || right.value === '') {
      if (left.value !== right.value) return left.value === '' ? 1 : -1;
      continue;
    }
    const difference = compare(left, right);
    if (difference !== 0) return ascending ? difference : -difference;
  }
  return 0;
}

/**
 * Sorts the rows of an area. It is told as rows sorted and not as cells changed too, so that an
 * add-in that leans on one of both events alone is found out.
 */
export function sortRows(place: Place, fields: readonly SortField[]): Restore {
  const { workbook, sheet, area, by } = place;
  if (fields.length === 0 || fields.some(({ key }) => key < 0 || key >= area.columns)) {
    throw new HostError('InvalidArgument');
  }
  if (sheet.protection !== null) requireAllowed(workbook, sheet, 'allowSort');
  requireUnlocked(workbook, sheet, area);
  const before = sheet.grid.read(area);
  sheet.grid.paste(
    area,
    before.toSorted((a, b) => compareRows(a, b, fields)),
  );
  workbook.raise({ kind: 'rows-sorted', sheet, area, by });
  return () => sheet.grid.paste(area, before);
}
