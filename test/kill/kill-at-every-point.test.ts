import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFolderLibrary } from '../../sync/library/folder-library.ts';
import { killAtEveryPoint, killTimeout } from './kill-at-every-point.ts';

const nothing = async () => {};
const script = (name: string) => join(import.meta.dirname, 'scripts', name);

describe('the kill tests', { timeout: killTimeout }, () => {
  it('catch a writer that names a file before it writes it', async () => {
    const faulty = killAtEveryPoint({
      script: script('name-before-content.ts'),
      prepare: nothing,
      afterKill: async (folder) => {
        const library = await openFolderLibrary(folder);
        if ((await library.read('name.txt')) !== null) await access(join(folder, 'content.txt'));
      },
      afterRetry: nothing,
    });
    await expect(faulty).rejects.toThrow(/Killed at point \d+ \(\S+ (name|content)\.txt\): .*ENOENT/);
  });

  it('fail on a point that is never reached', async () => {
    const story = {
      script: script('never-there-again.ts'),
      prepare: nothing,
      afterKill: nothing,
      afterRetry: nothing,
    };
    await expect(killAtEveryPoint(story)).rejects.toThrow('Killed at point 2 (second)');
  });

  it('fail on a retry that does not complete', async () => {
    let retries = 0;
    const story = {
      script: script('name-before-content.ts'),
      prepare: nothing,
      afterKill: nothing,
      afterRetry: async () => {
        retries += 1;
        if (retries > 1) throw new Error('not complete');
      },
    };
    await expect(killAtEveryPoint(story)).rejects.toThrow('not complete');
  });
});
