import { join } from 'node:path';
import { expect } from 'vitest';
import { contributorState } from '../../shared/log/state.ts';
import { openFolderLibrary } from '../../sync/library/folder-library.ts';
import { verifyLog } from '../../sync/log/verify-log.ts';
import { remark } from '../../sync/usecases/decisions/remark.ts';
import { verifyLibrary } from '../../sync/usecases/verify.ts';
import { filesHolding } from '../stories/files-holding.ts';
import { LibraryStory, must } from '../stories/library-story.ts';
import { media, signals, talks } from '../stories/sound-rows.ts';
import type { KillStory } from './kill-at-every-point.ts';
import { eraseName, mergeAll, submitOv } from './use-cases.ts';

const script = (name: string) => join(import.meta.dirname, 'scripts', name);

async function expectWholeLog(folder: string, entries: readonly number[]): Promise<void> {
  const verified = await verifyLog(await openFolderLibrary(folder));
  expect(verified.problems).toEqual([]);
  expect(entries).toContain(verified.entries);
}

/** OV changes an action and adds one; a second command, not a repetition of the first, completes what was begun. */
export const submissionKilled: KillStory = {
  script: script('submit-workbook.ts'),
  prepare: async (folder) => {
    const story = await LibraryStory.make(folder);
    await story.typeRows('OV', media, talks);
    await story.submit('OV');
    await story.typeOver('OV', 'OV-002', { indicator: '90 scholen' });
    await story.typeRows('OV', signals);
  },
  afterKill: async (folder) => {
    await expectWholeLog(folder, [2, 3]);
    const ids = (await (await LibraryStory.at(folder)).rows('OV')).map(({ cells }) => cells.action_id);
    expect(ids.slice(0, 2)).toEqual(['OV-001', 'OV-002']);
    expect([undefined, 'OV-003']).toContain(ids[2]);
  },
  afterRetry: async (folder) => {
    const again = must(await submitOv(await openFolderLibrary(folder), 'submission-of-the-next-command'));
    expect(['accepted', 'unchanged']).toContain(again.submitted.outcome);
    const story = await LibraryStory.at(folder);
    expect((await story.rows('OV')).map(({ cells }) => [cells.action_id, cells.indicator])).toEqual([
      ['OV-001', media.indicator],
      ['OV-002', '90 scholen'],
      ['OV-003', signals.indicator],
    ]);
    expect(contributorState(await story.state(), 'OV').submissions).toHaveLength(2);
    await expectWholeLog(folder, [3]);
  },
};

/** OV changed and added an action, and the coordinator typed in the register, since the first merge. */
export const mergeKilled: KillStory = {
  script: script('merge-all.ts'),
  prepare: async (folder) => {
    const story = await LibraryStory.make(folder);
    await story.typeRows('OV', media, talks);
    await story.submit('OV');
    await story.merge();
    await story.typeOver('OV', 'OV-002', { indicator: '90 scholen' });
    await story.typeRows('OV', signals);
    await story.submit('OV');
    await story.typeOver('register', 'OV-001', { indicator: '900 leraren' });
  },
  afterKill: async (folder) => {
    await expectWholeLog(folder, [4, 5]);
    const shown = (await (await LibraryStory.at(folder)).rows('register')).map(
      ({ cells }) => cells.indicator,
    );
    expect([
      ['900 leraren', talks.indicator],
      ['900 leraren', '90 scholen', signals.indicator],
    ]).toContainEqual(shown);
  },
  afterRetry: async (folder) => {
    const again = must(await mergeAll(await openFolderLibrary(folder), 'merge-of-the-next-command'));
    expect(['written', 'up-to-date']).toContain(again.register.state);
    const story = await LibraryStory.at(folder);
    expect((await story.state()).merges).toHaveLength(2);
    expect((await story.register()).get('OV-001')).toMatchObject({ indicator: '900 leraren' });
    expect((await story.rows('register')).map(({ cells }) => [cells.action_id, cells.indicator])).toEqual([
      ['OV-001', '900 leraren'],
      ['OV-002', '90 scholen'],
      ['OV-003', signals.indicator],
    ]);
    expect(must(await verifyLibrary(story.log))).toMatchObject({ problems: [], differences: [] });
  },
};

const name = 'Jan Peeters, Kerkstraat 12';

/** A name stands in an action of OV, in the register and in a remark. */
export const erasureKilled: KillStory = {
  script: script('erase-value.ts'),
  prepare: async (folder) => {
    const story = await LibraryStory.make(folder);
    await story.typeRows('OV', media, { ...talks, target_group: name });
    await story.submit('OV');
    await story.merge();
    must(await story.decide((ground) => remark(ground, 'OV-002', `Wie is ${name}?`)));
  },
  afterKill: async (folder) => {
    await expectWholeLog(folder, [4, 5]);
    const story = await LibraryStory.at(folder);
    const isSaid = (await story.state()).erasures.length > 0;
    const { problems } = must(await verifyLibrary(story.log));
    // Once it is said, verifying tells as long as anything of it is left.
    expect(problems.length > 0).toBe(isSaid && (await filesHolding(folder, name)) > 0);
  },
  afterRetry: async (folder) => {
    must(await eraseName(await openFolderLibrary(folder), 'erasure-of-the-next-command'));
    expect(await filesHolding(folder, name)).toBe(0);
    const story = await LibraryStory.at(folder);
    expect((await story.state()).erasures).toHaveLength(1);
    await story.merge();
    expect((await story.row('register', 'OV-002'))['target_group']).toBe('[gewist / erased]');
    expect(must(await verifyLibrary(story.log))).toMatchObject({ problems: [], differences: [] });
  },
};
