import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { choiceKey } from '../../shared/register/submitted-action.ts';
import type { Submitted } from '../../sync/usecases/submission.ts';
import { notedCalls } from '../fixtures/noted-calls.ts';
import { command } from './command-line/run-command.ts';
import { LibraryStory } from './library-story.ts';
import { ownWorkbook, stampedWith, withoutStamp } from './people-in-sheets.ts';
import { action, media, signals, talks } from './sound-rows.ts';

const path = 'Domeinen/OV.xlsx';
const old = 'oude kopie.xlsx';
const first = media.target_group ?? '';

/** OV handed in two actions, of which a copy was taken then. */
async function copied(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  await story.submit('OV');
  await story.copy(path, old);
  return story;
}

async function lose(story: LibraryStory, file = old): Promise<void> {
  await story.save(file, withoutStamp(await story.bytes(file)));
}

const askedOf = (submitted: Submitted) =>
  submitted.outcome === 'choose' ? submitted.merge.conflicts.map(choiceKey) : submitted.outcome;

async function handIn(story: LibraryStory, choices: Readonly<Record<string, 'mine' | 'theirs'>> = {}) {
  return askedOf((await story.submit(old, { contributor: 'OV', choices })).submitted);
}

describe('an older copy that lost its stamp', () => {
  it('is asked after each cell that others have changed since, and brings back none unasked', async () => {
    const story = await copied();
    await story.typeOver('OV', 'OV-001', { target_group: 'Leraren lager onderwijs' });
    await story.submit('OV');
    await lose(story);
    await story.typeOver(old, 'OV-002', { indicator: '90 scholen' });
    const entries = (await story.state()).number;
    expect(await handIn(story)).toEqual(['OV-001.target_group']);
    expect((await story.state()).number).toBe(entries);
    expect(await handIn(story, { 'OV-001.target_group': 'theirs' })).toBe('accepted');
    await story.merge();
    expect((await story.register()).get('OV-001')).toMatchObject({ target_group: 'Leraren lager onderwijs' });
    expect((await story.register()).get('OV-002')).toMatchObject({ indicator: '90 scholen' });
  });

  it('ends the command with 1 and says what is older and who gave the newer, until it is chosen', async () => {
    const story = await copied();
    await story.typeOver('OV', 'OV-001', { target_group: 'Leraren lager onderwijs' });
    await story.submit('OV');
    await lose(story);
    const submit = ['submit', join(story.folder, old), '--library', story.folder, '--domain', 'OV'];
    const asked = await command(...submit);
    expect(asked.code).toBe(1);
    expect(asked.out).toContain(`OV-001.target_group: mine = ${first} | theirs = Leraren lager onderwijs`);
    expect(asked.out).toContain(
      'toont de waarde van indiening 1; Els Maes gaf sindsdien een andere (indiening 2)',
    );
    const chosen = await command(...submit, '--choose', 'OV-001.target_group=theirs');
    expect(chosen.code).toBe(0);
  });

  it('takes the old value where the officer says so', async () => {
    const story = await copied();
    await story.typeOver('OV', 'OV-001', { target_group: 'Leraren lager onderwijs' });
    await story.submit('OV');
    await lose(story);
    expect(await handIn(story, { 'OV-001.target_group': 'mine' })).toBe('accepted');
    await story.merge();
    expect((await story.register()).get('OV-001')).toMatchObject({ target_group: first });
  });

  it.each([
    ['is of another plan', { plan: 'armoede-2025', contributor: 'OV', shows: 2 }],
    ['is beyond the log', { plan: 'radicalisering-2020-2024', contributor: 'OV', shows: 4_000 }],
    ['is of another contributor', { plan: 'radicalisering-2020-2024', contributor: 'WVG', shows: 3 }],
    ['is negative', { plan: 'radicalisering-2020-2024', contributor: 'OV', shows: -3 }],
    ['is no whole number', { plan: 'radicalisering-2020-2024', contributor: 'OV', shows: 2.5 }],
  ])('is asked the same where its stamp %s', async (_, stamp) => {
    const story = await copied();
    await story.typeOver('OV', 'OV-001', { target_group: 'Leraren lager onderwijs' });
    await story.submit('OV');
    await story.save(old, stampedWith(await story.bytes(old), stamp));
    expect(await handIn(story)).toEqual(['OV-001.target_group']);
  });

  it('is asked nothing of a cell that was changed and changed back', async () => {
    const story = await copied();
    for (const group of ['Leraren lager onderwijs', first]) {
      await story.typeOver('OV', 'OV-001', { target_group: group });
      await story.submit('OV');
    }
    await lose(story);
    expect(await handIn(story)).toBe('unchanged');
  });

  it('is asked after a value that was never submitted only where the copy is older than what it replaces', async () => {
    const story = await copied();
    await story.typeOver('OV', 'OV-001', {
      target_group: 'Leraren lager onderwijs',
      indicator: '700 leraren',
    });
    await story.submit('OV');
    await story.copy(path, 'nieuwe kopie.xlsx');
    await lose(story);
    await lose(story, 'nieuwe kopie.xlsx');
    await story.typeOver(old, 'OV-001', { indicator: '900 leraren' });
    expect(await handIn(story)).toEqual(['OV-001.target_group', 'OV-001.indicator']);
    await story.typeOver('nieuwe kopie.xlsx', 'OV-001', { indicator: '900 leraren' });
    const { submitted } = await story.submit('nieuwe kopie.xlsx', { contributor: 'OV' });
    expect(submitted.outcome).toBe('accepted');
  });

  it('is asked after an action that came since, and keeps it', async () => {
    const story = await copied();
    await story.typeRows('OV', signals);
    await story.submit('OV');
    await lose(story);
    expect(await handIn(story)).toEqual(['OV-003']);
    expect(await handIn(story, { 'OV-003': 'theirs' })).toBe('unchanged');
    expect((await story.rows(old)).map(({ cells }) => cells.action_id)).toEqual([
      'OV-001',
      'OV-002',
      'OV-003',
    ]);
  });

  it('withdraws that action where the officer says so', async () => {
    const story = await copied();
    await story.typeRows('OV', signals);
    await story.submit('OV');
    await lose(story);
    const { submitted } = await story.submit(old, { contributor: 'OV', withdraw: ['OV-003'] });
    expect(askedOf(submitted)).toBe('accepted');
    expect(await handIn(story)).toBe('unchanged');
  });

  it('still misses an action that every submission had', async () => {
    const story = await copied();
    await lose(story);
    await story.clearRow(old, 'OV-002');
    expect(await handIn(story)).toBe('refused');
  });

  it('is asked after an action that was withdrawn since, and leaves it so', async () => {
    const story = await copied();
    await story.submit('OV', { withdraw: ['OV-002'] });
    await lose(story);
    expect(await handIn(story)).toEqual(['OV-002']);
    expect(await handIn(story, { 'OV-002': 'theirs' })).toBe('unchanged');
    expect((await story.rows(old)).map(({ cells }) => cells.action_id)).toEqual(['OV-001']);
  });

  it('types no new action over that of a colleague who got the same number', async () => {
    const story = await copied();
    await story.typeRows('OV', signals);
    await story.submit('OV');
    await lose(story);
    const mine = action('Lesmateriaal over complottheorieën', {
      description:
        'Leraren krijgen een bundel lessen over hoe complottheorieën ontstaan en zich verspreiden.',
      target_group: 'Leerlingen van de derde graad',
      indicator: '40 scholen',
      action_id: 'OV-003',
    });
    await story.typeRows(old, mine);
    expect(await handIn(story)).toEqual(['OV-003']);
    expect(await handIn(story, { 'OV-003': 'theirs' })).toBe('accepted');
    await story.merge();
    expect((await story.register()).get('OV-003')).toMatchObject({ title: signals.title });
    expect((await story.register()).get('OV-004')).toMatchObject({ indicator: '40 scholen' });
  });

  it('is asked after cells of rows that lost their ids too, by the titles that they had', async () => {
    const story = await copied();
    await story.typeOver('OV', 'OV-001', { title: 'Vorming mediawijsheid' });
    await story.submit('OV');
    await story.save(
      old,
      ownWorkbook(story.plan, {
        columns: story.plan.definition.columns.map(({ field }) => field),
        rows: [media, talks],
      }),
    );
    expect(await handIn(story)).toEqual(['OV-001.title']);
  });

  it('never brings back what was erased, nor tells it from what is new', async () => {
    const story = await copied();
    await story.typeOver('OV', 'OV-001', { target_group: 'Jan Peeters' });
    await story.submit('OV');
    await story.copy(path, old);
    const erased = await story.tryErase('OV-001', 'target_group');
    expect(erased.ok).toBe(true);
    await lose(story);
    const { submitted } = await story.submit(old, { contributor: 'OV' });
    expect(askedOf(submitted)).toEqual(['OV-001.target_group']);
    expect(submitted.outcome === 'choose' && submitted.merge.conflicts[0]).toMatchObject({ doubt: 'erased' });
    expect(submitted.outcome === 'choose' && submitted.merge.conflicts[0]).not.toHaveProperty('past');
  });
});

