import type { SheetCell } from '../../shared/cells/sheet-cell.ts';
import type { Submission } from '../../shared/log/state.ts';
import type { SheetTable } from '../../shared/workbook/sheet-table.ts';

/** The receipts of a contributor's submissions, newest first, as they stand in its workbook. */
export function receiptSheet(submissions: readonly Submission[]): SheetTable {
  const text = (value: string): SheetCell => ({ kind: 'text', text: value });
  const number = (value: number): SheetCell => ({ kind: 'number', number: value });
  return {
    sheetName: 'Ontvangst',
    tableName: 'tblOntvangst',
    columns: [
      { header: 'Indiening', width: 11, format: 'integer', locked: true },
      { header: 'Tijdstip (UTC)', width: 20, format: 'text', locked: true },
      { header: 'Acties', width: 9, format: 'integer', locked: true },
      { header: 'Waarschuwingen', width: 16, format: 'integer', locked: true },
      { header: 'Door', width: 28, format: 'text', locked: true },
      { header: 'Nummer', width: 10, format: 'integer', locked: true },
    ],
    rows: submissions
      .toReversed()
      .map(({ sequence, at, counts, by, entry, collected }) => [
        number(sequence),
        text(at.slice(0, 16).replace('T', ' ')),
        number(counts.actions),
        number(counts.warnings),
        text(collected === undefined ? by.name : `${by.name} (opgehaald)`),
        number(entry),
      ]),
  };
}
