import { hash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../shared/log/canonical.ts';
import { digestSchema } from '../../shared/log/entry.ts';
import { contributorState, type State, standingAt } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Library, Version } from '../library/library.ts';
import { orWithout } from '../log/cache.ts';
import type { Log } from '../log/log.ts';
import { registerPath, type UntouchedRegister } from './read-register.ts';

/**
 * Which version of the register's workbook was written from the log and shows nothing else, so that a merge
 * need not read it cell by cell to find that nobody typed in it. A cache: it may be deleted, and what is
 * damaged or of another log is passed over.
 */

const standFolder = 'Logboek/stand/register';

const standSchema = z.strictObject({
  /** The log number that the workbook shows. */
  shows: z.int().nonnegative(),
  /** Of the names of the bodies that it shows: a log put back from a backup has others. */
  parts: digestSchema,
});

/** The register's workbook, where nobody touched it since it was written from this log; `null` otherwise. */
export async function untouchedRegister(
  log: Log,
  state: State,
  plan: Plan,
): Promise<UntouchedRegister | null> {
  const file = await log.fileAt(registerPath);
  if (file === undefined) return null;
  const { version } = file;
  const kept = await orWithout(null, () => log.library.read(standPath(version), 'written-once'));
  const stand = kept === null ? null : parseStand(kept.bytes);
  if (stand === null || stand.shows > state.number) return null;
  if (stand.parts !== partsDigest(state, plan, stand.shows)) return null;
  return { kind: 'untouched', version, shows: stand.shows };
}

/**
 * Remembers that this version shows the register of the state, and nothing else.
 *
 * @param before the version that it was remembered of until now; `null` where that is not known
 */
export async function keepStand(
  library: Library,
  state: State,
  plan: Plan,
  version: Version,
  before: Version | null,
): Promise<void> {
  const shows = state.number;
  const text = canonicalJson({ shows, parts: partsDigest(state, plan, shows) });
  const path = standPath(version);
  await orWithout(undefined, async () => {
    await library.create(path, new TextEncoder().encode(`${text}\n`), 'written-once');
    const old = before === null ? await standsIn(library) : [standPath(before)];
    for (const one of old) if (one !== path) await library.remove(one);
  });
}

/** Where stands are kept; people's own files beside them are none. */
async function standsIn(library: Library): Promise<readonly string[]> {
  return (await library.list(standFolder)).flatMap(({ path }) => {
    const name = path.slice(standFolder.length + 1).toLowerCase();
    const ours = `${standFolder}/${name}`;
    return /^[0-9a-f]{64}\.json$/.test(name) && library.key(ours) === library.key(path) ? [ours] : [];
  });
}

/** Named by the version, which a library may write in characters that no file name has. */
const standPath = (version: Version): string => `${standFolder}/${hash('sha256', version)}.json`;

function partsDigest(state: State, plan: Plan, number: number): string {
  const names = plan.contributors.map(({ code }) => [
    code,
    standingAt(contributorState(state, code).parts, number)?.register ?? null,
  ]);
  const own = standingAt(state.ownColumns, number)?.own ?? null;
  return hash('sha256', canonicalJson([names, own]));
}

function parseStand(bytes: Uint8Array): z.infer<typeof standSchema> | null {
  try {
    const parsed = standSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
