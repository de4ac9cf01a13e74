import { describe, expect, it } from 'vitest';
import { openPane, openWith } from '../../test/addin/officer-at-work.ts';
import { at, openActions, soundRows } from '../../test/addin/officer-workbook.ts';
import { shipped } from '../../test/fixtures/shipped-plan.ts';

describe('trouble of the workbook', () => {
  it('of a table deleted while the pane is open ends when it is there again', async () => {
    const { person, settle, trouble, actions, view } = await openWith(soundRows(1));
    person.deleteTable('tblActies');
    await settle();
    expect(trouble()).toBe('table-gone');
    actions.retry();
    await settle();
    expect(view().state).toBe('no-table');
  });

  it('of two tables asks for one', async () => {
    const excel = await openActions(soundRows(1));
    await excel.Excel.run(async (context) => {
      const original = context.workbook.tables.getItem('tblActies');
      original.name = 'tblOud';
      const header = original.getHeaderRowRange();
      header.load('values');
      await context.sync();
      const sheet = context.workbook.worksheets.add('Kopie');
      const range = sheet.getRangeByIndexes(0, 0, 2, header.values[0]?.length ?? 1);
      range.getRow(0).values = header.values;
      sheet.tables.add(range, true);
      await context.sync();
    });
    expect((await openPane(excel)).trouble()).toBe('two-tables');
  });

  it('of a renamed header is told, with the column as a finding, and putting it back ends it', async () => {
    const { person, settle, working } = await openWith(soundRows(1));
    person.renameHeader('tblActies', 'Titel', 'Naam');
    await settle();
    expect(working().notices.map(({ code }) => code)).toEqual(['header-changed']);
    expect(working().findings.map(({ code }) => code)).toContain('B01');
    person.renameHeader('tblActies', 'Naam', 'Titel');
    await settle();
    expect(working().notices).toEqual([]);
  });

  it('of a protected sheet leaves the pane checking, and ends with the protection', async () => {
    const excel = await openActions(soundRows(1));
    excel.host.person.protectSheet('Acties');
    const { working, person, settle } = await openPane(excel);
    expect(working().notices.map(({ code }) => code)).toEqual(['sheet-protected']);
    expect(working().submit).toMatchObject({ step: 'blocked' });
    person.unprotectSheet('Acties');
    await settle();
    expect(working()).toMatchObject({ notices: [], submit: { step: 'ready' } });
    expect(person.reads(at('control', 2))).toEqual([['✔ In orde']]);
  });

  it('of a sheet protected in the middle of a fix is told, and the cell stays as it was', async () => {
    const { working, person, settle, actions } = await openWith(soundRows(1));
    person.type(at('prevention_levels', 2), 'Tertair');
    await settle();
    person.protectSheet('Acties');
    actions.applyFix(working().findings.find(({ code }) => code === 'C10')?.id ?? '');
    await settle();
    expect(working().notices.map(({ code }) => code)).toEqual(['sheet-protected']);
    expect(person.reads(at('prevention_levels', 2))).toEqual([['Tertair']]);
  });

  it('of a workbook that is read-only leaves the pane checking', async () => {
    const excel = await openActions([{ ...soundRows(1)[0], objective: 'D9' }]);
    Object.assign(excel.host.workbook, { readOnly: true });
    const { working } = await openPane(excel);
    expect(working().notices.map(({ code }) => code)).toEqual(['workbook-read-only']);
    expect(working().findings.map(({ code }) => code)).toContain('C03');
  });

  it('of a cell that is open for editing waits for it', async () => {
    const { actions, settle, working, host, session } = await openWith(soundRows(1));
    host.startEditingCell();
    actions.submit();
    const noticed = () => working().notices.some(({ code }) => code === 'cell-being-edited');
    await new Promise<void>((resolve) => {
      const end = session.subscribe(() => {
        if (!noticed()) return;
        end();
        resolve();
      });
    });
    host.stopEditingCell();
    await settle();
    expect([noticed(), working().submit.step]).toEqual([false, 'accepted']);
  });

  it('of a workbook for another plan changes nothing in it', async () => {
    const excel = await openActions(soundRows(1));
    excel.host.workbook.document.properties.set('ActieplanPlan', 'ander-plan');
    excel.host.workbook.document.properties.set('ActieplanStand', 3);
    const { trouble, host } = await openPane(excel);
    expect([trouble(), host.trace.cellsWritten]).toEqual(['another-plan', 0]);
  });

  it('of a workbook older than the plan ends with its upgrade', async () => {
    const excel = await openActions(soundRows(1));
    excel.host.workbook.document.properties.set('ActieplanPlan', shipped.plan.definition.id);
    excel.host.workbook.document.properties.set('ActieplanStand', 3);
    await excel.Excel.run(async (context) => {
      context.workbook.tables.getItem('tblActies').columns.getItem('Indicator/resultaat').delete();
      await context.sync();
    });
    const { working, actions, settle, person } = await openPane(excel);
    expect(working().notices.map(({ code, step }) => [code, step])).toEqual([
      ['workbook-older-than-plan', 'upgrade-workbook'],
    ]);
    actions.upgradeWorkbook();
    await settle();
    expect(working().notices).toEqual([]);
    expect(person.reads('Acties!AC1')).toEqual([['Indicator/resultaat']]);
    expect(person.reads(at('title', 2))).toEqual([['Vorming mediawijsheid nummer 1']]);
  });
});
