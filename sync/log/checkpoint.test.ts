import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { canonicalJson } from '../../shared/log/canonical.ts';
import { aroundCalls } from '../../test/fixtures/around-calls.ts';
import { notedCalls } from '../../test/fixtures/noted-calls.ts';
import { planRequest, remarkRequest } from '../../test/kill/requests.ts';
import { openFolderLibrary } from '../library/folder-library.ts';
import type { Library } from '../library/library.ts';
import { LibraryFailure } from '../library/library-failure.ts';
import { append } from './append.ts';
import { writeCheckpoint } from './checkpoint.ts';
import { Log } from './log.ts';

const entries = 170;

describe('the checkpoints of a log of 170 entries', () => {
  let folder: string;
  let library: Library;
  let whole: string;
  let kept: ReadonlyMap<string, string>;
  const place = (name = '') => join(folder, 'Logboek/stand', name);

  async function readAgain() {
    const noted = notedCalls(library);
    const reading = await new Log(noted.library).catchUp();
    if (!reading.ok) throw new Error(reading.problem.detail);
    const numbered = noted.paths('read').filter((path) => /^Logboek\/\d+\.json$/.test(path));
    return { state: canonicalJson(reading.value.state), entriesRead: numbered.length };
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'actieplan-checkpoint-'));
    library = await openFolderLibrary(folder);
    const log = new Log(library);
    await append(log, planRequest());
    for (let i = 2; i <= entries; i += 1)
      await append(log, remarkRequest(`opmerking ${i}`, `operation-${i}`));
    kept = new Map(
      await Promise.all(
        (await readdir(place())).map(async (name) => [name, await readFile(place(name), 'utf8')] as const),
      ),
    );
    await rm(place(), { recursive: true });
    whole = (await readAgain()).state;
  });
  beforeEach(async () => {
    await rm(place(), { recursive: true, force: true });
    for (const [name, text] of kept)
      await library.create(`Logboek/stand/${name}`, new TextEncoder().encode(text));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are kept every 50 entries, the last two of them', () => {
    expect([...kept.keys()].toSorted()).toEqual(['000000100.json', '000000150.json']);
  });

  it('save a reader all entries before the last one', async () => {
    const { state, entriesRead } = await readAgain();
    expect(state).toBe(whole);
    // The checkpoint's own entry, the twenty after it, and the one that is not there.
    expect(entriesRead).toBe(22);
  });

  it('may be deleted', async () => {
    await rm(place(), { recursive: true });
    expect(await readAgain()).toEqual({ state: whole, entriesRead: entries + 1 });
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, 500)],
    ['changed within', (text: string) => text.replace('opmerking 7', 'opmerking 8')],
    [
      'of another log',
      (text: string) => text.replace(/^\{"digest":"[^"]+"/, `{"digest":"${'0'.repeat(64)}"`),
    ],
    ['of another version of the program', (text: string) => text.replace('"waivers":[]', '"afwijkingen":[]')],
    ['empty', () => ''],
  ])('are passed over for the one before when the last is %s', async (_what, change) => {
    await writeFile(place('000000150.json'), change(kept.get('000000150.json') ?? ''));
    const { state, entriesRead } = await readAgain();
    expect(state).toBe(whole);
    expect(entriesRead).toBeGreaterThan(70);
  });

  it('are told from what people lay beside them, which stays, and the latest of them go by their number', async () => {
    const foreign = ['0 notities.docx', '000000160 (kopie).json', 'Thumbs.db', 'desktop.ini', 'zz.json'];
    for (const name of foreign) await writeFile(place(name), 'van een collega');
    // Ten digits sort before nine.
    await writeFile(place('1000000000.json'), 'verder dan dit logboek');
    expect(await readAgain()).toEqual({ state: whole, entriesRead: 22 });
    const { state, digest } = JSON.parse(kept.get('000000150.json') ?? '');
    await writeCheckpoint(library, { state: { ...state, number: 200 }, digest });
    expect((await readdir(place())).toSorted()).toEqual(
      [...foreign, '000000200.json', '1000000000.json'].toSorted(),
    );
  });

  it.each(['list', 'read', 'create', 'remove'] as const)(
    'decide nothing where the library does not let them be touched (%s)',
    async (name) => {
      const refused = new LibraryFailure('access-denied', { nl: 'geweigerd', en: 'refused' });
      const unfit = aroundCalls(library, (call, make) =>
        call.name === name && call.path.startsWith('Logboek/stand') ? Promise.reject(refused) : make(),
      );
      const reading = await new Log(unfit).catchUp();
      if (!reading.ok) throw new Error(reading.problem.detail);
      expect(canonicalJson(reading.value.state)).toBe(whole);
      const { state, digest } = reading.value;
      await writeCheckpoint(unfit, { state, digest });
    },
  );

  it('are passed over when they are ahead of the log', async () => {
    const shorter = `${folder}-shorter`;
    await cp(folder, shorter, { recursive: true });
    onTestFinished(() => rm(shorter, { recursive: true, force: true }));
    for (let i = 121; i <= entries; i += 1) await rm(join(shorter, `Logboek/000${i}.json`));
    const reading = await new Log(await openFolderLibrary(shorter)).catchUp();
    expect(reading.ok && reading.value.state.number).toBe(120);
  });
});
