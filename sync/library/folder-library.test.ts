import { mkdtemp, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runScript } from '../../test/kill/run-script.ts';
import { type FolderStep, openFolderLibrary } from './folder-library.ts';
import { libraryContract } from './library-contract.ts';
import { LibraryFailure } from './library-failure.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

async function makeFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'actieplan-library-'));
}

async function testFolder(): Promise<string> {
  const folder = await makeFolder();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What writes left behind under hidden names. */
async function asidesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('.'));
}

libraryContract('a folder', async () => {
  const folder = await makeFolder();
  return {
    open: () => openFolderLibrary(folder),
    rename: (path, name) => rename(join(folder, path), join(folder, dirname(path), name)),
    dispose: () => rm(folder, { recursive: true, force: true }),
  };
});

describe('a folder as library', () => {
  it('must exist', async () => {
    const missing = join(await testFolder(), 'nergens');
    await expect(openFolderLibrary(missing)).rejects.toMatchObject({ code: 'library-missing' });
  });

  it('cannot be a file', async () => {
    const file = join(await testFolder(), 'bestand');
    await writeFile(file, '');
    await expect(openFolderLibrary(file)).rejects.toMatchObject({ code: 'library-missing' });
  });

  it('leaves nothing aside after writing', async () => {
    const folder = await testFolder();
    const library = await openFolderLibrary(folder);
    await library.create('een.txt', bytes('1'));
    await library.create('een.txt', bytes('2'));
    await library.replace('een.txt', bytes('3'), 'nooit gezien');
    expect(await asidesIn(folder)).toEqual([]);
  });

  it('sweeps what killed processes left aside more than a day ago, and no younger write', async () => {
    const folder = await testFolder();
    const [old, young] = ['.actieplan-old', '.actieplan-young'].map((name) => join(folder, name));
    if (old === undefined || young === undefined) throw new Error('two paths');
    await Promise.all([writeFile(old, 'x'), writeFile(young, 'x')]);
    const dayAndHourAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
    await utimes(old, dayAndHourAgo, dayAndHourAgo);
    await (await openFolderLibrary(folder)).create('een.txt', bytes('1'));
    expect(await asidesIn(folder)).toEqual(['.actieplan-young']);
  });

  it('goes through its steps in the order that makes a write durable before it is seen', async () => {
    const steps: FolderStep[] = [];
    const library = await openFolderLibrary(await testFolder(), {
      step: async (step) => {
        steps.push(step);
      },
    });
    const created = await library.create('een.txt', bytes('1'));
    expect(steps.splice(0)).toEqual([
      'aside-written',
      'aside-synced',
      'linked',
      'folder-synced',
      'aside-removed',
    ]);
    if (created.outcome !== 'created') throw new Error('it was created');
    await library.replace('een.txt', bytes('2'), created.version);
    expect(steps).toEqual(['aside-written', 'aside-synced', 'checked', 'renamed', 'folder-synced']);
  });

  it.each(['~$OV.xlsx', '.~lock.OV.xlsx#'])(
    'is open elsewhere while %s lies beside the workbook',
    async (lock) => {
      const folder = await testFolder();
      const library = await openFolderLibrary(folder);
      const created = await library.create('Domeinen/OV.xlsx', bytes('1'));
      await writeFile(join(folder, 'Domeinen', lock), '');
      expect(await library.openElsewhere('Domeinen/OV.xlsx')).toBe(true);
      expect(await library.openElsewhere('Domeinen/WVG.xlsx')).toBe(false);
      const version = created.outcome === 'created' ? created.version : '';
      expect(await library.replace('Domeinen/OV.xlsx', bytes('2'), version)).toEqual({ outcome: 'locked' });
      expect(await readFile(join(folder, 'Domeinen/OV.xlsx'), 'utf8')).toBe('1');
    },
  );

  it('does not list lock files, hidden files, or names that other systems refuse', async () => {
    const folder = await testFolder();
    const library = await openFolderLibrary(folder);
    await library.create('OV.xlsx', bytes('1'));
    for (const name of ['~$OV.xlsx', '.~lock.OV.xlsx#', '.DS_Store', 'a:b.txt'])
      await writeFile(join(folder, name), '');
    expect((await library.list('')).map((file) => file.path)).toEqual(['OV.xlsx']);
  });

  it('keeps the permissions of a file that it replaces', async () => {
    const folder = await testFolder();
    const library = await openFolderLibrary(folder);
    await writeFile(join(folder, 'een.txt'), '1', { mode: 0o600 });
    const read = await library.read('een.txt');
    await library.replace('een.txt', bytes('2'), read?.version ?? '');
    expect((await stat(join(folder, 'een.txt'))).mode & 0o777).toBe(0o600);
  });

  it('sees a change of as many bytes within one tick of the clock', async () => {
    const folder = await testFolder();
    const library = await openFolderLibrary(folder);
    const versions = new Set<string | undefined>();
    for (let i = 0; i < 100; i += 1) {
      await writeFile(join(folder, 'een.txt'), String(i + 100));
      versions.add((await library.list(''))[0]?.version);
    }
    expect(versions.size).toBe(100);
  });

  it('gives up a replacement when another process comes before the check', async () => {
    const folder = await testFolder();
    const other = await openFolderLibrary(folder);
    const library = await openFolderLibrary(folder, {
      step: async (step) => {
        if (step === 'aside-synced') await other.replace('een.txt', bytes('ander'), version);
      },
    });
    await other.create('een.txt', bytes('begin'));
    const version = (await other.read('een.txt'))?.version ?? '';
    expect(await library.replace('een.txt', bytes('mijn'), version)).toEqual({ outcome: 'changed' });
    expect(await readFile(join(folder, 'een.txt'), 'utf8')).toBe('ander');
  });

  it('overwrites, whole, another process that comes between check and rename: no call of the system does better', async () => {
    const folder = await testFolder();
    const other = await openFolderLibrary(folder);
    const library = await openFolderLibrary(folder, {
      step: async (step) => {
        if (step === 'checked') await other.replace('een.txt', bytes('ander'), version);
      },
    });
    await other.create('een.txt', bytes('begin'));
    const version = (await other.read('een.txt'))?.version ?? '';
    expect((await library.replace('een.txt', bytes('mijn'), version)).outcome).toBe('replaced');
    expect(await readFile(join(folder, 'een.txt'), 'utf8')).toBe('mijn');
  });

  it('refuses a folder where no file can be created whole or not at all', async (context) => {
    const folder = await testFolder();
    const otherDisk = await mkdtemp('/dev/shm/actieplan-').catch(() => null);
    if (otherDisk === null) return context.skip();
    onTestFinished(() => rm(otherDisk, { recursive: true, force: true }));
    if ((await stat(otherDisk)).dev === (await stat(folder)).dev) return context.skip();
    await symlink(otherDisk, join(folder, 'Logboek'));
    const library = await openFolderLibrary(folder);
    await expect(library.create('Logboek/000001.json', bytes('1'))).rejects.toMatchObject({
      code: 'file-system-unfit',
    });
    expect([await readdir(otherDisk), await asidesIn(folder)]).toEqual([[], []]);
  });

  it('tells in both languages when the folder can no longer be used', async () => {
    const folder = await testFolder();
    const library = await openFolderLibrary(folder);
    await rm(folder, { recursive: true });
    const failure = await library.create('een.txt', bytes('1')).catch((error: unknown) => error);
    if (!(failure instanceof LibraryFailure)) throw new Error('a library failure is expected');
    expect(failure.code).toBe('library-unreachable');
    expect(failure.told.nl).toContain(folder);
  });
});

