import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FileIdentity, ignoresCase } from './disk-names.ts';

async function folderWith(...names: readonly string[]): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'actieplan-names-')), 'Plan');
  await mkdir(folder);
  onTestFinished(() => rm(dirname(folder), { recursive: true }));
  for (const name of names) await writeFile(join(folder, name), name);
  return folder;
}

/** A disk that finds a name however it is spelled, or only as it stands there. */
const disk =
  (ignores: boolean): FileIdentity =>
  async (path) => {
    const asked = basename(path);
    const isIt = (name: string) => (ignores ? name.toLowerCase() === asked.toLowerCase() : name === asked);
    return (await readdir(dirname(path))).find(isIt) ?? null;
  };

describe('whether a disk tells names apart by case', () => {
  it.each([
    ['a name that stands in the folder', ['Masterregister.xlsx']],
    ['the folder itself where nothing stands in it', []],
    ['another name where one has no letters', ['2024', 'Logboek']],
  ])('is asked of the disk by %s', async (_what, names) => {
    const folder = await folderWith(...names);
    expect([await ignoresCase(folder, disk(true)), await ignoresCase(folder, disk(false))]).toEqual([
      true,
      false,
    ]);
  });

  it('is plain where both spellings stand beside each other', async () => {
    const folder = await folderWith('a', 'A');
    if ((await readdir(folder)).length === 2) expect(await ignoresCase(folder)).toBe(false);
  });
});
