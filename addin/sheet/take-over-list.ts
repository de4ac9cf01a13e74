import type { ColumnMapping, RawTable } from '../../shared/cells/raw-table.ts';
import { officerColumn } from '../../shared/workbook/action-columns.ts';
import { type EntryTerms, putEntries } from './column-entries.ts';
import { putMapping } from './document-facts.ts';
import type { FoundList } from './find-table.ts';
import { readDateSystem, readRows, withoutTrailingBlanks } from './read-table.ts';
import { askPlace, headersOf, type TablePlace } from './table-place.ts';
import { putHeaders } from './write-cells.ts';

/** Reads a list that is to be taken over, as a table. */
export async function readList(context: Excel.RequestContext, list: FoundList): Promise<RawTable> {
  const header = context.workbook.worksheets
    .getItem(list.sheetId)
    .getRangeByIndexes(list.headerRow - 1, list.firstColumn, 1, list.columns);
  header.load('values');
  await context.sync();
  const headers = headersOf(header.values[0] ?? [], list.firstColumn);
  const { firstColumn, headerRow, sheetId, sheetName } = list;
  const place = { sheetId, firstRow: headerRow, firstColumn, rows: list.rows, headers };
  const rows = await readRows(context, place);
  return {
    sheet: sheetName,
    headerRow,
    headers,
    rows: withoutTrailingBlanks(rows),
    dateSystem: await readDateSystem(context),
  };
}

/**
 * Takes a list over: a plain range becomes a table, the plan's columns that it lacks are added at the
 * right, and the mapping is kept in the workbook. The list's own columns, order and formats stay.
 */
export async function takeOverList(
  context: Excel.RequestContext,
  terms: EntryTerms,
  list: FoundList,
  mapping: ColumnMapping,
): Promise<TablePlace> {
  const { tables, worksheets } = context.workbook;
  const sheet = worksheets.getItem(list.sheetId);
  const range = sheet.getRangeByIndexes(list.headerRow - 1, list.firstColumn, list.rows + 1, list.columns);
  const table = list.tableId === null ? tables.add(range, true) : tables.getItem(list.tableId);
  const placeOf = askPlace(table, true);
  await context.sync();
  await putMapping(context, mapping);
  const mapped = new Set(Object.values(mapping));
  const added = terms.plan.definition.columns
    .filter(({ field }) => !mapped.has(field))
    .map(({ field }) => field);
  return addColumns(context, terms, placeOf(), added);
}

/** Adds columns of the plan at the right of the table, with what may be typed there. */
export async function addColumns(
  context: Excel.RequestContext,
  terms: EntryTerms,
  place: TablePlace,
  fields: readonly string[],
): Promise<TablePlace> {
  const added = terms.plan.definition.columns
    .filter(({ field }) => fields.includes(field))
    .map(officerColumn);
  if (added.length > 0)
    putHeaders(
      context,
      place,
      added.map(({ header }) => header),
    );
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const area = {
    firstRow: place.firstRow,
    firstColumn: place.firstColumn + place.headers.length,
    rows: place.rows,
  };
  await putEntries(context, terms, sheet, added, area);
  const placeOf = askPlace(context.workbook.tables.getItem(place.tableId), place.showsHeaders);
  await context.sync();
  return placeOf();
}
