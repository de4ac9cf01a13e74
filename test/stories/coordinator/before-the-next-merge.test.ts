import { describe, expect, it } from 'vitest';
import { approve } from '../../../sync/usecases/decisions/approve.ts';
import { decideConflict } from '../../../sync/usecases/decisions/decide-conflict.ts';
import { waive } from '../../../sync/usecases/decisions/waive.ts';
import { history } from '../../../sync/usecases/history.ts';
import { standing } from '../../../sync/usecases/standing.ts';
import { status } from '../../../sync/usecases/status.ts';
import { type LibraryStory, must, today } from '../library-story.ts';
import { merged } from '../merging/merged-story.ts';
import { action } from '../sound-rows.ts';

const costly = action('Extra begeleiders in gevangenissen', { funding: 'Bijkomende kredieten' });
const reason = 'Beslist door de regering.';

const waiving = (story: LibraryStory) =>
  story.decide((ground) => waive(ground, { subject: 'OV-003', rule: 'R11', reason }));
const reportOf = async (story: LibraryStory) => must(await status(story.log, today, 'nl'));

describe('a conflict that was decided', () => {
  async function decided(): Promise<LibraryStory> {
    const story = await merged();
    await story.typeOver('register', 'OV-001', { indicator: '900 leraren' });
    await story.merge();
    await story.typeOver('OV', 'OV-001', { indicator: '700 leraren' });
    await story.submit('OV');
    await story.merge();
    expect((await reportOf(story)).conflicts.map((one) => one.decided)).toEqual([undefined]);
    const choice = { take: 'domain' } as const;
    must(await story.decide((ground) => decideConflict(ground, { actionId: 'OV-001', choice, reason })));
    return story;
  }

  it('is told as decided, by whom and how, until the next merge takes it', async () => {
    const story = await decided();
    const { conflicts, entries, contributors } = await reportOf(story);
    expect(contributors.find(({ contributor }) => contributor === 'OV')?.conflicts).toBe(0);
    expect(conflicts).toMatchObject([
      { actionId: 'OV-001', decided: { entry: entries, by: 'Els Maes', take: 'domain', reason } },
    ]);
    await story.merge();
    expect((await reportOf(story)).conflicts).toEqual([]);
  });

  it('is told with its column and reason in what was said', async () => {
    const story = await decided();
    const [last] = must(await history(story.log, undefined, 'nl')).entries;
    expect(last?.what).toBe(
      `conflict beslist voor OV-001: Indicator/resultaat "700 leraren", de waarde van het domein: ${reason}`,
    );
  });

  it('asks of an approval to merge first', async () => {
    const story = await decided();
    for (const { kind, subject = '', rule } of (await reportOf(story)).beforeApproval) {
      if (kind === 'error' && rule !== null)
        must(await story.decide((ground) => waive(ground, { subject, rule, reason })));
    }
    const approved = await story.decide((ground) => approve(ground, { version: '1.0', date: '2021-05-21' }));
    expect(approved.ok ? '' : approved.problem.message.nl).toMatch(/OV-001: Beslist, .* Voeg samen\./);
  });
});

describe('a waiver of an action', () => {
  async function waiting(): Promise<LibraryStory> {
    const story = await merged();
    await story.typeRows('OV', costly);
    await story.submit('OV');
    await story.merge();
    return story;
  }

  it('is told beside what waits, until the next merge takes the action in', async () => {
    const story = await waiting();
    expect((await reportOf(story)).waiting).toEqual([{ actionId: 'OV-003', rule: 'R11' }]);
    const entry = must(await waiving(story));
    expect((await reportOf(story)).waiting).toMatchObject([
      { actionId: 'OV-003', rule: 'R11', waived: { entry, reason, by: 'Els Maes' } },
    ]);
    await story.merge();
    expect((await reportOf(story)).waiting).toEqual([]);
  });

  it('is told with its reason to the coordinator and to the domain, and in what was said', async () => {
    const story = await waiting();
    const entry = must(await waiving(story));
    const told = { entry, rule: 'R11', subject: 'OV-003', reason, by: 'Els Maes' };
    expect((await reportOf(story)).waivers).toMatchObject([told]);
    expect(must(await standing(story.log, 'OV', null, today)).waivers).toMatchObject([told]);
    expect(must(await standing(story.log, 'WVG', null, today)).waivers).toBeUndefined();
    const [last] = must(await history(story.log, undefined, 'nl')).entries;
    expect(last?.what).toBe(`afwijking van R11 toegestaan voor OV-003: ${reason}`);
  });

  it('makes the error a note that says why it may stand', async () => {
    const story = await waiting();
    must(await waiving(story));
    await story.typeOver('OV', 'OV-001', { indicator: '650 leraren' });
    const { submitted } = await story.submit('OV');
    if (submitted.outcome !== 'accepted') throw new Error(submitted.outcome);
    expect(submitted.checked.findings).toMatchObject([
      {
        code: 'R11',
        actionId: 'OV-003',
        severity: 'info',
        message: { nl: `Afwijking toegestaan door Els Maes: ${reason}` },
      },
    ]);
  });

  it('is refused a second time while the values stand, and told who granted it', async () => {
    const story = await waiting();
    must(await waiving(story));
    const again = await waiving(story);
    expect(again.ok ? '' : again.problem.message.nl).toMatch(/al toegestaan door Els Maes/);
    expect((await story.state()).waivers.length).toBe(1);
  });
});
