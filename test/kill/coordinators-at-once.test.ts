import { afterAll, describe, expect, it } from 'vitest';
import { waive } from '../../sync/usecases/decisions/waive.ts';
import { status } from '../../sync/usecases/status.ts';
import { verifyLibrary } from '../../sync/usecases/verify.ts';
import { LibraryStory, must, today } from '../stories/library-story.ts';
import { media, signals, talks } from '../stories/sound-rows.ts';
import { killTimeout } from './kill-at-every-point.ts';
import { mergesAtOnce } from './merges-at-once.ts';
import type { DeedDone } from './rival-messages.ts';
import { Rivals } from './rivals.ts';

const rivals = new Rivals();
afterAll(() => rivals.end());

/** OV has a merged action with another indicator handed in; the coordinator's own may stand in the register. */
async function changedByTheDomain(inRegister?: string): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media);
  await story.submit('OV');
  await story.merge();
  await story.typeOver('OV', 'OV-001', { indicator: '700 leraren' });
  await story.submit('OV');
  if (inRegister !== undefined) await story.typeOver('register', 'OV-001', { indicator: inRegister });
  return story;
}

const outcomes = (told: readonly DeedDone[]): readonly string[] => told.map(({ outcome }) => outcome);
/** How often each lost the number that it wanted: once one of the two. */
const collisions = (told: readonly DeedDone[]): readonly number[] => told.map(({ lost }) => lost).toSorted();

async function expectWhole(story: LibraryStory): Promise<void> {
  expect(must(await verifyLibrary(story.log))).toMatchObject({ problems: [], differences: [] });
}

describe('two coordinators who merge at once', { timeout: killTimeout }, () => {
  it('make one merge in each of twenty rounds, with nothing doubled and nothing lost', async () => {
    const story = await LibraryStory.begin();
    await mergesAtOnce(story, rivals, 20);
  });
});

describe('at the same moment', { timeout: killTimeout }, () => {
  it('a merge and a submission both stand, and the next merge has all of it', async () => {
    const story = await changedByTheDomain('900 leraren');
    await story.typeRows('WVG', { ...talks, domain: 'WVG', co_domains: null });
    const told = await rivals.atOnce(story.folder, { use: 'merge' }, { use: 'submit', contributor: 'WVG' });
    expect(outcomes(told)).toEqual(['merged', 'accepted']);
    expect(collisions(told)).toEqual([0, 1]);
    await story.merge();
    expect([...(await story.register()).keys()]).toEqual(['OV-001', 'WVG-001']);
    expect((await story.row('WVG', 'WVG-001'))['action_id']).toBe('WVG-001');
    await expectWhole(story);
  });

  it('two officers who submit one workbook make one submission', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media, talks);
    const submit = { use: 'submit', contributor: 'OV' } as const;
    const told = await rivals.atOnce(story.folder, submit, submit);
    expect(outcomes(told).toSorted()).toEqual(['accepted', 'unchanged']);
    expect(collisions(told)).toEqual([0, 1]);
    expect((await story.rows('OV')).map(({ cells }) => cells['action_id'])).toEqual(['OV-001', 'OV-002']);
  });

  it('a merge and a waiver both stand, and the waived action comes in once', async () => {
    const story = await changedByTheDomain();
    await story.typeRows('OV', { ...signals, funding: 'Bijkomende kredieten' });
    await story.submit('OV');
    const waiver = { use: 'waive', subject: 'OV-002', rule: 'R11' } as const;
    const told = await rivals.atOnce(story.folder, { use: 'merge' }, waiver);
    expect(outcomes(told)).toEqual(['merged', 'decided']);
    expect(collisions(told)).toEqual([0, 1]);
    await story.merge();
    expect([...(await story.register()).keys()]).toEqual(['OV-001', 'OV-002']);
    expect((await story.rows('register')).length).toBe(2);
    await expectWhole(story);
  });

  it('a merge and a conflict decided: the decision holds with the next merge at the latest', async () => {
    const story = await changedByTheDomain('900 leraren');
    await story.merge();
    await story.typeRows('OV', talks);
    await story.submit('OV');
    const decision = { use: 'take', actionId: 'OV-001', take: 'domain' } as const;
    const told = await rivals.atOnce(story.folder, { use: 'merge' }, decision);
    expect(outcomes(told)).toEqual(['merged', 'decided']);
    expect(collisions(told)).toEqual([0, 1]);
    await story.merge();
    expect((await story.register()).get('OV-001')).toMatchObject({ indicator: '700 leraren' });
    expect(must(await status(story.log, today, 'nl')).conflicts).toEqual([]);
    await expectWhole(story);
  });

  it('two approvals of one version freeze it once', async () => {
    const story = await changedByTheDomain();
    await waiveAll(story);
    const approval = { use: 'approve', version: '1.0' } as const;
    const told = await rivals.atOnce(story.folder, approval, approval);
    expect(outcomes(told).toSorted()).toEqual(['decided', 'decision-refused']);
    expect(collisions(told)).toEqual([0, 1]);
    expect((await story.state()).approvals).toHaveLength(1);
  });

  it('an approval and the last waiver that it lacks: the waiver stands, the approval is refused', async () => {
    const story = await changedByTheDomain();
    const [last, ...others] = await waivable(story);
    if (last === undefined) throw new Error('there is nothing to waive');
    for (const one of others) await waiveIt(story, one);
    const told = await rivals.atOnce(
      story.folder,
      { use: 'approve', version: '1.0' },
      { use: 'waive', ...last },
    );
    expect(outcomes(told)).toEqual(['decision-refused', 'decided']);
    expect((await story.state()).approvals).toEqual([]);
  });

  it('an approval and a waiver that it does not need both stand', async () => {
    const story = await changedByTheDomain();
    await story.typeRows('OV', { ...signals, funding: 'Bijkomende kredieten' });
    await story.submit('OV');
    await waiveAll(story);
    const told = await rivals.atOnce(
      story.folder,
      { use: 'approve', version: '1.0' },
      { use: 'waive', subject: 'OV-002', rule: 'R11' },
    );
    expect(outcomes(told)).toEqual(['decided', 'decided']);
    expect(collisions(told)).toEqual([0, 1]);
    expect((await story.state()).approvals).toHaveLength(1);
  });
});

type Waivable = { readonly subject: string; readonly rule: string };

/** What stands in the way of approval. */
async function waivable(story: LibraryStory): Promise<readonly Waivable[]> {
  const { findings } = must(await status(story.log, today, 'nl'));
  return findings.flatMap(({ code, severity, waivable: may, subject }) =>
    severity === 'error' && may && subject !== undefined ? [{ subject, rule: code }] : [],
  );
}

async function waiveIt(story: LibraryStory, one: Waivable): Promise<void> {
  must(await story.decide((ground) => waive(ground, { ...one, reason: 'Afgesproken.' })));
}

async function waiveAll(story: LibraryStory): Promise<void> {
  for (const one of await waivable(story)) await waiveIt(story, one);
}
