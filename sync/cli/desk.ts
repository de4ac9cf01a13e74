import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import type { Identity } from '../../shared/contract/identity.ts';
import shippedPlan from '../../shared/plan/plans/radicalisering-2020-2024.json' with { type: 'json' };
import { openFolderLibrary } from '../library/folder-library.ts';
import type { Library } from '../library/library.ts';
import { LibraryFailure } from '../library/library-failure.ts';
import type { GraphLine } from '../library/sharepoint/conditions.ts';
import { entraTokens } from '../library/sharepoint/graph-tokens.ts';
import { openSharePointLibrary } from '../library/sharepoint/sharepoint-library.ts';
import { Log } from '../log/log.ts';
import { readLibrarySettings } from '../settings/library-settings.ts';
import { mistakesTold } from '../settings/mistakes.ts';
import { ownEnvironment } from '../settings/own-environment.ts';

/** The plan that a command takes where no library says which is in force. */
export const planWithoutLibrary: unknown = shippedPlan;

/** What stands in the place of a folder for the library that the settings name. */
const sharePoint = 'sharepoint:';

export const isInSharePoint = (place: string): boolean => place === sharePoint;

/** A library, and as whom one works on it. */
export interface OpenedLibrary {
  readonly library: Library;
  /** The account of whoever works at this machine. */
  readonly account: string;
}

/**
 * Opens the library at a place that a command names: a folder, or `sharepoint:` for the one in the settings.
 * Fails with a `LibraryFailure`.
 *
 * @param tell takes a line for each request to SharePoint
 * @param stop ends what waits for SharePoint when it fires
 */
export async function openLibrary(
  place: string,
  tell: (line: GraphLine) => void = () => {},
  stop: AbortSignal = new AbortController().signal,
): Promise<OpenedLibrary> {
  if (!isInSharePoint(place)) {
    return { library: await openFolderLibrary(place), account: `local:${systemName()}` };
  }
  const settings = await readLibrarySettings(ownEnvironment());
  if (!settings.ok) throw new LibraryFailure('settings-invalid', mistakesTold(settings.mistakes));
  const { place: site, access } = settings.value;
  const library = await openSharePointLibrary(site, entraTokens(access, site.graph, { stop }), {
    tell,
    stop,
  });
  return { library, account: `app:${access.clientId}` };
}

/** A container may run as a user without a name. */
function systemName(): string {
  try {
    return userInfo().username;
  } catch {
    return `uid-${process.getuid?.() ?? 0}`;
  }
}

/**
 * Whoever works at this machine acts as coordinator: on a folder because it is theirs, in SharePoint because
 * they hold the application's credential. There the log names the application, which is what SharePoint can
 * vouch for, and shows the name that the machine knows the person by.
 */
function personAtDesk(account: string): Identity {
  return { person: { account, name: systemName() }, role: 'coordinator', contributors: [] };
}

/** What a command that writes to a library needs. */
export async function atLibrary(place: string) {
  const { library, account } = await openLibrary(place);
  return {
    log: new Log(library),
    identity: personAtDesk(account),
    now: new Date(),
    operation: randomUUID(),
  };
}

/** The same, making the folder where it is not there; what the settings name is made in SharePoint. */
export async function atNewLibrary(place: string) {
  if (!isInSharePoint(place)) await mkdir(resolve(place), { recursive: true });
  return atLibrary(place);
}

/** A file on somebody's disk, with its folder as the shelf that it stands on. */
export async function onShelf(file: string): Promise<{ readonly shelf: Library; readonly path: string }> {
  const full = resolve(file);
  return { shelf: await openFolderLibrary(dirname(full)), path: basename(full) };
}
