import { describe, expect, it } from 'vitest';
import { compareRegisters } from '../../../sync/usecases/compare-registers.ts';
import { approve } from '../../../sync/usecases/decisions/approve.ts';
import { waive } from '../../../sync/usecases/decisions/waive.ts';
import { registerParts } from '../../../sync/usecases/logged-actions.ts';
import { planInForce } from '../../../sync/usecases/plan-in-force.ts';
import { registerState } from '../../../sync/usecases/register-state.ts';
import { LibraryStory, must, stopOf } from '../library-story.ts';
import { media, talks } from '../sound-rows.ts';

const round = {
  round: 'Opvolging 2021',
  kind: 'follow-up',
  contributors: ['OV', 'WVG'],
  opens: '2021-02-01',
  deadline: '2021-03-05',
} as const;
const reported = { progress: 'De eerste reeks is gegeven.', progress_date: '01/03/2021' };

async function findings(story: LibraryStory) {
  const state = await story.state();
  const inForce = must(await planInForce(story.log, state));
  const parts = must(await registerParts(story.library, state, inForce.plan));
  return must(await registerState(story.library, state, inForce, parts, '2021-03-01')).findings;
}

const codesOn = async (story: LibraryStory, actionId: string) =>
  (await findings(story)).filter((finding) => finding.actionId === actionId).map(({ code }) => code);

/** A library whose first merge, of two actions of OV, was approved as version 1.0. */
async function approved(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  await story.submit('OV');
  await story.merge();
  for (const { code: rule, subject, severity } of await findings(story)) {
    if (severity === 'error' && subject !== undefined)
      must(await story.decide((ground) => waive(ground, { rule, subject, reason: 'Volgt in 2022.' })));
  }
  must(await story.decide((ground) => approve(ground, { version: '1.0', date: '2021-05-21' })));
  return story;
}

/** OV reports a status of OV-001 in a follow-up round of its own, and all is merged. */
async function report(story: LibraryStory, name: string, status: string): Promise<void> {
  await story.nextRound({ ...round, round: name });
  await story.typeOver('OV', 'OV-001', { ...reported, status });
  await story.typeOver('OV', 'OV-002', { ...reported, status: 'Lopend' });
  expect((await story.submit('OV')).submitted.outcome).toBe('accepted');
  await story.merge();
}

describe('an approved version', () => {
  it('is compared with what was merged since, cell by cell', async () => {
    const story = await approved();
    await report(story, 'Opvolging 2021', 'Lopend');
    const compared = must(await compareRegisters(story.log, { from: '1.0', most: 4 }, 'nl'));
    expect(compared).toMatchObject({
      from: { merge: 1, version: '1.0' },
      to: { merge: 2, version: null },
      counts: { added: 0, changed: 2, withdrawn: 0 },
      changesInAll: 6,
    });
    expect(compared.changes).toHaveLength(4);
    expect(compared.changes[0]).toEqual({
      contributor: 'OV',
      actionId: 'OV-001',
      what: 'changed',
      column: 'status',
      before: '(leeg)',
      after: 'Lopend',
    });
  });

  it('is also known by the number of its merge', async () => {
    const story = await approved();
    const compare = async (from: string) =>
      must(await compareRegisters(story.log, { from, to: '1', most: 9 }, 'nl'));
    expect(await compare('1')).toEqual(await compare('1.0'));
  });

  it('is named by its own number, though its merge was approved under another since', async () => {
    const story = await approved();
    must(await story.decide((ground) => approve(ground, { version: '1.1', date: '2021-05-28' })));
    for (const from of ['1.0', '1.1'])
      expect(must(await compareRegisters(story.log, { from, most: 4 }, 'nl')).from.version).toBe(from);
    expect(must(await compareRegisters(story.log, { from: '1', most: 4 }, 'nl')).from.version).toBe('1.1');
  });

  it('that does not exist is told with those that do', async () => {
    const story = await approved();
    const compared = await compareRegisters(story.log, { from: '2.0', most: 9 }, 'nl');
    expect(stopOf(compared)).toBe('version-unknown');
    if (!compared.ok) expect(compared.problem.message.nl).toContain('1.0');
  });

  it('keeps its status from falling unnoticed between rounds (G08)', async () => {
    const story = await approved();
    await report(story, 'Opvolging 2021', 'Afgerond');
    expect(await codesOn(story, 'OV-001')).not.toContain('G08');
    await report(story, 'Opvolging 2022', 'Lopend');
    expect(await codesOn(story, 'OV-001')).toContain('G08');
  });
});