describe('a folder between processes', () => {
  it('lets one process win each of many races to create', async () => {
    const folder = await testFolder();
    const script = join(import.meta.dirname, '../../test/kill/scripts/race-to-create.ts');
    const won = await Promise.all(
      ['a', 'b'].map(async (who) => {
        const { stdout } = await runScript(script, { RACE_FOLDER: folder, RACE_WHO: who, RACE_FILES: '60' });
        return stdout
          .trim()
          .split(/\s+/)
          .filter((name) => name !== '');
      }),
    );
    const library = await openFolderLibrary(folder);
    const files = await library.list('');
    expect(won.flat().toSorted()).toEqual(files.map((file) => file.path));
    expect(files).toHaveLength(60);
    for (const [i, who] of ['a', 'b'].entries()) {
      for (const name of won[i] ?? [])
        expect(await readFile(join(folder, name), 'utf8')).toBe(`${who}:${name}`);
    }
  });

  it('never shows a torn file while two processes replace it, and never counts a write that it refused', async () => {
    const folder = await testFolder();
    await (await openFolderLibrary(folder)).create('teller.txt', bytes('0:'));
    const script = join(import.meta.dirname, '../../test/kill/scripts/race-to-replace.ts');
    const reports = await Promise.all(
      ['a', 'b'].map((who) => runScript(script, { RACE_FOLDER: folder, RACE_WHO: who, RACE_TURNS: '80' })),
    );
    const replaced = reports.map((report) => Number(report.stdout));
    const [count, filling] = (await readFile(join(folder, 'teller.txt'), 'utf8')).split(':');
    expect(filling).toBe('x'.repeat(Number(count)));
    // Every replacement counts one on: an overwritten one lowers the count, an uncounted one would raise it.
    expect(Number(count)).toBeLessThanOrEqual((replaced[0] ?? 0) + (replaced[1] ?? 0));
    expect(Number(count)).toBeGreaterThan(0);
  });
});
