import { describe, expect, it } from 'vitest';
import { openPane, openWith, serviceKnowing } from '../../test/addin/officer-at-work.ts';
import { at, openActions, soundRows } from '../../test/addin/officer-workbook.ts';
import { json, problem } from '../../test/addin/stand-in-service.ts';
import { shipped } from '../../test/fixtures/shipped-plan.ts';
import { loggedAction } from '../../test/fixtures/typed-sheet.ts';

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