describe('a workbook that lost its stamp and shows the latest', () => {
  it('is asked nothing, whatever the officer typed that was never submitted', async () => {
    const story = await copied();
    await lose(story);
    expect(await handIn(story)).toBe('unchanged');
    await lose(story);
    await story.typeOver(old, 'OV-001', { title: 'Een heel andere titel', indicator: '900 leraren' });
    await story.typeRows(old, signals);
    expect(await handIn(story)).toBe('accepted');
    expect((await story.rows(old)).map(({ cells }) => cells.action_id)).toEqual([
      'OV-001',
      'OV-002',
      'OV-003',
    ]);
  });

  it('reads no earlier submission', async () => {
    const story = await copied();
    for (const indicator of ['1', '2', '3']) {
      await story.typeOver('OV', 'OV-001', { indicator });
      await story.submit('OV');
    }
    await story.copy(path, old);
    await lose(story);
    const { library, paths } = notedCalls(story.library);
    const watched = story.through(library);
    await watched.submit(old, { contributor: 'OV' });
    const submissions = (await story.state()).contributors.OV?.submissions ?? [];
    const bodies = submissions.map(({ actions }) => actions);
    expect(bodies.filter((digest) => paths('read').some((path) => path.includes(digest)))).toEqual(
      bodies.slice(-1),
    );
  });
});
