import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../shared/contract/problem.ts';
import type { PlanDefinition } from '../../shared/plan/definition.ts';
import definition from '../../shared/plan/plans/radicalisering-2020-2024.json' with { type: 'json' };
import { history } from '../../sync/usecases/history.ts';
import { changePlan, type PlanChanged } from '../../sync/usecases/put-plan-in-force.ts';
import { verifyLibrary } from '../../sync/usecases/verify.ts';
import { command } from './command-line/run-command.ts';
import { coordinator, LibraryStory, must, officerOf, today } from './library-story.ts';
import { action, media } from './sound-rows.ts';

/** OV handed in one action, of an age group that no rule looks for, and it was merged. */
async function atWork(): Promise<LibraryStory> {
  const { lists } = definition;
  const values = [...lists.age_group.values, 'Senioren', 'Gezinnen'];
  const story = await LibraryStory.begin({ plan: { lists: { ...lists, age_group: { values } } } });
  await story.typeRows('OV', { ...media, age_group: 'Senioren' });
  await story.submit('OV');
  await story.merge();
  return story;
}

/** The plan of the story as its next version, with something changed. */
const nextOf = ({ plan }: LibraryStory, change: Partial<PlanDefinition> = {}): PlanDefinition => ({
  ...plan.definition,
  version: plan.definition.version + 1,
  ...change,
});

/** The same with other age groups. */
function withAges(story: LibraryStory, change: (values: readonly string[]) => readonly string[]) {
  const { lists } = story.plan.definition;
  const values = change(lists['age_group']?.values ?? []);
  return nextOf(story, { lists: { ...lists, age_group: { ...lists['age_group'], values } } });
}

const without = (dropped: string) => (values: readonly string[]) =>
  values.filter((value) => value !== dropped);

const change = ({ log }: LibraryStory, plan: unknown, identity = coordinator): Promise<Result<PlanChanged>> =>
  changePlan({ log, identity, now: today, operation: randomUUID(), plan });

describe('a new version of the plan', () => {
  it('holds for what is handed in from then on, and for the register', async () => {
    const story = await atWork();
    must(
      await change(
        story,
        withAges(story, (values) => [...values, 'Kinderen']),
      ),
    );
    await story.typeRows('OV', action('Een actie voor de jongsten', { age_group: 'Kinderen' }));
    expect((await story.submit('OV')).submitted.outcome).toBe('accepted');
    expect((await story.merge()).register.state).toBe('written');
    expect((await story.register()).get('OV-002')).toMatchObject({ age_group: 'Kinderen' });
    expect(must(await verifyLibrary(story.log))).toMatchObject({ problems: [], differences: [], actions: 2 });
  });

  it('stands in the history, under who put it in force', async () => {
    const story = await atWork();
    const { entry } = must(await change(story, nextOf(story)));
    const [latest] = must(await history(story.log, undefined, 'en')).entries;
    expect(latest).toMatchObject({
      entry,
      by: coordinator.person.name,
      kind: 'plan',
      what: 'plan radicalisering-2020-2024, version 2, put in force',
    });
  });

  it('is not said again where it is in force like this', async () => {
    const story = await atWork();
    must(await change(story, nextOf(story)));
    const { number } = await story.state();
    expect(must(await change(story, nextOf(story))).entry).toBeNull();
    expect((await story.state()).number).toBe(number);
  });

  it.each<[string, (story: LibraryStory) => PlanDefinition, string]>([
    ['of another plan', (story) => nextOf(story, { id: 'ander-plan' }), 'Choose another folder'],
    ['that has no higher number', (story) => nextOf(story, { version: 1, title: 'Ander' }), 'higher number'],
    [
      'that names a column otherwise',
      (story) => {
        const [first, ...others] = story.plan.definition.columns;
        if (first === undefined) throw new Error('the plan has no columns');
        return nextOf(story, { columns: [{ ...first, header: { nl: 'Nr', en: 'No' } }, ...others] });
      },
      'keep their columns and tables (other: action_id)',
    ],
    [
      'that no longer names who submitted',
      (story) => nextOf(story, { contributors: story.plan.contributors.filter(({ code }) => code !== 'OV') }),
      'OV submitted already',
    ],
    [
      'that drops a value in use',
      (story) => withAges(story, without('Senioren')),
      'no longer in their list (OV-001.age_group "Senioren")',
    ],
  ])('%s is refused, and nothing is said', async (_what, made, words) => {
    const story = await atWork();
    const { number } = await story.state();
    const changed = await change(story, made(story));
    expect(changed.ok ? 'changed' : changed.problem.message.en).toContain(words);
    expect((await story.state()).number).toBe(number);
  });

  it('may drop a value that is in use nowhere', async () => {
    const story = await atWork();
    expect((await change(story, withAges(story, without('Gezinnen')))).ok).toBe(true);
  });

  it('is for the coordinator to put in force', async () => {
    const story = await atWork();
    const changed = await change(story, nextOf(story), officerOf('OV'));
    expect(changed.ok ? 'changed' : changed.problem.code).toBe('not-allowed');
  });
});

describe('actieplan plan', () => {
  it('tells what is in force, and makes a workbook for a new contributor', async () => {
    const story = await atWork();
    const wse = { code: 'WSE', domain: 'WSE', name: 'Werk en Sociale Economie' };
    const next = nextOf(story, { contributors: [...story.plan.contributors, wse] });
    await story.save('plan.json', JSON.stringify(next));
    const file = join(story.folder, 'plan.json');
    const first = await command('--lang', 'en', 'plan', file, '--library', story.folder);
    expect([first.code, first.err]).toEqual([0, '']);
    expect(first.out).toContain('version 2, is in force (log 4)');
    expect(first.out).toContain('New: Domeinen/WSE.xlsx');
    const again = await command('--lang', 'en', 'plan', file, '--library', story.folder);
    expect(again.out).toContain('Nothing was changed');
  });

  it('ends with 2 on a refusal, with what to do', async () => {
    const story = await atWork();
    await story.save('plan.json', JSON.stringify(nextOf(story, { version: 1, title: 'Ander' })));
    const file = join(story.folder, 'plan.json');
    const { code, err } = await command('plan', file, '--library', story.folder);
    expect([code, err]).toEqual([2, expect.stringContaining('een hoger nummer')]);
  });
});
