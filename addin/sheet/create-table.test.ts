import { describe, expect, it } from 'vitest';
import { openExcel } from '../../test/excel-host/node-office.ts';
import { drafting, shipped } from '../../test/fixtures/shipped-plan.ts';
import { createTable } from './create-table.ts';
import { excelBatch } from './excel-batch.ts';
import { findTable } from './find-table.ts';

const { plan } = shipped;

async function emptyWorkbookWithTable() {
  const excel = await openExcel();
  const made = await excelBatch((context) =>
    createTable(context, plan, drafting.contributor, '2021-03-01', () => {}),
  );
  expect([...excel.host.unimplemented]).toEqual([]);
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  return { ...excel, place: made.value };
}

describe('an empty workbook', () => {
  it('gets the plan’s table, which is found again', async () => {
    const { place } = await emptyWorkbookWithTable();
    const found = await excelBatch((context) => findTable(context, plan, null));
    expect(found).toMatchObject({ ok: true, value: { found: 'table', place } });
    expect(place).toMatchObject({ tableName: 'tblActies', sheetName: 'Acties', firstRow: 1, rows: 30 });
  });

  it('gets dropdowns that stop what is not in the list', async () => {
    const { host } = await emptyWorkbookWithTable();
    expect(host.person.type('Acties!G2', 'D9')).toBe('refused');
    expect(host.person.type('Acties!G2', 'D5')).toBe('entered');
  });

  it('gets the guide, the hidden lists and the domain on every row', async () => {
    const { host } = await emptyWorkbookWithTable();
    expect(host.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Blad1', 'Visible'],
      ['Acties', 'Visible'],
      ['Lijsten', 'Hidden'],
      ['Leeswijzer', 'Visible'],
    ]);
    expect(host.person.reads('Acties!B31')).toEqual([['OV']]);
    expect(host.person.reads('Leeswijzer!A1')).toEqual([[plan.definition.title]]);
  });

  it('keeps its own sheet named Acties, and gets another', async () => {
    const excel = await openExcel();
    excel.host.person.renameSheet('Blad1', 'Acties');
    const made = await excelBatch((context) =>
      createTable(context, plan, drafting.contributor, '2021-03-01', () => {}),
    );
    expect(made).toMatchObject({ ok: true, value: { sheetName: 'Acties (2)' } });
  });
});
