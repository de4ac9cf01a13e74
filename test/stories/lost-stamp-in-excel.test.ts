import { describe, expect, it } from 'vitest';
import { standingSchema } from '../../shared/contract/standing.ts';
import { decide } from '../../sync/usecases/decide.ts';
import { closeRound, openRound } from '../../sync/usecases/decisions/rounds.ts';
import { openPane } from '../addin/officer-pane.ts';
import { at, openActions, soundRows } from '../addin/officer-workbook.ts';
import { reachedAs } from '../addin/reached-service.ts';
import { clock, exampleService, read } from '../fixtures/example-service.ts';
import { shipped } from '../fixtures/shipped-plan.ts';
import type { Typed } from '../fixtures/typed-sheet.ts';
import { coordinator, must } from './library-story.ts';

type Service = Awaited<ReturnType<typeof exampleService>>;

/** The pane on a workbook of OV that shows log number `shows`, or does not tell. */
async function openCopy(service: Service, rows: readonly Typed[], shows?: number) {
  const excel = await openActions(rows);
  if (shows !== undefined) {
    const { properties } = excel.host.workbook.document;
    properties.set('ActieplanPlan', shipped.plan.definition.id);
    properties.set('ActieplanIndiener', 'OV');
    properties.set('ActieplanStand', shows);
  }
  const pane = await openPane(excel, reachedAs(service, 'ov'));
  /** Submits, and says yes where only warnings are asked about. */
  const submit = async () => {
    pane.actions.submit();
    await pane.settle();
    const { submit: step } = pane.working();
    if (step.step === 'asking' && step.missing.length === 0) pane.actions.confirmSubmit();
    await pane.settle();
    return pane.working().submit;
  };
  return { ...pane, submit };
}

const withGroup = (group: string, count: number): readonly Typed[] => {
  const [first = {}, ...others] = soundRows(count);
  return [{ ...first, target_group: group }, ...others];
};

/** A colleague handed in another target group and a third action, since the copy was taken. */
async function overtaken() {
  const service = await exampleService();
  const first = await (await openCopy(service, withGroup('Leraren', 2))).submit();
  if (first.step !== 'accepted') throw new Error(JSON.stringify(first));
  const shown = first.receipt.receipt.entry;
  const later = await (await openCopy(service, withGroup('Leraren lager onderwijs', 3), shown)).submit();
  expect(later.step).toBe('accepted');
  return { service, shown };
}

/** From now on the indicators alone may change. */
async function closesTheRest({ log }: Service): Promise<void> {
  const round = {
    round: 'Indicatoren',
    kind: 'drafting',
    contributors: ['OV'],
    opens: '2021-02-01',
    deadline: '2021-12-31',
    columns: ['indicator'],
  } as const;
  const by = { log, identity: coordinator, now: clock() };
  must(await decide({ ...by, operation: 'closes-it', decide: closeRound }));
  must(await decide({ ...by, operation: 'opens-next', decide: (ground) => openRound(ground, round) }));
}

const latestOf = async (service: Service) => {
  const { latest } = await read(standingSchema, service.ask('/api/contributors/OV/standing', { as: 'ov' }));
  const group = shipped.plan.position('target_group') ?? -1;
  return latest.map(({ id, values, withdrawn = false }) => [id, values[group], withdrawn]);
};

const codes = (pane: Awaited<ReturnType<typeof openCopy>>) =>
  pane.working().findings.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));

const notices = (pane: Awaited<ReturnType<typeof openCopy>>) =>
  pane.working().notices.map(({ code }) => code);

describe('an older copy without its stamp, in Excel', () => {
  it.each([
    ['while every column is open', false],
    ['while the column is closed that a colleague changed before', true],
  ])('can be sent, is asked, and undoes nothing of a colleague’s %s', async (_, closes) => {
    const { service } = await overtaken();
    if (closes) await closesTheRest(service);
    const pane = await openCopy(service, withGroup('Leraren', 2));
    expect(notices(pane)).toEqual(['stamp-lost']);
    expect(codes(pane)).toEqual(closes ? ['B07'] : []);
    pane.person.type(at('indicator', 3), '90 scholen');
    await pane.settle();
    expect(await pane.submit()).toMatchObject({
      step: 'choosing',
      choices: [
        { actionId: 'OV-001', field: 'target_group', theirs: 'Leraren lager onderwijs' },
        { actionId: 'OV-003', field: null, theirs: 'behouden' },
      ],
    });
    pane.actions.answerChoice('OV-001', 'target_group', 'theirs');
    pane.actions.answerChoice('OV-003', null, 'theirs');
    pane.actions.confirmSubmit();
    await pane.settle();
    expect(pane.working().submit.step).toBe('accepted');
    expect(notices(pane)).toEqual([]);
    const others = soundRows(1)[0]?.target_group;
    expect(await latestOf(service)).toEqual([
      ['OV-001', 'Leraren lager onderwijs', false],
      ['OV-002', others, false],
      ['OV-003', others, false],
    ]);
    expect(pane.person.reads(at('target_group', 2))).toEqual([['Leraren lager onderwijs']]);
    expect(pane.person.reads(at('action_id', 4))).toEqual([['OV-003']]);
    expect(pane.person.reads(at('indicator', 3))).toEqual([['90 scholen']]);
  });

  it('is asked about an action that every submission had and that it lacks', async () => {
    const { service } = await overtaken();
    const pane = await openCopy(service, withGroup('Leraren', 1));
    expect(await pane.submit()).toMatchObject({
      step: 'asking',
      missing: [{ actionId: 'OV-002', answer: null }],
    });
  });

  it('is refused by the service where a closed column holds what was never submitted', async () => {
    const { service } = await overtaken();
    await closesTheRest(service);
    const pane = await openCopy(service, withGroup('Directies', 2));
    expect((await pane.submit()).step).toBe('refused');
    expect((await latestOf(service))[0]).toEqual(['OV-001', 'Leraren lager onderwijs', false]);
  });
});

describe('the same copy with its stamp', () => {
  it('is stopped in the pane by a closed column, and told nothing of stamps', async () => {
    const { service, shown } = await overtaken();
    await closesTheRest(service);
    const pane = await openCopy(service, withGroup('Directies', 2), shown);
    expect(notices(pane)).toEqual([]);
    expect(codes(pane)).toEqual(['B07']);
    expect(pane.working().submit.step).toBe('blocked');
  });
});
