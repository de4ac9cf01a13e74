import { describe, expect, it } from 'vitest';
import { coordinatorInBrowser } from '../../test/addin/coordinator-pane.ts';
import { later, lost, ScriptedCoordination } from '../../test/addin/scripted-coordination.ts';
import { json, problem } from '../../test/addin/stand-in-service.ts';

const looks = '/api/workbooks';
const findings = '/api/contributors/OV/workbook';
const collections = '/api/contributors/OV/collections';

const workbook = {
  contributor: 'OV',
  path: 'Domeinen/OV.xlsx',
  stand: 'saved',
  savedAt: '2021-03-01T08:00:00Z',
  seenAt: '2021-03-01T08:01:00Z',
  actions: 2,
  counts: { errors: 0, warnings: 1, infos: 0 },
  ifCollected: 'accepted',
  missing: [],
  openElsewhere: false,
  findingsShown: null,
  problem: null,
} as const;
const looked = { lookedAt: '2021-03-01T08:01:00Z', problem: null, workbooks: [workbook] };
const found = { workbook, findings: [], findingsInAll: 0, notes: [] };
const receipt = {
  contributor: 'OV',
  sequence: 2,
  entry: 6,
  actions: 2,
  counts: workbook.counts,
  by: 'Els Maes',
  at: '2021-03-01T09:00:00Z',
  collected: true,
} as const;
const unchanged = { outcome: 'unchanged', receipt, findings: [], notes: [] } as const;
const choose = { outcome: 'choose', contributor: 'OV', choices: [] } as const;

const said = { withdraw: ['OV-004'], choices: { 'OV-003.title': 'mine' }, fix: true } as const;
const nothingSaid = { withdraw: [], choices: {}, fix: false } as const;

const service = () =>
  new ScriptedCoordination().next(looks, () => json(looked)).next(findings, () => json(found));

describe('the saved workbooks', () => {
  it('are looked at once the overview is on view, which does not wait for them', async () => {
    const slow = later();
    const scripted = new ScriptedCoordination().next(looks, () => slow.answer);
    const { session, working } = await coordinatorInBrowser(scripted, { waits: false });
    expect(working().saved.step).toBe('asking');
    slow.give(looked);
    await session.idle();
    expect(working().saved).toMatchObject({ answer: { workbooks: [{ contributor: 'OV' }] } });
  });

  it('that cannot be looked at are told there, and nothing else stops', async () => {
    const { working } = await coordinatorInBrowser(new ScriptedCoordination().next(looks, lost));
    expect(working()).toMatchObject({ saved: { step: 'failed', trouble: { code: 'offline' } }, notices: [] });
  });

  it('are not asked of whoever may not read them', async () => {
    const scripted = new ScriptedCoordination('auditor');
    const { working } = await coordinatorInBrowser(scripted);
    expect(working().saved.step).toBe('not-asked');
    expect(scripted.at(looks)).toEqual([]);
  });
});

describe('collecting', () => {
  it('says what the coordinator said of it, and asks anew what it changes', async () => {
    const scripted = service().next(collections, () => json(unchanged));
    const { doing } = await coordinatorInBrowser(scripted);
    await doing((actions) => actions.openTab('preview'));
    await doing((actions) => actions.lookAtWorkbook('OV'));
    const { collecting } = await doing((actions) => actions.collect('OV', said));
    expect(collecting).toMatchObject({ step: 'here', answer: { outcome: 'unchanged' } });
    expect(scripted.at(collections).map(({ body }) => body)).toEqual([said]);
    expect(scripted.at(looks)).toHaveLength(2);
    expect(scripted.at('/api/merges/preview')).toHaveLength(2);
  });

  it('asks nothing anew where there is something to choose first', async () => {
    const scripted = service().next(collections, () => json(choose));
    const { doing } = await coordinatorInBrowser(scripted);
    await doing((actions) => actions.collect('OV', nothingSaid));
    expect(scripted.at(looks)).toHaveLength(1);
  });

  it('is tried again under the same key after a lost answer', async () => {
    const scripted = service().next(collections, lost);
    scripted.next(collections, () => json(unchanged));
    const { doing } = await coordinatorInBrowser(scripted);
    const first = await doing((actions) => actions.collect('OV', nothingSaid));
    expect(first.collecting).toMatchObject({ step: 'failed', trouble: { code: 'offline' } });
    await doing((actions) => actions.collect('OV', nothingSaid));
    const [one, again] = scripted.at(collections).map(({ key }) => key);
    expect(again).toBe(one);
  });

  it('forgets what came of it when another workbook is looked at', async () => {
    const scripted = service().next(collections, () => problem('round-closed', 409));
    const { doing } = await coordinatorInBrowser(scripted);
    await doing((actions) => actions.collect('OV', nothingSaid));
    const { collecting, workbook: seen } = await doing((actions) => actions.lookAtWorkbook('OV'));
    expect([collecting.step, seen.step]).toEqual(['not-asked', 'here']);
  });

  it('is not for who may only read', async () => {
    const scripted = new ScriptedCoordination('reader');
    const { doing } = await coordinatorInBrowser(scripted);
    await doing((actions) => actions.lookAtWorkbook('OV'));
    await doing((actions) => actions.collect('OV', nothingSaid));
    expect([...scripted.at(findings), ...scripted.at(collections)]).toEqual([]);
  });
});
