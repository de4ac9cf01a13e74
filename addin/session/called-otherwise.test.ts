import { describe, expect, it } from 'vitest';
import { openPane } from '../../test/addin/officer-at-work.ts';
import { openActions, soundRows } from '../../test/addin/officer-workbook.ts';
import { openExcel } from '../../test/excel-host/node-office.ts';
import { excelBatch } from '../sheet/excel-batch.ts';
import type { WorkingView } from './officer-view.ts';

/** An officer's own workbook, with what the officer made in it. */
async function ownWorkbook(prepare: (context: Excel.RequestContext) => void) {
  const excel = await openExcel();
  const done = await excelBatch(async (context) => {
    prepare(context);
    await context.sync();
  });
  expect(done.ok).toBe(true);
  return excel;
}

const toldIn = ({ notices }: WorkingView) =>
  notices.flatMap(({ code, message }) => (code === 'called-otherwise' ? [message] : []));

const kept = (name: string, otherwise: string) =>
  `Er is al een eigen blad ${name}; dat bleef zoals het is. Wat hier hoort, staat op blad ${otherwise}.`;

describe('what of ours is called otherwise, because the officer’s own has the name', () => {
  it('is told once in the pane where the table is made, each of them', async () => {
    const excel = await ownWorkbook(({ workbook }) => {
      for (const name of ['Lijsten', 'Leeswijzer']) workbook.worksheets.add(name);
      const sheet = workbook.worksheets.add('Acties');
      sheet.getRange('A1:A2').values = [['Mijn titel'], ['Iets']];
      sheet.tables.add(sheet.getRange('A1:A2'), true).name = 'tblActies';
      workbook.names.add('Lijst_status', sheet.getRange('A2'));
    });
    const { actions, settle, working } = await openPane(excel);
    actions.makeTable();
    await settle();
    const [message, ...others] = toldIn(working());
    expect(others).toEqual([]);
    const own = (name: string) =>
      `Er is al een eigen tabel of naam ${name}; die bleef zoals ze is. Wat hier hoort, heet ${name}_2.`;
    for (const sentence of [
      kept('Acties', 'Acties (2)'),
      kept('Lijsten', 'Lijsten (2)'),
      kept('Leeswijzer', 'Leeswijzer (2)'),
      own('tblActies'),
      own('Lijst_status'),
    ])
      expect(message?.nl).toContain(sentence);
    expect(message?.en).toContain('There is a sheet of your own called Lijsten; it stayed as it is.');
    actions.submit();
    await settle();
    expect(toldIn(working())).toEqual([]);
    const again = await openPane(excel);
    expect(toldIn(again.working())).toEqual([]);
  });

  it('is told beside the receipt, until the officer goes on working', async () => {
    const excel = await openActions(soundRows(1));
    const own = await excelBatch(async ({ workbook }) => {
      workbook.worksheets.add('Ontvangst').getRange('A1').values = [['Pakjes']];
      await workbook.context.sync();
    });
    expect(own.ok).toBe(true);
    const { actions, settle, working, person } = await openPane(excel);
    actions.submit();
    await settle();
    expect(working().submit.step).toBe('accepted');
    expect(toldIn(working()).map(({ nl }) => nl)).toEqual([kept('Ontvangst', 'Ontvangst (2)')]);
    expect(person.reads('Ontvangst!A1')).toEqual([['Pakjes']]);
    actions.backToWork();
    await settle();
    actions.submit();
    await settle();
    expect(toldIn(working())).toEqual([]);
  });

  it('is not told where every name was free', async () => {
    const { actions, settle, working } = await openPane(await openExcel());
    actions.makeTable();
    await settle();
    expect(toldIn(working())).toEqual([]);
  });
});
