import { expect } from 'vitest';
import { verifyLibrary } from '../../sync/usecases/verify.ts';
import { type LibraryStory, must } from '../stories/library-story.ts';
import { action } from '../stories/sound-rows.ts';
import type { Rivals } from './rivals.ts';

/** What people typed last, by action: the oracle of the rounds. */
type Typed = Map<
  string,
  { readonly title: string; readonly indicator: string; readonly target_group: string }
>;

/** A new row comes in once in so many turns of its domain, so that the workbooks stay those of a domain. */
const newRowEvery = 10;

/**
 * Rounds in which two coordinators merge at once what a domain handed in and what was typed in the register's
 * file since. In each exactly one merge is said, and the register is what people typed.
 */
export async function mergesAtOnce(story: LibraryStory, rivals: Rivals, rounds: number): Promise<void> {
  const typed: Typed = new Map();
  for (let round = 1; round <= rounds; round += 1) {
    await type(story, typed, round);
    const before = await story.state();
    const told = await rivals.atOnce(story.folder, { use: 'merge' }, { use: 'merge' });
    const what = `round ${round}: ${JSON.stringify(told)}`;
    expect(told.map(({ outcome }) => outcome).toSorted(), what).toEqual(['merged', 'nothing']);
    const winner = told.find(({ entry }) => entry !== null);
    expect(winner, what).toMatchObject({ entry: before.number + 1, lost: 0 });
    expect(
      told.find(({ entry }) => entry === null),
      what,
    ).toMatchObject({ lost: 1 });
    const after = await story.state();
    expect([after.number, after.merges.length], what).toEqual([before.number + 1, before.merges.length + 1]);
    expect(seen(await story.register()), what).toEqual(typed);
    const rows = (await story.rows('register')).map(({ cells }) => [String(cells.action_id), cells] as const);
    expect(rows.length, what).toBe(typed.size);
    expect(seen(new Map(rows)), what).toEqual(typed);
  }
  expect(must(await verifyLibrary(story.log))).toMatchObject({ problems: [], differences: [] });
}

/** A domain changes or adds a row and submits; the coordinator types in a cell of the register's file. */
async function type(story: LibraryStory, typed: Typed, round: number): Promise<void> {
  const code = round % 2 === 1 ? 'OV' : 'WVG';
  const turn = Math.ceil(round / 2);
  const count = Math.ceil(turn / newRowEvery);
  const isNew = turn % newRowEvery === 1;
  const id = `${code}-${String(isNew ? count : 1 + (turn % count)).padStart(3, '0')}`;
  const indicator = `${code}, ronde ${round}`;
  if (isNew) {
    const title = `${titles[count % titles.length]} ${code} ${count}`;
    const over = { domain: code, co_domains: null, indicator, target_group: 'Jongeren' };
    await story.typeRows(code, action(title, over));
    typed.set(id, { title, indicator, target_group: 'Jongeren' });
  } else {
    await story.typeOver(code, id, { indicator });
    typed.set(id, { ...known(typed, id), indicator });
  }
  expect((await story.submit(code)).submitted.outcome).toBe('accepted');
  if (round === 1) return;
  const rows = await story.rows('register');
  const edited = String(rows[round % rows.length]?.cells['action_id']);
  const target_group = `Doelgroep van ronde ${round}`;
  await story.typeOver('register', edited, { target_group });
  typed.set(edited, { ...known(typed, edited), target_group });
}

function known(typed: Typed, id: string) {
  const row = typed.get(id);
  if (row === undefined) throw new Error(`nobody typed ${id}`);
  return row;
}

const titles = [
  'Vorming over mediawijsheid',
  'Draaiboek voor een incident',
  'Lerend netwerk van straathoekwerk',
];

function seen(rows: ReadonlyMap<string, Readonly<Record<string, unknown>>>): Typed {
  return new Map(
    [...rows].map(([id, { title, indicator, target_group }]) => [
      id,
      { title: String(title), indicator: String(indicator), target_group: String(target_group) },
    ]),
  );
}
