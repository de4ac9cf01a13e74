import { expect, it } from 'vitest';
import { copyLibrary } from '../../sync/usecases/copying/copy-library.ts';
import { NoticedWorkbooks } from '../../sync/usecases/noticing/noticed-workbooks.ts';
import { currentState } from '../../sync/usecases/outcomes.ts';
import { verifyLibrary } from '../../sync/usecases/verify.ts';
import { memoryLibrary } from '../fixtures/memory-library.ts';
import { must, today } from '../stories/library-story.ts';
import { media, talks } from '../stories/sound-rows.ts';
import { type Replica, SharePointStory } from './sharepoint-story.ts';

/** A library of which somebody spelled every name otherwise, after it was in use. */
async function spelledOtherwise(): Promise<SharePointStory> {
  const story = await SharePointStory.begin();
  story.typeRows('OV', media);
  story.typeRows('WVG', { ...talks, domain: 'WVG', co_domains: null });
  for (const code of ['OV', 'WVG']) await story.service.submit(code);
  await story.service.merge();
  const lien = story.graph.person('Lien');
  lien.renames('Domeinen/WVG.xlsx', 'wvg.XLSX');
  lien.renames('Domeinen', 'domeinen');
  lien.renames('Masterregister.xlsx', 'MASTERREGISTER.xlsx');
  lien.renames('Logboek/000001.json', '000001.JSON');
  for (const [path, name] of [
    ['Logboek/stand/register', 'Register'],
    ['Logboek/stand', 'STAND'],
    ['Logboek/inhoud', 'Inhoud'],
    ['Logboek', 'logboek'],
  ] as const)
    lien.renames(path, name);
  return story;
}

const numberIn = async ({ log }: Replica) => must(await currentState(log)).number;

it('a library whose names were spelled otherwise is the same library, in this process and in a new one', async () => {
  const story = await spelledOtherwise();
  const replica = await story.replica();
  expect(await numberIn(replica)).toBe(await numberIn(story.service));
  story.typeOver('WVG', 'WVG-001', { indicator: '12 gesprekken' });
  await replica.submit('WVG');
  expect(await numberIn(story.service)).toBe(await numberIn(replica));
  for (const one of [story.service, replica]) {
    const { register } = await one.merge();
    expect(['written', 'up-to-date']).toContain(register.state);
  }
  expect(story.row('register', 'WVG-001')['indicator']).toBe('12 gesprekken');
  expect(must(await verifyLibrary((await story.replica()).log))).toMatchObject({
    problems: [],
    differences: [],
  });
  const names = story.graph.library.items
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ name }) => name);
  expect(names.filter((name) => /^(logboek|domeinen|masterregister\.xlsx)$/i.test(name))).toHaveLength(3);
});

it('its workbooks are noticed, and copied under our spelling', async () => {
  const story = await spelledOtherwise();
  const workbooks = new NoticedWorkbooks({
    log: (await story.replica()).log,
    clock: () => today,
    writesFindings: false,
  });
  await workbooks.look();
  expect(workbooks.noticed.map(({ seen }) => seen?.verdict.stand)).toEqual(['submitted', 'submitted']);
  const files = new Map<string, Uint8Array>();
  const { library } = await story.replica();
  const copied = must(
    await copyLibrary({ from: library, to: memoryLibrary(files), replaceWorkbooks: false }),
  );
  expect([copied.verification.problems, copied.workbooks.leftOut]).toEqual([[], []]);
  expect([...files.keys()].filter((path) => path.endsWith('.xlsx')).toSorted()).toEqual([
    'Domeinen/OV.xlsx',
    'Domeinen/WVG.xlsx',
    'Masterregister.xlsx',
  ]);
  // Once more, onto itself as it were: what is there is known to be there.
  const again = must(await copyLibrary({ from: memoryLibrary(files), to: library, replaceWorkbooks: false }));
  expect([again.log.entries, again.log.bodies]).toEqual([0, 0]);
});
