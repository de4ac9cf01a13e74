import { describe, expect, it } from 'vitest';
import { failAtSync } from '../../test/addin/failing-excel.ts';
import { openPane, openWith } from '../../test/addin/officer-at-work.ts';
import { at, openActions, soundRows } from '../../test/addin/officer-workbook.ts';
import { StandInService } from '../../test/addin/stand-in-service.ts';
import { soundRow } from '../../test/fixtures/shipped-plan.ts';

const rows = [soundRow, { ...soundRow, action_id: '', title: 'Een nieuwe actie zonder nummer' }];

describe('a submission that stops in the middle', () => {
  it.each(['before', 'after'] as const)(
    'of any step, %s Excel did it, is whole again with the next one',
    async (when) => {
      for (let step = 1; step <= 14; step += 1) {
        const excel = await openActions(rows);
        const service = new StandInService();
        const first = await openPane(excel, service);
        const mend = failAtSync(excel, step, when);
        first.actions.submit();
        await first.settle();
        mend();
        const second = await openPane(excel, service);
        second.actions.submit();
        await second.settle();
        const { properties, settings } = excel.host.workbook.document;
        const told = [
          second.working().submit.step,
          properties.get('ActieplanStand') === service.entry,
          settings.size,
          excel.host.person.reads('Acties!A2:A3').flat(),
          service.actions.map(({ id }) => id),
          excel.host.person.reads('Ontvangst!F2').flat(),
        ];
        expect(told, `step ${step}`).toEqual([
          'accepted',
          true,
          0,
          ['OV-001', 'OV-002'],
          ['OV-001', 'OV-002'],
          [String(service.entry)],
        ]);
      }
    },
  );

  it('with its answer lost is settled first, and then what was changed since is handed in', async () => {
    const { actions, settle, working, service, person } = await openWith(soundRows(2));
    service.losesNextAnswer = true;
    actions.submit();
    await settle();
    person.type(at('target_group', 2), 'Leerkrachten en directies');
    await settle();
    actions.retry();
    await settle();
    expect(working().submit).toMatchObject({ step: 'accepted' });
    const groups = service.heard.map(({ key, handed }) => {
      const place = handed.table.headers.findIndex(({ text }) => text === 'Doelgroep');
      const cell = handed.table.rows[0]?.cells[place];
      return [key, cell?.kind === 'text' ? cell.text : '', handed.stamp?.shows];
    });
    expect(groups).toEqual([
      ['sleutel-1', soundRow.target_group, undefined],
      ['sleutel-1', soundRow.target_group, undefined],
      ['sleutel-2', 'Leerkrachten en directies', 5],
    ]);
    expect(person.reads(at('target_group', 2))).toEqual([['Leerkrachten en directies']]);
  });

  it('asked for twice at once is handed in once', async () => {
    const { actions, settle, service } = await openWith(soundRows(2));
    actions.submit();
    actions.submit();
    await settle();
    expect(service.heard).toHaveLength(1);
  });

  it('has its stamp even where the receipt cannot be written, and tells that', async () => {
    const { actions, settle, working, host, person } = await openWith(soundRows(1));
    actions.submit();
    await settle();
    actions.backToWork();
    await settle();
    person.protectSheet('Ontvangst');
    person.type(at('target_group', 2), 'Leerkrachten');
    await settle();
    actions.submit();
    await settle();
    expect(working().submit).toMatchObject({
      step: 'accepted',
      receipt: { notWritten: { code: 'sheet-protected' } },
    });
    expect(host.workbook.document.properties.get('ActieplanStand')).toBe(6);
  });
});
