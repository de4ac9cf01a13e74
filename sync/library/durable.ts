import { mkdir, open, readdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { systemCode } from './library-failure.ts';

/** Makes the names in a folder durable. Windows cannot open a folder for this; NTFS journals them. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the folder `names` under `root`, each new one durable in its parent, and gives its place. */
export async function makeFolder(root: string, names: readonly string[]): Promise<string> {
  let folder = root;
  for (const name of names) {
    folder = join(folder, name);
    try {
      await mkdir(folder);
      await syncFolder(dirname(folder));
    } catch (error) {
      if (systemCode(error) !== 'EEXIST') throw error;
    }
  }
  return folder;
}

/** The names in a folder, of files and folders alike; none where there is no such folder. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** Removes a file; `false` where there was none. */
export async function removeFile(path: string): Promise<boolean> {
  try {
    await unlink(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}
