import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lay, strangeFiles } from '../../test/fixtures/strange-files.ts';
import { openFolderLibrary } from './folder-library.ts';

async function libraryWith(what: (typeof strangeFiles)[number]) {
  const folder = await mkdtemp(join(tmpdir(), 'actieplan-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, 0o777);
  await mkdir(join(folder, 'Domeinen'));
  await writeFile(join(folder, 'Domeinen', 'WVG.xlsx'), 'wvg');
  const library = await openFolderLibrary(folder);
  await lay(what, join(folder, 'Domeinen', 'OV.xlsx'));
  return library;
}

describe.each(strangeFiles)('%s where a workbook is looked for', (what) => {
  it('is listed beside the others, as it stands', async () => {
    const library = await libraryWith(what);
    const listed = async () => (await library.list('Domeinen')).map(({ path, version }) => [path, version]);
    const first = await listed();
    expect(first.map(([path]) => path)).toEqual(['Domeinen/OV.xlsx', 'Domeinen/WVG.xlsx']);
    expect(await listed()).toEqual(first);
  });

  it('is told by its path in the library, with what to do, and the others are read', async () => {
    const library = await libraryWith(what);
    await expect(library.read('Domeinen/OV.xlsx')).rejects.toMatchObject({
      code: 'file-unreadable',
      told: {
        nl: expect.stringMatching(/^Domeinen\/OV\.xlsx (?:is|mag) .* en probeer opnieuw\.$/),
        en: expect.stringMatching(/^Domeinen\/OV\.xlsx (?:is|may) .* and try again\.$/),
      },
    });
    expect((await library.read('Domeinen/WVG.xlsx'))?.bytes.length).toBe(3);
  });

  it('is never written over', async () => {
    const library = await libraryWith(what);
    expect(
      await library.create('Domeinen/OV.xlsx', new Uint8Array(1)).catch(() => 'refused'),
    ).not.toMatchObject({ outcome: 'created' });
    const [listed] = await library.list('Domeinen');
    const replaced = await library
      .replace('Domeinen/OV.xlsx', new Uint8Array(1), listed?.version ?? '')
      .catch(() => ({ outcome: 'refused' }));
    expect(replaced.outcome).not.toBe('replaced');
  });
});
