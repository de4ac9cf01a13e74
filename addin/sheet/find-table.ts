import { HeaderMatch } from '../../shared/actions/header-match.ts';
import type { ColumnMapping } from '../../shared/cells/raw-table.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { headersOf, readPlaces, type TablePlace } from './table-place.ts';

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

/** Finds the workbook's own list: by the plan's headers or those of a kept mapping; two syncs, and three more where no table is it. */
export async function findTable(
  context: Excel.RequestContext,
  plan: Plan,
  mapping: ColumnMapping | null,
): Promise<FoundTable> {
  const places = await readPlaces(context);
  const match = new HeaderMatch(
    plan.definition.columns.map(({ header }) => [header.nl, header.en]),
    mapping ?? {},
  );
  const [own, ...others] = ownTables(places, match, plan.definition.workbook.actionsTable);
  if (own !== undefined)
    return others.length === 0
      ? { found: 'table', place: own }
      : { found: 'several', places: [own, ...others] };

  const sheets = await readUsedRanges(context);
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

/** Where cells are filled, on each sheet that is shown. */
async function readUsedRanges(context: Excel.RequestContext) {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/id,items/visibility');
  await context.sync();
  const sheets = worksheets.items
    .filter(({ visibility }) => visibility === 'Visible')
    .map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      return { sheet, used };
    });
  await context.sync();
  return sheets;
}

interface Candidate {
  readonly list: FoundList;
  readonly score: number;
}

/**
 * The tables with enough of the wanted columns that people mean: the plan's own by its name, what is shown before
 * what is hidden, then those with the most.
 */
export function ownTables(
  places: readonly TablePlace[],
  match: HeaderMatch,
  preferredName: string,
): readonly TablePlace[] {
  const isNamed = ({ tableName }: TablePlace) => tableName.toLowerCase() === preferredName.toLowerCase();
  const ranked = places
    .map((place) => ({ place, count: match.count(place.headers.map(({ text }) => text)) }))
    .filter(({ count }) => match.isEnough(count))
    .map(({ place, count }) => ({ place, rank: [isNamed(place) ? 0 : 1, place.hidden, -count] }));
  const [first] = ranked.toSorted((a, b) => compareRanks(a.rank, b.rank));
  return ranked
    .filter(({ rank }) => first !== undefined && compareRanks(rank, first.rank) === 0)
    .map(({ place }) => place);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
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
