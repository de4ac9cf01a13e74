import { randomUUID } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn, removeFile } from './durable.ts';
import { systemCode } from './library-failure.ts';

/**
 * A file is written aside first, under a hidden name in the library's root, and gets its own name only
 * when it is whole and on the disk. Nothing stays behind but what a killed process leaves.
 */
const asideName = '.actieplan-';

/** In milliseconds. No write lasts a day; and an age, unlike a process number, means the same in every container. */
const stale = 24 * 60 * 60 * 1000;

export type AsideStep = 'aside-written' | 'aside-synced';

/**
 * Writes `bytes` to a file of its own and onto the disk, and gives its absolute path; the caller
 * links or renames it. `mode` are the file's permissions, by default those of any new file.
 */
export async function writeAside(
  root: string,
  bytes: Uint8Array,
  mode: number,
  step: (step: AsideStep) => Promise<void>,
): Promise<string> {
  const path = join(root, `${asideName}${randomUUID()}`);
  const handle = await open(path, 'wx', mode);
  try {
    await handle.writeFile(bytes);
    await step('aside-written');
    await handle.sync();
    await step('aside-synced');
  } catch (error) {
    await removeFile(path);
    throw error;
  } finally {
    await handle.close();
  }
  return path;
}

/** Removes what killed processes left aside more than a day before `now` (milliseconds since 1970). */
export async function removeStaleAsides(root: string, now: number): Promise<void> {
  for (const name of await namesIn(root)) {
    const path = join(root, name);
    if (name.startsWith(asideName) && now - (await lastWritten(path)) > stale) await removeFile(path);
  }
}

/** In milliseconds since 1970; for a file that its own process just removed, "never" is in the future. */
async function lastWritten(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return Number.POSITIVE_INFINITY;
    throw error;
  }
}
