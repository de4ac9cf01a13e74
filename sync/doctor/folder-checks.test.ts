import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withCalls } from '../../test/fixtures/with-calls.ts';
import { LibraryStory } from '../../test/stories/library-story.ts';
import type { Library } from '../library/library.ts';
import { LibraryFailure } from '../library/library-failure.ts';
import { diagnose } from './check.ts';
import { folderChecks, type Machine, thisMachine } from './folder-checks.ts';
import { rightsInLibrary } from './library-checks.ts';

/** A machine with room, on a disk of its own. */
const machine: Machine = {
  platform: 'linux',
  disk: async () => ({ type: 0xef53, freeBytes: 50 * 1024 ** 3 }),
};

async function told(folder: string, change: Partial<Machine> = {}) {
  const diagnosed = await diagnose(folderChecks(folder, { ...machine, ...change }));
  return Object.fromEntries(diagnosed.map(({ check, outcome, told: { en } }) => [check.id, [outcome, en]]));
}

const mended = (words: string) => ['mend', expect.stringContaining(words)];

/** A folder of this name, which goes with the test. */
async function folderNamed(...names: readonly string[]): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'actieplan-doctor-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = join(root, ...names);
  await mkdir(folder, { recursive: true });
  return folder;
}

describe('a folder as library', () => {
  it('passes in everything where all is well, and is left as it was', async () => {
    const { folder, library } = await LibraryStory.begin();
    const found = await told(folder);
    expect(Object.entries(found).filter(([, [outcome]]) => outcome !== 'passed')).toEqual([]);
    expect(Object.keys(found)).toEqual([
      'folder',
      'disk',
      'space',
      'rights',
      'writers',
      'log',
      'strays',
      'workbooks',
    ]);
    expect(await library.list('Logboek/stand')).toEqual([]);
  });

  it('that is not there is told, and nothing else is looked at', async () => {
    const found = await told('/nergens/actieplan');
    expect(found['folder']).toEqual(mended('There is no folder /nergens/actieplan'));
    expect(Object.values(found).filter(([outcome]) => outcome === 'skipped')).toHaveLength(7);
  });

  it.each([['OneDrive - Vlaamse overheid'], ['Dropbox'], ['Nextcloud']])(
    'in a folder that %s synchronises is told',
    async (name) => {
      expect((await told(await folderNamed(name, 'actieplan')))['disk']).toEqual(mended(name));
    },
  );

  it.each([
    ['NFS', 0x6969],
    // As Node gives it on 64 bits and, for the sign, on 32.
    ['CIFS', 0xff534d42],
    ['CIFS', 0xff534d42 | 0],
  ])('on a disk of another machine (%s) is told', async (name, type) => {
    const disk = async () => ({ type, freeBytes: 50 * 1024 ** 3 });
    expect((await told(await folderNamed('actieplan'), { disk }))['disk']).toEqual(mended(name));
  });

  it('on a disk that is nearly full is told with what is left', async () => {
    const disk = async () => ({ type: 0xef53, freeBytes: 12 * 1024 ** 2 });
    expect((await told(await folderNamed('actieplan'), { disk }))['space']).toEqual(mended('12 MB'));
  });

  it('in which everybody may write is told', async () => {
    const { folder } = await LibraryStory.begin();
    await chmod(join(folder, 'Logboek'), 0o777);
    expect((await told(folder))['writers']).toEqual(mended('write in Logboek.'));
  });

  it('on Windows does not tell who may write', async () => {
    const { folder } = await LibraryStory.begin();
    expect((await told(folder, { platform: 'win32' }))['writers']?.[0]).toBe('untold');
  });

  it('without a plan, or with a log that is broken, is told', async () => {
    expect((await told(await folderNamed('actieplan')))['log']).toEqual(mended('actieplan init'));
    const { folder } = await LibraryStory.begin();
    await writeFile(join(folder, 'Logboek/000001.json'), '{}');
    expect((await told(folder))['log']).toEqual(mended('Logboek/000001.json'));
  });

  it('is looked at on the real disk too', async () => {
    const { folder } = await LibraryStory.begin();
    const { type, freeBytes } = await thisMachine.disk(folder);
    expect([Number.isInteger(type), freeBytes > 0]).toEqual([true, true]);
  });
});

describe('rights in a library', () => {
  /** What is told of a library of which some calls do something else. */
  async function rights(own: (library: Library) => Partial<Library>) {
    const { library } = await LibraryStory.begin();
    const broken = withCalls(library, own(library));
    const [found] = await diagnose([rightsInLibrary(async () => broken, [])]);
    return [found?.outcome, found?.told.en, await library.list('Logboek/stand')];
  }

  const unreachable = new LibraryFailure('library-unreachable', { nl: 'Geen toegang.', en: 'No access.' });

  it.each<[string, (library: Library) => Partial<Library>]>([
    ['create', () => ({ create: () => Promise.reject(unreachable) })],
    ['replace', () => ({ replace: () => Promise.reject(unreachable) })],
    ['read', () => ({ read: () => Promise.reject(unreachable) })],
  ])('are told to lack where nobody may %s, and no probe stays behind', async (_call, own) => {
    expect(await rights(own)).toEqual(['mend', 'No access.', []]);
  });

  it.each<[string, (library: Library) => Partial<Library>]>([
    [
      'creates twice',
      (library) => ({
        create: async (path, bytes) => {
          await library.remove(path);
          return library.create(path, bytes);
        },
      }),
    ],
    ['reads what was not written', () => ({ read: async () => ({ bytes: new Uint8Array(), version: '' }) })],
    ['replaces whatever is there', () => ({ replace: async () => ({ outcome: 'replaced', version: '' }) })],
    ['has it open', () => ({ replace: async () => ({ outcome: 'locked' }) })],
  ])('do not pass in a library that %s', async (_what, own) => {
    const [outcome, words, left] = await rights(own);
    expect([outcome, words, left]).toEqual(['mend', expect.stringContaining('does not keep'), []]);
  });
});
