import { describe, expect, it } from 'vitest';
import { openPane, openWith, serviceKnowing } from '../../test/addin/officer-at-work.ts';
import { at, cellsOf, openActions, soundRows } from '../../test/addin/officer-workbook.ts';
import { StandInService } from '../../test/addin/stand-in-service.ts';
import { untold } from '../../test/addin/unkind-events.ts';
import { type OpenExcel, openExcel } from '../../test/excel-host/node-office.ts';

const showTotals = ({ Excel }: OpenExcel): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.tables.getItem('tblActies').showTotals = true;
    await context.sync();
  });

/** Hands in with the third action missing, and puts it back. */
async function putBackThird(excel: OpenExcel) {
  const pane = await openPane(excel, serviceKnowing(soundRows(3)));
  pane.actions.submit();
  pane.actions.answerMissing('OV-003', 'put-back');
  pane.actions.confirmSubmit();
  await pane.settle();
  return pane;
}

describe('an action that is put back', () => {
  it('stands above the totals row, and is handed in once', async () => {
    const excel = await openActions(soundRows(2));
    await showTotals(excel);
    const { person, service, working, host } = await putBackThird(excel);
    expect(person.reads('Acties!A2:A5').flat().slice(0, 3)).toEqual(['OV-001', 'OV-002', 'OV-003']);
    expect(host.workbook.table('tblActies').body.rows).toBe(3);
    expect(service.heard.map(({ handed }) => handed.table.rows.length)).toEqual([3]);
    expect(working()).toMatchObject({ actions: 3, submit: { step: 'accepted' } });
  });

  it('moves down what stands right below the table', async () => {
    const excel = await openActions(soundRows(2));
    excel.host.person.type('Acties!E5', 'Nota onder de tabel');
    excel.host.person.type('Acties!E6', 'en nog een');
    await excel.Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('tblActies');
      table.resize('Acties!A1:AC3');
      await context.sync();
    });
    excel.host.person.type('Acties!E5', 'Nota onder de tabel');
    const { person } = await putBackThird(excel);
    expect(person.reads('Acties!A4')).toEqual([['OV-003']]);
    expect(person.reads('Acties!E5:E7').flat()).toContain('Nota onder de tabel');
  });

  it('is not put back a second time where it came back by itself unheard', async () => {
    const excel = await openActions(soundRows(2));
    const pane = await openPane(excel, serviceKnowing(soundRows(3)));
    pane.actions.submit();
    pane.actions.answerMissing('OV-003', 'put-back');
    await pane.settle();
    untold(pane.host, () => pane.coAuthor.paste(at('action_id', 4), [cellsOf(soundRows(3)[2] ?? {})]));
    pane.actions.confirmSubmit();
    await pane.settle();
    expect(pane.person.reads('Acties!A2:A5').flat()).toEqual(['OV-001', 'OV-002', 'OV-003', '']);
  });
});

describe('rows that a filter hides', () => {
  it('are never written through: each cell is written by itself', async () => {
    const excel = await openActions(soundRows(6));
    const { person, settle } = await openPane(excel);
    person.filter('tblActies', 'Actie-ID', ['OV-001', 'OV-006']);
    const written: number[] = [];
    const { grid } = excel.host.workbook.sheet('Acties');
    const set = grid.set.bind(grid);
    grid.set = (row, column, cell) => {
      written.push(row);
      set(row, column, cell);
    };
    for (const row of [2, 3, 5, 7]) {
      person.clear(at('title', row));
      await settle();
    }
    grid.set = set;
    expect([...new Set(written)].map((row) => row + 1).toSorted()).toEqual([2, 3, 5, 7]);
    for (const row of [2, 3, 5, 7])
      expect(person.reads(at('control', row))).toEqual([[expect.stringContaining('✖ Fout in Titel')]]);
  });
});

describe('headers that are hidden', () => {
  it('of another table are no trouble', async () => {
    const excel = await openActions(soundRows(1));
    await excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Ernaast');
      const range = sheet.getRange('A1:B2');
      range.values = [
        ['Iets', 'Anders'],
        ['een', 'twee'],
      ];
      sheet.tables.add(range, true).name = 'tblErnaast';
      await context.sync();
    });
    excel.host.person.showHeaders('tblErnaast', false);
    const { actions, settle, working } = await openPane(excel);
    actions.submit();
    await settle();
    expect(working().submit).toMatchObject({ step: 'accepted' });
  });

  it('of the officer’s own table still say which column is which', async () => {
    const excel = await openActions(soundRows(2));
    excel.host.person.showHeaders('tblActies', false);
    const { actions, settle, working, service } = await openPane(excel);
    expect(working().actions).toBe(2);
    actions.submit();
    await settle();
    expect(service.heard.map(({ handed }) => handed.table.rows.length)).toEqual([2]);
  });
});

