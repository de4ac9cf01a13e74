import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { canonicalJson } from '../../shared/log/canonical.ts';
import { notedCalls } from '../../test/fixtures/noted-calls.ts';
import { planRequest, remarkRequest } from '../../test/kill/requests.ts';
import { openFolderLibrary } from '../library/folder-library.ts';
import type { Library } from '../library/library.ts';
import { append } from './append.ts';
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

  it('are passed over when they are ahead of the log', async () => {
    const shorter = `${folder}-shorter`;
    await cp(folder, shorter, { recursive: true });
    onTestFinished(() => rm(shorter, { recursive: true, force: true }));
    for (let i = 121; i <= entries; i += 1) await rm(join(shorter, `Logboek/000${i}.json`));
    const reading = await new Log(await openFolderLibrary(shorter)).catchUp();
    expect(reading.ok && reading.value.state.number).toBe(120);
  });
});
