import type { Receipt } from '../../shared/contract/reports.ts';
import { pointsPerCharacter } from './column-width.ts';
import { textInput } from './sheet-input.ts';

/** Where receipts stand in a workbook, newest first, as the service writes them into files. */
const place = { sheet: 'Ontvangst', table: 'tblOntvangst' } as const;
const headers = ['Indiening', 'Tijdstip (UTC)', 'Acties', 'Waarschuwingen', 'Door', 'Nummer'] as const;

const widths = [11, 20, 9, 16, 28, 10] as const;

/** Writes a receipt above the earlier ones; one that stands there already is not written again. */
export async function writeReceipt(context: Excel.RequestContext, receipt: Receipt): Promise<void> {
  const { worksheets, tables } = context.workbook;
  const known = tables.getItemOrNullObject(place.table);
  known.load('id');
  const namesake = worksheets.getItemOrNullObject(place.sheet);
  namesake.load('id');
  await context.sync();
  if (known.isNullObject) {
    const sheet = namesake.isNullObject ? worksheets.add(place.sheet) : worksheets.add();
    const range = sheet.getRangeByIndexes(0, 0, 2, headers.length);
    range.values = [[...headers], [...rowOf(receipt)]];
    const table = sheet.tables.add(range, true);
    table.name = place.table;
    widths.forEach((characters, column) => {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = characters * pointsPerCharacter;
    });
    await context.sync();
    return;
  }
  const body = known.getDataBodyRange();
  body.load('values');
  await context.sync();
  const last = headers.length - 1;
  if (body.values.some((row) => row[last] === receipt.entry)) return;
  known.rows.add(0, [[...rowOf(receipt)]]);
  await context.sync();
}

/** Shows the receipts. */
export async function showReceipts(context: Excel.RequestContext): Promise<void> {
  const table = context.workbook.tables.getItemOrNullObject(place.table);
  table.load('id');
  await context.sync();
  if (table.isNullObject) return;
  table.worksheet.activate();
  table.getDataBodyRange().getRow(0).select();
  await context.sync();
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