describe('a workbook', () => {
  it('whose table has no rows opens, and is followed from its first row on', async () => {
    const excel = await openActions([]);
    const { person, settle, working } = await openPane(excel);
    expect(working().actions).toBe(0);
    person.paste(at('action_id', 2), [cellsOf({ ...soundRows(1)[0], action_id: '' })]);
    await settle();
    expect(person.reads('Acties!A2')).toEqual([['OV-001']]);
  });

  it('of which two rows carry one id leaves it to the upper one, also where that was copied unheard', async () => {
    const { actions, settle, host, person, service } = await openWith(soundRows(2));
    untold(host, () =>
      person.paste(at('action_id', 4), [cellsOf({ ...soundRows(1, 9)[0], action_id: 'OV-001' })]),
    );
    actions.submit();
    await settle();
    expect(person.reads('Acties!A2:A4').flat()).toEqual(['OV-001', 'OV-002', 'OV-003']);
    expect(service.heard.flatMap(({ handed }) => handed.table.rows.map(({ cells }) => cells[0]))).toEqual(
      ['OV-001', 'OV-002', 'OV-003'].map((text) => ({ kind: 'text', text })),
    );
  });

  it('whose sheet is renamed unheard is still handed in', async () => {
    const { actions, settle, person, host, working, service } = await openWith(soundRows(2));
    untold(host, () => person.renameSheet('Acties', 'Mijn acties'));
    actions.submit();
    await settle();
    actions.submit();
    await settle();
    expect(service.heard.map(({ handed }) => handed.table.sheet)).toEqual(['Mijn acties']);
    expect(working().submit).toMatchObject({ step: 'accepted' });
  });

  it('whose table vanished unheard hands nothing in', async () => {
    const { actions, settle, person, host, trouble, service } = await openWith(soundRows(2));
    untold(host, () => person.deleteTable('tblActies'));
    actions.submit();
    await settle();
    expect([trouble(), service.heard.length]).toEqual(['table-gone', 0]);
  });
});

describe('two panes on one workbook', () => {
  it('give a new row one id and hand it in once', async () => {
    const excel = await openActions(soundRows(2));
    const service = new StandInService();
    const panes = [await openPane(excel, service), await openPane(excel, service)];
    excel.host.person.paste(at('action_id', 4), [cellsOf({ ...soundRows(1, 9)[0], action_id: '' })]);
    for (const { settle } of panes) await settle();
    expect(excel.host.person.reads('Acties!A2:A5').flat()).toEqual(['OV-001', 'OV-002', 'OV-003', '']);
    for (const { actions } of panes) actions.submit();
    for (const { settle } of panes) await settle();
    const ids = service.actions.map(({ id }) => id).toSorted();
    expect(ids).toEqual(['OV-001', 'OV-002', 'OV-003']);
    expect(excel.host.person.reads('Acties!A2:A5').flat()).toEqual(['OV-001', 'OV-002', 'OV-003', '']);
  });
});

describe('a mapping that is confirmed', () => {
  async function mapped() {
    const excel = await openExcel();
    excel.host.person.paste('Blad1!A1', [
      ['Naam van de actie', 'Doelstelling', 'Soort', 'Preventie', 'Nota'],
      ['Vorming voor leraren', 'D5', 'Nieuw', 'Primair', 'eigen nota'],
    ]);
    const pane = await openPane(excel);
    pane.actions.takeOverList();
    pane.actions.mapColumn(0, 'title');
    pane.actions.mapColumn(4, null);
    await pane.settle();
    return pane;
  }

  it('takes the rows along that came in since the list was looked over', async () => {
    const { actions, settle, person, working } = await mapped();
    person.paste('Blad1!A3', [['Vorming voor agenten', 'D6', 'Nieuw', 'Tertiair', '']]);
    actions.confirmMapping();
    await settle();
    expect(working().actions).toBe(2);
  });

  it('of a list whose headers changed meanwhile is looked over anew', async () => {
    const { actions, settle, person, view } = await mapped();
    person.type('Blad1!B1', 'Iets anders');
    actions.confirmMapping();
    await settle();
    expect(view()).toMatchObject({ state: 'mapping', busy: false });
    expect(person.tableAt('Blad1!A1')).toBeUndefined();
  });
});
