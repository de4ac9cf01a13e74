import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import type { Identity } from '../../shared/contract/identity.ts';
import shippedPlan from '../../shared/plan/plans/radicalisering-2020-2024.json' with { type: 'json' };
import { openFolderLibrary } from '../library/folder-library.ts';
import type { Library } from '../library/library.ts';
import { Log } from '../log/log.ts';

/** The plan that a command takes where no library says which is in force. */
export const planWithoutLibrary: unknown = shippedPlan;

/** Whoever works at this machine acts as coordinator on its folder. */
export function personAtDesk(): Identity {
  const { username } = userInfo();
  return { person: { account: `local:${username}`, name: username }, role: 'coordinator', contributors: [] };
}

/** What a command that writes to a library needs. */
export async function atLibrary(folder: string) {
  const library = await openFolderLibrary(folder);
  return { log: new Log(library), identity: personAtDesk(), now: new Date(), operation: randomUUID() };
}

/** The same, making the folder where it is not there. */
export async function atNewLibrary(folder: string) {
  await mkdir(resolve(folder), { recursive: true });
  return atLibrary(folder);
}

/** A file on somebody's disk, with its folder as the shelf that it stands on. */
export async function onShelf(file: string): Promise<{ readonly shelf: Library; readonly path: string }> {
  const full = resolve(file);
  return { shelf: await openFolderLibrary(dirname(full)), path: basename(full) };
}
