import { describe, expect, it } from 'vitest';
import { openPane as openPaneOn } from '../../test/addin/officer-pane.ts';
import { at, openActions, soundRows } from '../../test/addin/officer-workbook.ts';
import { json, problem, StandInService } from '../../test/addin/stand-in-service.ts';
import { type OpenExcel, openExcel } from '../../test/excel-host/node-office.ts';
import { shipped } from '../../test/fixtures/shipped-plan.ts';
import { loggedAction, type Typed } from '../../test/fixtures/typed-sheet.ts';

const openPane = (excel: OpenExcel, service = new StandInService()) => openPaneOn(excel, service);

async function openWith(rows: readonly Typed[], service?: StandInService) {
  return openPane(await openActions(rows), service);
}

/** A service to which these rows were handed in before. */
function serviceKnowing(rows: readonly Typed[]): StandInService {
  const service = new StandInService();
  service.actions = rows.map((row) => loggedAction(shipped.plan, row));
  service.sequence = 1;
  return service;
}

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

describe('submitting', () => {
  it('writes receipt, stamp and ids into the workbook', async () => {
    const { actions, settle, working, person, host, service } = await openWith(soundRows(2));
    actions.submit();
    await settle();
    expect(working().submit).toMatchObject({
      step: 'accepted',
      receipt: { receipt: { sequence: 1, entry: 5 } },
    });
    expect(person.reads('Ontvangst!A1:F2')).toEqual([
      ['Indiening', 'Tijdstip (UTC)', 'Acties', 'Waarschuwingen', 'Door', 'Nummer'],
      ['1', '2021-02-25 13:32', '2', '0', 'Lien Peeters', '5'],
    ]);
    const { properties, settings } = host.workbook.document;
    expect([properties.get('ActieplanStand'), properties.get('ActieplanIndiener'), settings.size]).toEqual([
      5,
      'OV',
      0,
    ]);
    expect(service.heard[0]?.handed).toMatchObject({ name: 'OV.xlsx', stamp: null });
    actions.backToWork();
    await settle();
    expect(working().submit).toEqual({ step: 'ready' });
  });

  it('asks about missing actions, and withdraws on the officer’s word alone', async () => {
    const { actions, settle, working, service } = await openWith(soundRows(1), serviceKnowing(soundRows(2)));
    actions.submit();
    await settle();
    expect(working().submit).toMatchObject({
      step: 'asking',
      answered: false,
      missing: [{ actionId: 'OV-002', answer: null }],
    });
    actions.confirmSubmit();
    await settle();
    expect(service.heard).toEqual([]);
    actions.answerMissing('OV-002', 'withdraw');
    actions.confirmSubmit();
    await settle();
    expect(service.heard[0]?.handed.withdraw).toEqual(['OV-002']);
    expect(working().submit).toMatchObject({ step: 'accepted', receipt: { withdrawn: ['OV-002'] } });
  });

  it('puts a missing action back under the last row', async () => {
    const { actions, settle, working, person } = await openWith(soundRows(1), serviceKnowing(soundRows(2)));
    actions.submit();
    actions.answerMissing('OV-002', 'put-back');
    actions.confirmSubmit();
    await settle();
    expect(person.reads(at('title', 3))).toEqual([['Vorming mediawijsheid nummer 2']]);
    expect(working()).toMatchObject({ actions: 2, submit: { step: 'accepted' } });
  });

  it('shows what colleagues had submitted before the stamp is written', async () => {
    const { actions, settle, person, service } = await openWith(soundRows(2), serviceKnowing(soundRows(2)));
    const report = async () => {
      service.actions = soundRows(3).map((row) =>
        loggedAction(shipped.plan, { ...row, target_group: 'Van een collega' }),
      );
      return json({
        outcome: 'unchanged',
        receipt: {
          contributor: 'OV',
          sequence: 2,
          entry: 9,
          actions: 3,
          counts: { errors: 0, warnings: 0, infos: 0 },
          by: 'Lien',
          at: '2021-02-25T13:32:00.000Z',
        },
        findings: [],
        notes: [],
      });
    };
    service.instead = [{ path: '/submissions', answer: report }];
    actions.submit();
    await settle();
    expect(person.reads(at('target_group', 2))).toEqual([['Van een collega']]);
    expect(person.reads(at('action_id', 4))).toEqual([['OV-003']]);
  });

  it('lets the officer choose where two copies changed one cell', async () => {
    const { actions, settle, working, service } = await openWith(soundRows(1));
    service.instead = [
      {
        path: '/submissions',
        answer: () =>
          json({
            outcome: 'choose',
            contributor: 'OV',
            choices: [{ actionId: 'OV-001', column: 'title', before: 'a', mine: 'b', theirs: 'c' }],
          }),
      },
    ];
    actions.submit();
    await settle();
    expect(working().submit).toMatchObject({ step: 'choosing', answered: false });
    actions.answerChoice('OV-001', 'title', 'theirs');
    actions.confirmSubmit();
    await settle();
    expect(service.heard[0]?.handed.choices).toEqual({ 'OV-001.title': 'theirs' });
  });

  it('shows why the service refuses', async () => {
    const { actions, settle, working, service } = await openWith(soundRows(1));
    service.instead = [
      {
        path: '/submissions',
        answer: () =>
          json({
            outcome: 'refused',
            contributor: 'OV',
            actions: 1,
            counts: { errors: 1, warnings: 0, infos: 0 },
            findings: [
              {
                code: 'C01',
                severity: 'error',
                scope: 'cell',
                actionId: 'OV-001',
                row: 2,
                column: 'title',
                cell: 'E2',
                message: 'Vul een titel in.',
                basis: [],
                waivable: false,
                fix: null,
              },
            ],
            notes: [],
          }),
      },
    ];
    actions.submit();
    await settle();
    expect(working().submit).toEqual({ step: 'refused', messages: ['E2: Vul een titel in.'] });
  });
});

