import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode } from './library-failure.ts';

/**
 * The files that Excel (`~$NAME`) and LibreOffice (`.~lock.NAME#`) lay beside a workbook while
 * somebody has it open. One left behind by a crash counts too: nobody but its owner can tell.
 */
function lockFilesOf(name: string): readonly string[] {
  return [`~$${name}`, `.~lock.${name}#`];
}

/** Whether a lock file lies beside `file` (an absolute path of this machine). */
export async function isLocked(file: string): Promise<boolean> {
  const locks = lockFilesOf(basename(file)).map((lock) => exists(join(dirname(file), lock)));
  return (await Promise.all(locks)).includes(true);
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}
