import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolderLibrary } from '../../sync/library/folder-library.ts';
import { killAtEveryPoint, killTimeout } from './kill-at-every-point.ts';

const path = 'Masterregister.xlsx';
const old = 'old'.repeat(40_000);
const fresh = 'new'.repeat(50_000);

async function textIn(folder: string): Promise<string> {
  const file = await (await openFolderLibrary(folder)).read(path);
  return new TextDecoder().decode(file?.bytes);
}

describe('a process that is killed while it replaces a file', { timeout: killTimeout }, () => {
  it('leaves the old file or the new one, whole, and nothing else where files are listed', async () => {
    const points = await killAtEveryPoint({
      script: join(import.meta.dirname, 'scripts/replace-file.ts'),
      prepare: async (folder) => {
        await (await openFolderLibrary(folder)).create(path, new TextEncoder().encode(old));
      },
      afterKill: async (folder) => {
        expect([old, fresh].includes(await textIn(folder))).toBe(true);
        expect((await (await openFolderLibrary(folder)).list('')).map((file) => file.path)).toEqual([path]);
      },
      afterRetry: async (folder) => {
        const library = await openFolderLibrary(folder);
        const version = (await library.read(path))?.version ?? '';
        expect((await library.replace(path, new TextEncoder().encode(fresh), version)).outcome).toBe(
          'replaced',
        );
        expect((await textIn(folder)) === fresh).toBe(true);
      },
    });
    expect(points).toEqual([
      `before read ${path}`,
      `before replace ${path}`,
      ...['aside-written', 'aside-synced', 'checked', 'renamed', 'folder-synced'].map(
        (step) => `${step} ${path}`,
      ),
      `after replace ${path}`,
    ]);
  });
});
