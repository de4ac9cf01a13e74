import { isReadByValue } from '../cells/parse-cell.ts';
import type { ColumnMapping, RawHeader } from '../cells/raw-table.ts';
import type { Column } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import { foldHeader } from '../text/fold-header.ts';

/** Where the plan's columns stand in a table; places count along the table's headers, from 0. */
export interface ColumnBinding {
  /** The place of each of `plan.columns`, in that order; `undefined` where the table lacks it. */
  readonly places: readonly (number | undefined)[];
  readonly id: number | undefined;
  readonly control: number | undefined;
  /**
   * Columns that the table lacks (B01). The control column is not among them: it is the program's
   * own answer to the officer, and nothing is lost where it is gone.
   */
  readonly missing: readonly Column[];
  /** Columns that stand there more than once (B01); the first one is read. */
  readonly double: readonly Column[];
}

/** Places of the plan's columns that hold what their cells show: texts, choices and ids, no dates or amounts. */
export function placesAsShown(
  headers: readonly RawHeader[],
  plan: Plan,
  mapping?: ColumnMapping,
): ReadonlySet<number> {
  const { places, id, control } = bindColumns(headers, plan, mapping);
  const shown = places.filter((_, position) => {
    const column = plan.columns[position];
    return column !== undefined && !isReadByValue(column);
  });
  return new Set([...shown, id, control].filter((place) => place !== undefined));
}

/**
 * Finds the plan's columns by their header, Dutch or English, folded, in any order. A mapping goes
 * first: there the officer said what the list's own headers stand for. Other columns are left alone,
 * whatever they are called.
 */
export function bindColumns(
  headers: readonly RawHeader[],
  plan: Plan,
  mapping: ColumnMapping = {},
): ColumnBinding {
  const named = new Map<string, Column | undefined>();
  for (const column of plan.definition.columns) {
    named.set(foldHeader(column.header.nl), column).set(foldHeader(column.header.en), column);
  }
  for (const [own, field] of Object.entries(mapping)) {
    named.set(foldHeader(own), field === null ? undefined : plan.column(field));
  }
  const places = new Map<Column, number>();
  const double = new Set<Column>();
  headers.forEach(({ text }, place) => {
    const column = named.get(foldHeader(text));
    if (column === undefined) return;
    if (places.has(column)) double.add(column);
    else places.set(column, place);
  });
  const placeOf = (column: Column | undefined) => (column === undefined ? undefined : places.get(column));
  return {
    places: plan.columns.map(placeOf),
    id: placeOf(plan.role('action-id')),
    control: placeOf(plan.role('control')),
    missing: plan.definition.columns.filter((column) => column.type !== 'control' && !places.has(column)),
    double: plan.definition.columns.filter((column) => double.has(column)),
  };
}
