import { HeaderMatch } from '../../shared/actions/header-match.ts';
import type { ColumnMapping } from '../../shared/cells/raw-table.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { askPlace, headersOf, type TablePlace } from './table-place.ts';

/** A list that is no table yet, or one with other headers: something to take over. */
export interface FoundList {
  /** `null` for a plain range of cells. */
  readonly tableId: string | null;
  readonly sheetId: string;
  readonly sheetName: string;
  /** The sheet's own row number of the headers, from 1. */
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly columns: number;
  readonly rows: number;
}

export type FoundTable =
  | { readonly found: 'table'; readonly place: TablePlace }
  /** More than one carries as many of the plan's columns. */
  | { readonly found: 'several'; readonly places: readonly TablePlace[] }
  | { readonly found: 'list'; readonly list: FoundList }
  | { readonly found: 'nothing' };

/** Headers are looked for in so many rows from the top of a sheet's filled cells. */
const rowsLookedAt = 50;
const columnsLookedAt = 200;
/** A row with fewer filled cells is a title or a note, not a row of headers. */
const fewestHeaders = 3;

/** Finds the workbook's own list: by the plan's headers or those of a kept mapping; two or three syncs. */
export async function findTable(
  context: Excel.RequestContext,
  plan: Plan,
  mapping: ColumnMapping | null,
): Promise<FoundTable> {
  const { tables } = context.workbook;
  tables.load('items/name');
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/id,items/visibility');
  await context.sync();

  const asked = tables.items.map(askPlace);
  const sheets = worksheets.items
    .filter(({ visibility }) => visibility === 'Visible')
    .map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      return { sheet, used };
    });
  await context.sync();

  const places = asked.map((placeOf) => placeOf());
  const match = new HeaderMatch(
    plan.definition.columns.map(({ header }) => [header.nl, header.en]),
    mapping ?? {},
  );
  const own = ownTables(places, match, plan.definition.workbook.actionsTable);
  const [first] = own;
  if (first !== undefined)
    return own.length === 1 ? { found: 'table', place: first } : { found: 'several', places: own };

  const present = sheets
    .filter(({ used }) => !used.isNullObject)
    .map(({ sheet, used }) => {
      const rows = Math.min(used.rowCount, rowsLookedAt);
      const top = used.getAbsoluteResizedRange(rows, Math.min(used.columnCount, columnsLookedAt));
      top.load('values');
      return { sheet, used, top };
    });
  if (present.length > 0) await context.sync();
  const lists = present.flatMap(({ sheet, used, top }): readonly Candidate[] => {
    const best = bestHeaderRow(top.values, match);
    if (best === null) return [];
    const { index, from, columns, score } = best;
    const headerRow = used.rowIndex + index + 1;
    const firstColumn = used.columnIndex + from;
    const table = places.find(
      (place) =>
        place.sheetId === sheet.id && place.firstRow === headerRow && place.firstColumn === firstColumn,
    );
    const rows = table?.rows ?? used.rowCount - index - 1;
    const where = { sheetId: sheet.id, sheetName: sheet.name, headerRow, firstColumn, columns, rows };
    return rows > 0 ? [{ list: { tableId: table?.tableId ?? null, ...where }, score }] : [];
  });
  const [list] = lists.toSorted((a, b) => b.score - a.score || b.list.rows - a.list.rows);
  return list === undefined ? { found: 'nothing' } : { found: 'list', list: list.list };
}

interface Candidate {
  readonly list: FoundList;
  readonly score: number;
}

/** The tables with the most of the wanted columns; of equals the one with the plan's own name alone. */
export function ownTables(
  places: readonly TablePlace[],
  match: HeaderMatch,
  preferredName: string,
): readonly TablePlace[] {
  const scored = places
    .map((place) => ({ place, count: match.count(place.headers.map(({ text }) => text)) }))
    .filter(({ count }) => match.isEnough(count));
  const most = Math.max(0, ...scored.map(({ count }) => count));
  const best = scored.filter(({ count }) => count === most).map(({ place }) => place);
  const named = best.filter(({ tableName }) => tableName.toLowerCase() === preferredName.toLowerCase());
  return named.length === 1 ? named : best;
}

/** The row that reads most like headers: the plan's words first, else the fullest row of texts with rows below. */
function bestHeaderRow(
  values: readonly (readonly unknown[])[],
  match: HeaderMatch,
): {
  readonly index: number;
  readonly from: number;
  readonly columns: number;
  readonly score: number;
} | null {
  let best: ReturnType<typeof bestHeaderRow> = null;
  values.forEach((row, index) => {
    const headers = headersOf(row, 0);
    const from = headers.findIndex(({ text }) => text !== '');
    const after = headers.findIndex(({ text, column }) => column > from && text === '');
    const columns = (after < 0 ? headers.length : after) - from;
    const texts = row.slice(from, from + columns).filter((value) => typeof value === 'string');
    const below = values[index + 1]?.slice(from, from + columns).some((value) => value !== '') ?? false;
    if (from < 0 || columns < fewestHeaders || texts.length < columns || !below) return;
    const score = match.count(headers.map(({ text }) => text)) * 100 + columns;
    if (best === null || score > best.score) best = { index, from, columns, score };
  });
  return best;
}