describe('a lost answer', () => {
  it('loses nothing: trying again carries the same key, and submits once', async () => {
    const { actions, settle, working, service, host } = await openWith(soundRows(2));
    service.losesNextAnswer = true;
    actions.submit();
    await settle();
    expect(working().submit).toMatchObject({ step: 'failed', trouble: { code: 'offline', step: 'retry' } });
    expect(host.workbook.document.settings.size).toBe(1);
    actions.retry();
    await settle();
    expect(working().submit).toMatchObject({ step: 'accepted' });
    const [first, second] = service.heard;
    expect([first?.key, service.heard.length, service.sequence]).toEqual(['sleutel-1', 2, 1]);
    expect(second).toEqual(first);
    expect(host.workbook.document.settings.size).toBe(0);
  });

  it('is tried again with the same key after the pane was closed', async () => {
    const excel = await openActions(soundRows(1));
    const first = await openPane(excel);
    first.service.instead = [{ path: '/submissions', answer: () => problem('log-broken', 500) }];
    first.actions.submit();
    await first.settle();
    expect(first.working().submit).toMatchObject({ trouble: { code: 'service-failed', reference: 'r-17' } });
    const second = await openPane(excel);
    second.actions.submit();
    await second.settle();
    expect(second.service.heard.map(({ key }) => key)).toEqual(['sleutel-1']);
  });
});

describe('trouble', () => {
  it.each([
    ['not-signed-in', 401, 'not-signed-in'],
    ['not-allowed', 403, 'not-allowed'],
    ['library-empty', 409, 'no-plan'],
    ['log-broken', 500, 'service-failed'],
  ])('%s of the service is told, and trying again goes on', async (code, status, expected) => {
    const service = new StandInService();
    service.instead = [{ path: '/api/plan', answer: () => problem(code, status) }];
    const { trouble, actions, settle } = await openWith(soundRows(1), service);
    expect(trouble()).toBe(expected);
    if (expected === 'not-signed-in') actions.signIn();
    else actions.retry();
    await settle();
    expect(trouble()).toBe('working');
  });

  it('of a plan that uses what this add-in does not know stops it before anything is checked', async () => {
    const service = new StandInService();
    const [rule, ...others] = shipped.plan.definition.rules;
    service.definition = {
      ...shipped.plan.definition,
      rules: [{ ...rule, check: 'from-the-future' }, ...others],
    };
    expect((await openWith(soundRows(1), service)).trouble()).toBe('addin-older-than-plan');
  });

  it('of a plan of another shape is the same', async () => {
    const service = new StandInService();
    service.definition = { ...shipped.plan.definition, novelty: true };
    expect((await openWith(soundRows(1), service)).trouble()).toBe('addin-older-than-plan');
  });

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

  it('of a sign-in that expired before submitting ends by signing in, and the submission goes on', async () => {
    const { actions, settle, working, service } = await openWith(soundRows(1));
    service.instead = [{ path: '/submissions', answer: () => problem('not-signed-in', 401) }];
    actions.submit();
    await settle();
    expect(working().submit).toMatchObject({
      step: 'failed',
      trouble: { code: 'not-signed-in', step: 'sign-in' },
    });
    actions.signIn();
    await settle();
    expect(working().submit).toMatchObject({ step: 'accepted' });
  });

  it('of a workbook that is read-only leaves the pane checking', async () => {
    const excel = await openActions([{ ...soundRows(1)[0], objective: 'D9' }]);
    Object.assign(excel.host.workbook, { readOnly: true });
    const { working } = await openPane(excel);
    expect(working().notices.map(({ code }) => code)).toEqual(['workbook-read-only']);
    expect(working().findings.map(({ code }) => code)).toContain('C03');
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

  it('of a failing service while opening tells its number for the service desk', async () => {
    const service = new StandInService();
    service.instead = [{ path: '/standing', answer: () => problem('log-broken', 500) }];
    expect((await openWith(soundRows(1), service)).view()).toMatchObject({ trouble: { reference: 'r-17' } });
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

  it('of a closed round blocks submitting with the reason', async () => {
    const service = new StandInService();
    service.closed = true;
    expect((await openWith(soundRows(1), service)).working().submit).toMatchObject({
      step: 'blocked',
      reason: { nl: expect.stringContaining('geen ronde') },
    });
  });

  it('of not knowing whose workbook it is asks', async () => {
    const service = new StandInService();
    service.contributors = ['OV', 'WVG'];
    const { view, actions, settle } = await openWith(soundRows(1), service);
    expect(view()).toMatchObject({
      state: 'choosing-contributor',
      contributors: [{ code: 'OV' }, { code: 'WVG' }],
    });
    actions.chooseContributor('OV');
    await settle();
    expect(view().state).toBe('working');
  });
});
