import { describe, expect, it } from 'vitest';
import { openPane, openWith, serviceKnowing } from '../../test/addin/officer-at-work.ts';
import { at, soundRows } from '../../test/addin/officer-workbook.ts';
import { openExcel } from '../../test/excel-host/node-office.ts';

describe('the pane on a workbook with the plan’s table', () => {
  it('shows who, the round, the actions and what the domain lacks', async () => {
    const { working } = await openWith(soundRows(3));
    const { header, actions, objectives } = working();
    expect(header).toMatchObject({
      contributor: { code: 'OV' },
      round: { deadline: '2021-03-05', daysLeft: 8 },
    });
    expect(actions).toBe(3);
    expect(
      objectives.filter(({ owed, actions: count }) => owed && count === 0).map(({ code }) => code),
    ).toEqual(['D1', 'D2']);
  });

  it('lists findings by severity, with what they rest on', async () => {
    const { working, person, settle } = await openWith(soundRows(2));
    person.type(at('focus', 2), 'Nieuw');
    await settle();
    person.clear(at('title', 3));
    await settle();
    expect(
      working()
        .findings.map(({ code, severity }) => [code, severity])
        .slice(0, 3),
    ).toEqual([
      ['R02', 'error'],
      ['C01', 'error'],
      ['R03', 'warning'],
    ]);
    expect(
      working()
        .findings.find(({ code }) => code === 'R03')
        ?.basis.map(({ code }) => code),
    ).toEqual(['S33']);
    expect(working().submit).toMatchObject({ step: 'blocked' });
  });

  it('selects the cell of a finding, and shows what is asked there', async () => {
    const { working, person, settle, actions } = await openWith(soundRows(2));
    person.type(at('focus', 3), 'Lopend – bijgestuurd');
    await settle();
    actions.selectFinding(working().findings.find(({ code }) => code === 'R01')?.id ?? '');
    await settle();
    const { selection, findings } = working();
    expect(findings.find(({ code }) => code === 'R01')?.selected).toBe(true);
    expect(selection).toMatchObject({ row: 3, actionId: 'OV-002', objective: { code: 'D5' } });
    expect(selection?.picker).toMatchObject({
      kind: 'several',
      groups: [
        { asks: 'at-least-one', met: false },
        { asks: 'free', met: true },
      ],
    });
  });

  it('writes what is picked at once, and undoing takes it back', async () => {
    const { working, person, settle, actions } = await openWith(soundRows(1));
    person.select(at('prevention_levels', 2));
    await settle();
    actions.pick(['Primair', 'Tertiair']);
    await settle();
    expect(person.reads(at('prevention_levels', 2))).toEqual([['Primair; Tertiair']]);
    expect(working().selection?.picker).toMatchObject({
      groups: [
        {
          options: [
            { value: 'Primair', chosen: true },
            { chosen: false },
            { value: 'Tertiair', chosen: true },
          ],
        },
      ],
    });
  });

  it('applies a fix with one click', async () => {
    const { working, person, settle, actions } = await openWith(soundRows(1));
    person.type(at('prevention_levels', 2), 'Tertair');
    await settle();
    const finding = working().findings.find(({ code }) => code === 'C10');
    expect(finding?.fix?.nl).toBe('Vervang door Tertiair');
    actions.applyFix(finding?.id ?? '');
    await settle();
    expect(person.reads(at('prevention_levels', 2))).toEqual([['Tertiair']]);
    expect(working().findings.some(({ code }) => code === 'C10')).toBe(false);
  });

  it('shows the coordinator’s remarks and edits, and takes an edit over', async () => {
    const service = serviceKnowing(soundRows(1));
    service.remarks = [
      { actionId: 'OV-001', by: 'ABB', at: '2021-02-22T09:00:00.000Z', text: 'Stemt u dit af?' },
    ];
    service.edits = [
      { actionId: 'OV-001', field: 'target_group', value: 'Leraren en leerlingenbegeleiders' },
    ];
    const { working, person, settle, actions } = await openWith(soundRows(1), service);
    person.select(at('title', 2));
    await settle();
    expect(working().selection?.remarks).toHaveLength(1);
    expect(working().selection?.edits).toMatchObject([{ field: 'target_group', cell: 'O2' }]);
    actions.takeOverEdit('target_group');
    await settle();
    expect(person.reads(at('target_group', 2))).toEqual([['Leraren en leerlingenbegeleiders']]);
    expect(working().selection?.edits).toEqual([]);
  });

  it('tells an error that the coordinator allowed as a note with the reason, and the same elsewhere as an error', async () => {
    const costly = soundRows(2).map((row) => ({ ...row, funding: 'Bijkomende kredieten' }));
    const service = serviceKnowing(costly);
    const waiver = { entry: 4, rule: 'R11', subject: 'OV-001', read: { funding: 'Bijkomende kredieten' } };
    const said = { reason: 'Zo beslist.', by: 'Els Maes', at: '2021-02-22T09:00:00.000Z' };
    service.waivers = [{ ...waiver, ...said }];
    const { working, person, settle } = await openWith(costly, service);
    const told = () => working().findings.filter(({ code }) => code === 'R11');
    expect(told().map(({ actionId, severity }) => [actionId, severity])).toEqual([
      ['OV-002', 'error'],
      ['OV-001', 'info'],
    ]);
    expect(working().counts.errors).toBe(1);
    person.select(at('title', 2));
    await settle();
    expect(working().selection?.waivers).toMatchObject([{ rule: 'R11', reason: 'Zo beslist.' }]);
  });

  it('speaks English in the sheet too when asked', async () => {
    const { actions, settle, person } = await openWith(soundRows(1));
    actions.setLanguage('en');
    await settle();
    expect(person.reads(at('control', 2))).toEqual([['✔ In order']]);
  });
});

