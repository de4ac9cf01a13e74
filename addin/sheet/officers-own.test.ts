import { describe, expect, it } from 'vitest';
import { openExcel } from '../../test/excel-host/node-office.ts';
import { drafting, shipped } from '../../test/fixtures/shipped-plan.ts';
import { differingLists } from './column-entries.ts';
import { createTable } from './create-table.ts';
import { excelBatch } from './excel-batch.ts';
import { ensureMarks, markFormula } from './marks.ts';

const { plan } = shipped;
const day = '2021-03-01';

type Opened = Awaited<ReturnType<typeof openExcel>>;

async function tableMadeIn(excel: Opened) {
  const made = await excelBatch((context) => createTable(context, plan, drafting.contributor, day, () => {}));
  if (!made.ok) throw new Error(JSON.stringify(made.failure));
  expect([...excel.host.unimplemented]).toEqual([]);
  return made.value;
}

/** What an officer does in an own workbook before the table is made in it. */
async function ownWorkbook(prepare: (context: Excel.RequestContext) => void): Promise<Opened> {
  const excel = await openExcel();
  const done = await excelBatch(async (context) => {
    prepare(context);
    await context.sync();
  });
  expect(done.ok).toBe(true);
  return excel;
}

const sheetsOf = ({ host }: Opened) => host.workbook.sheets.map(({ name, visibility }) => [name, visibility]);

describe('what is the officer’s own', () => {
  it('stays as it is where a sheet is called as the lists are: ours gets a number', async () => {
    const excel = await ownWorkbook((context) => {
      const sheet = context.workbook.worksheets.add('Lijsten');
      sheet.getRange('A1:B2').values = [
        ['Scholen', 'Aantal'],
        ['Gent', 12],
      ];
    });
    await tableMadeIn(excel);
    expect(excel.host.person.reads('Lijsten!A1:B2')).toEqual([
      ['Scholen', 'Aantal'],
      ['Gent', '12'],
    ]);
    expect(sheetsOf(excel)).toContainEqual(['Lijsten', 'Visible']);
    expect(sheetsOf(excel)).toContainEqual(['Lijsten (2)', 'Hidden']);
    expect(excel.host.person.type('Acties!G2', 'D9')).toBe('refused');
    expect(excel.host.person.type('Acties!G2', 'D5')).toBe('entered');
  });

  it('stays as it is though it is hidden and holds names that begin as ours', async () => {
    const excel = await ownWorkbook((context) => {
      const sheet = context.workbook.worksheets.add('Lijsten');
      sheet.getRange('A1:A3').values = [['D1'], ['D2'], ['Zelf bijgehouden']];
      context.workbook.names.add('Lijst_objective', sheet.getRange('A1:A2'));
      sheet.visibility = 'Hidden';
    });
    await tableMadeIn(excel);
    expect(excel.host.person.reads('Lijsten!A1:A3')).toEqual([['D1'], ['D2'], ['Zelf bijgehouden']]);
    expect(excel.host.workbook.names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Lijst_objective', 'Lijst_objective_2']),
    );
    expect(excel.host.person.type('Acties!G2', 'D9')).toBe('refused');
    expect(excel.host.person.type('Acties!G2', 'D5')).toBe('entered');
  });

  it('stays as it is where a name, a table or a guide is called as ours', async () => {
    const excel = await ownWorkbook((context) => {
      const sheet = context.workbook.worksheets.add('Leeswijzer');
      sheet.getRange('A1:A2').values = [['Hoe wij werken'], ['Eerst bellen.']];
      context.workbook.names.add('Lijst_status', sheet.getRange('A2'));
      const own = sheet.tables.add(sheet.getRange('C1:C2'), true);
      own.name = 'tblActies';
    });
    const place = await tableMadeIn(excel);
    expect(place).toMatchObject({ tableName: 'tblActies_2', sheetName: 'Acties' });
    expect(excel.host.person.reads('Leeswijzer!A1:A2')).toEqual([['Hoe wij werken'], ['Eerst bellen.']]);
    expect(excel.host.person.reads('Leeswijzer (2)!A1')).toEqual([[plan.definition.title]]);
    const status = excel.host.workbook.names.find(({ name }) => name === 'Lijst_status');
    expect(status?.target).toMatchObject({ kind: 'range', sheet: { name: 'Leeswijzer' } });
    const differ = await excelBatch((context) => differingLists(context, plan, day));
    expect(differ).toEqual({ ok: true, value: false });
  });

  it('stays where a conditional format looks for the words of ours, and ours stands once beside it', async () => {
    const excel = await openExcel();
    const place = await tableMadeIn(excel);
    const own = `=OR(ISNUMBER(FIND("✖",$C2)),${markFormula('error', place, 2).slice(1)})`;
    const done = await excelBatch(async (context) => {
      const body = context.workbook.worksheets.getItem('Acties').getRange('A2:AC31');
      body.conditionalFormats.add('Custom').custom.rule.formula = own;
      await context.sync();
      await ensureMarks(context, place, 2);
      await ensureMarks(context, place, 2);
      const formats = body.conditionalFormats;
      formats.load('items/type');
      await context.sync();
      const rules = formats.items.map((format) => format.custom.rule);
      for (const rule of rules) rule.load('formula');
      await context.sync();
      return rules.map(({ formula }) => formula);
    });
    if (!done.ok) throw new Error(JSON.stringify(done.failure));
    for (const formula of [own, markFormula('error', place, 2), markFormula('warning', place, 2)])
      expect(done.value.filter((one) => one === formula)).toEqual([formula]);
  });

  it('is no sheet that the add-in made, whatever it is called by now: that is written anew', async () => {
    const excel = await openExcel();
    await tableMadeIn(excel);
    const renamed = await excelBatch(async (context) => {
      context.workbook.worksheets.getItem('Lijsten').name = 'Keuzes';
      context.workbook.worksheets.getItem('Acties').name = 'Vorig jaar';
      await context.sync();
    });
    expect(renamed.ok).toBe(true);
    await tableMadeIn(excel);
    expect(sheetsOf(excel).filter(([name]) => /Lijsten|Keuzes|Leeswijzer/.test(String(name)))).toEqual([
      ['Keuzes', 'Hidden'],
      ['Leeswijzer', 'Visible'],
    ]);
  });

  it('is no sheet that was made before there were marks, and that holds our lists alone', async () => {
    const excel = await openExcel();
    await tableMadeIn(excel);
    const unmarked = await excelBatch(async (context) => {
      const { names } = context.workbook;
      names.load('items/name');
      await context.sync();
      for (const item of names.items) if (item.name.startsWith('_Actieplan')) item.delete();
      context.workbook.worksheets.getItem('Acties').name = 'Vorig jaar';
      await context.sync();
    });
    expect(unmarked.ok).toBe(true);
    await tableMadeIn(excel);
    expect(sheetsOf(excel).map(([name]) => name)).toEqual(
      expect.not.arrayContaining(['Lijsten (2)', 'Leeswijzer (2)']),
    );
    expect(excel.host.workbook.names.map(({ name }) => name)).toContain('_Actieplan_Lijsten');
  });
});
