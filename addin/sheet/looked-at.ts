import type { RawCell } from '../../shared/cells/raw-table.ts';
import { RawCells } from './raw-cells.ts';
import { facts, spansNear } from './read-table.ts';
import { textInput } from './sheet-input.ts';
import type { TablePlace } from './table-place.ts';

/** A cell as Excel showed it when it was last looked at. */
export interface LookedAt {
  readonly cell: RawCell | undefined;
  readonly format: string;
  /** What written into the cell makes it read so again. */
  readonly again: string | number | boolean;
}

/** What was seen of some cells, by their places in the table's body. */
export type Look = (row: number, place: number) => LookedAt | undefined;

/** Asks for some columns of some rows; after the next sync the function tells each cell. */
export function askCells(
  sheet: Excel.Worksheet,
  place: Pick<TablePlace, 'firstRow' | 'firstColumn'>,
  rows: readonly number[],
  columns: readonly number[],
): () => Look {
  const asked = columns.flatMap((column) =>
    spansNear(rows).map((span) => {
      const range = sheet.getRangeByIndexes(
        place.firstRow + span.first,
        place.firstColumn + column,
        span.count,
        1,
      );
      range.load(facts);
      return { column, span, range };
    }),
  );
  return () => {
    const reader = new RawCells();
    const seen = new Map<number, Map<number, LookedAt>>(columns.map((column) => [column, new Map()]));
    for (const { column, span, range } of asked) {
      for (let index = 0; index < span.count; index += 1) {
        const [cell] = reader.row(range, index, [0]);
        const source: unknown = range.formulas[index]?.[0];
        const format: unknown = range.numberFormat[index]?.[0];
        seen.get(column)?.set(span.first + index, {
          cell,
          format: typeof format === 'string' ? format : 'General',
          again: againOf(range.values[index]?.[0], source),
        });
      }
    }
    return (row, column) => seen.get(column)?.get(row);
  };
}

/** Whether two cells read the same; how a number is shown is no part of what it is. */
export function readsSame(a: RawCell | undefined, b: RawCell | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.formula === b.formula && a.kind === b.kind && contentOf(a) === contentOf(b);
}

function contentOf(cell: RawCell): string | number | boolean {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'boolean':
      return cell.boolean;
    case 'error':
      return cell.error;
    case 'unreadable':
      return cell.stored;
  }
}

/** What written into a cell makes it hold again what it held. */
export function againOf(value: unknown, source: unknown): LookedAt['again'] {
  if (typeof source === 'string' && source.startsWith('=') && source !== value) return source;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return typeof value === 'string' ? textInput(value) : '';
}
