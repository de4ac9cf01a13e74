import { type BigIntStats, constants } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { systemCode } from './library-failure.ts';
import { mostFileBytes, type Unreadable } from './unreadable-file.ts';

/** Windows has neither: there a link is told by its status alone. */
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;

/** Why something in a folder is not read as a file; `null` for a regular file of a size that is read. */
export function whyUnread(
  status: Pick<BigIntStats, 'isFile' | 'isDirectory' | 'isSymbolicLink' | 'size'>,
): Unreadable | null {
  if (status.isSymbolicLink()) return 'link';
  if (status.isDirectory()) return 'folder';
  if (!status.isFile()) return 'no-file';
  return status.size > mostFileBytes ? 'too-large' : null;
}

/** What stands at a place, itself and not what it may lead to; `null` for nothing. */
export async function statusOf(file: string): Promise<BigIntStats | null> {
  try {
    return await lstat(file, { bigint: true });
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

export type Opened =
  | { readonly handle: FileHandle; readonly status: BigIntStats }
  | { readonly why: Unreadable; readonly cause?: unknown };

/**
 * Opens a regular file; `null` where nothing stands. What it is, is asked before it is opened, because opening a
 * device may do something, and once more of what was opened, because it may be another by then: a link is not
 * followed and a pipe not waited for.
 */
export async function openRegular(file: string): Promise<Opened | null> {
  const before = await statusOf(file);
  if (before === null) return null;
  const why = whyUnread(before);
  if (why !== null) return { why };
  try {
    const handle = await open(file, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const status = await handle.stat({ bigint: true });
    const now = whyUnread(status);
    if (now === null) return { handle, status };
    await handle.close();
    return { why: now };
  } catch (error) {
    if (isAbsence(error)) return null;
    const code = systemCode(error) ?? '';
    const told = byCode[code];
    if (told === undefined) throw error;
    return { why: told, cause: error };
  }
}

/** What the system answers at opening, of this file alone. */
const byCode: Readonly<Record<string, Unreadable>> = {
  EACCES: 'no-rights',
  EPERM: 'no-rights',
  ELOOP: 'link',
  ENXIO: 'no-file',
  EISDIR: 'folder',
};

function isAbsence(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}
