import type { Receipt } from '../../shared/contract/reports.ts';
import { pointsPerCharacter } from './column-width.ts';
import { againOf } from './looked-at.ts';
import { addOwnSheet, freeTableName, type HearOtherwise } from './own-sheets.ts';
import { textInput } from './sheet-input.ts';
import { heightOf, readPlaces, type TablePlace } from './table-place.ts';

/** Where receipts stand in a workbook, newest first, as the service writes them into files. */
const place = { sheet: 'Ontvangst', table: 'tblOntvangst' } as const;
const headers = ['Indiening', 'Tijdstip (UTC)', 'Acties', 'Waarschuwingen', 'Door', 'Nummer'] as const;

const widths = [11, 20, 9, 16, 28, 10] as const;

/**
 * Writes a receipt above the earlier ones; one that stands there already is not written again. All are written
 * anew, one row lower, by `Range.values` over the table and the row below it: adding table rows conflicts among
 * co-authors. Source: Microsoft, "Coauthoring in Excel add-ins".
 */
export async function writeReceipt(
  context: Excel.RequestContext,
  receipt: Receipt,
  hear: HearOtherwise,
): Promise<void> {
  const places = await readPlaces(context);
  const known = places.find(isReceipts);
  if (known === undefined) return addReceipts(context, receipt, hear);
  const sheet = context.workbook.worksheets.getItem(known.sheetId);
  const { firstRow, firstColumn, rows } = known;
  const body = sheet.getRangeByIndexes(firstRow, firstColumn, Math.max(1, rows), headers.length);
  body.load('values,formulas');
  const below = sheet.getRangeByIndexes(firstRow + rows, firstColumn, 1, headers.length);
  below.load('values');
  await context.sync();
  const last = headers.length - 1;
  if (body.values.some((row) => row[last] === receipt.entry)) return;
  const earlier = body.values.flatMap((row, at) =>
    row.every((value) => value === '')
      ? []
      : [row.map((value: unknown, column) => againOf(value, body.formulas[at]?.[column]))],
  );
  const taken = known.showsTotals || below.values.some((row) => row.some((value) => value !== ''));
  if (taken) sheet.getRangeByIndexes(firstRow + rows, firstColumn, 1, headers.length).insert('Down');
  const lines = [[...rowOf(receipt)], ...earlier];
  lines.forEach((line, index) => {
    sheet.getRangeByIndexes(firstRow + index, firstColumn, 1, headers.length).values = [line];
  });
  const table = context.workbook.tables.getItem(known.tableId);
  const whole = table.getRange();
  whole.load('rowCount');
  await context.sync();
  const height = heightOf({ ...known, rows: lines.length });
  if (whole.rowCount >= height) return;
  const top = firstRow - (known.showsHeaders ? 1 : 0);
  table.resize(sheet.getRangeByIndexes(top, firstColumn, height, headers.length));
  await context.sync();
}

async function addReceipts(
  context: Excel.RequestContext,
  receipt: Receipt,
  hear: HearOtherwise,
): Promise<void> {
  const tableName = await freeTableName(context, place.table, hear);
  const sheet = await addOwnSheet(context, place.sheet, hear);
  const range = sheet.getRangeByIndexes(0, 0, 2, headers.length);
  range.values = [headers.map(textInput), [...rowOf(receipt)]];
  const table = sheet.tables.add(range, true);
  table.name = tableName;
  widths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = characters * pointsPerCharacter;
  });
  await context.sync();
}

/** Shows the receipts. */
export async function showReceipts(context: Excel.RequestContext): Promise<void> {
  const known = (await readPlaces(context)).find(isReceipts);
  if (known === undefined) return;
  const sheet = context.workbook.worksheets.getItem(known.sheetId);
  sheet.activate();
  sheet.getRangeByIndexes(known.firstRow, known.firstColumn, 1, headers.length).select();
  await context.sync();
}

/** A table of receipts, by its name and all of its headers: one that somebody else called so is not touched. */
function isReceipts({ tableName, headers: own }: TablePlace): boolean {
  return (
    tableName.toLowerCase().startsWith(place.table.toLowerCase()) &&
    own.length === headers.length &&
    headers.every((header, at) => own[at]?.text === header)
  );
}

function rowOf({ sequence, at, actions, counts, by, entry }: Receipt): readonly (string | number)[] {
  return [
    sequence,
    textInput(at.slice(0, 16).replace('T', ' ')),
    actions,
    counts.warnings,
    textInput(by),
    entry,
  ];
}