describe('a workbook without the plan’s table', () => {
  it('that is empty gets the table', async () => {
    const { view, actions, settle, person } = await openPane(await openExcel());
    expect(view()).toMatchObject({ state: 'no-table', found: null });
    actions.makeTable();
    await settle();
    expect(view()).toMatchObject({ state: 'working', actions: 0, submit: { step: 'blocked' } });
    expect(person.tableAt('Acties!A2')?.name).toBe('tblActies');
  });

  it('with a list of the officer’s own is taken on once the mapping is confirmed, and known again', async () => {
    const excel = await openExcel();
    const { person } = excel.host;
    person.paste('Blad1!A1', [
      ['Naam van de actie', 'Doelstelling', 'Soort', 'Preventie', 'Nota'],
      ['Vorming voor leraren', 'D5', 'Nieuw', 'Primair', 'eigen nota'],
      ['Vorming voor agenten', 'D6', 'Nieuw', 'Tertiair', ''],
    ]);
    const pane = await openPane(excel);
    expect(pane.view()).toMatchObject({
      state: 'no-table',
      found: { sheet: 'Blad1', headerRow: 1, rows: 2 },
    });
    pane.actions.takeOverList();
    pane.actions.mapColumn(0, 'title');
    pane.actions.mapColumn(4, null);
    await pane.settle();
    expect(pane.view()).toMatchObject({ state: 'mapping', blocked: null });
    pane.actions.confirmMapping();
    await pane.settle();
    expect(pane.working()).toMatchObject({ actions: 2 });
    expect(person.reads('Blad1!A1:E2')).toEqual([
      ['Naam van de actie', 'Doelstelling', 'Soort', 'Preventie', 'Nota'],
      ['Vorming voor leraren', 'D5', 'Nieuw', 'Primair', 'eigen nota'],
    ]);
    const again = await openPane(excel);
    expect(again.working()).toMatchObject({ actions: 2 });
  });
});
