import { hash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../shared/log/canonical.ts';
import { digestSchema } from '../../shared/log/entry.ts';
import { contributorState, type State, standingAt } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { orWithout } from '../library/cache.ts';
import type { Version } from '../library/library.ts';
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
  const { library } = log;
  for (const { shows, path } of await orWithout([], () => standsOf(log, version))) {
    if (shows > state.number) continue;
    const kept = await orWithout(null, () => library.read(path, 'written-once'));
    const stand = kept === null ? null : parseStand(kept.bytes);
    if (stand?.shows === shows && stand.parts === partsDigest(state, plan, shows))
      return { kind: 'untouched', version, shows };
  }
  return null;
}

/** Remembers that this version shows the register of the state, and nothing else; earlier stands go. */
export async function keepStand(log: Log, state: State, plan: Plan, version: Version): Promise<void> {
  const shows = state.number;
  const text = canonicalJson({ shows, parts: partsDigest(state, plan, shows) });
  const path = standPath(shows, saveName(log, version));
  await orWithout(undefined, async () => {
    await log.library.create(path, new TextEncoder().encode(`${text}\n`), 'written-once');
    for (const one of await standsIn(log)) if (one.path !== path) await log.library.remove(one.path);
  });
}

/**
 * Named by the log number and by the save: another version of the same save shows the same, and of two saves that
 * a library cannot tell apart the later one shows the higher number.
 */
const standPath = (shows: number, save: string): string =>
  `${standFolder}/${String(shows).padStart(9, '0')}-${save}.json`;

/** A save, which a library may write in characters that no file name has, as a part of a name. */
const saveName = ({ library }: Log, version: Version): string => hash('sha256', library.saveOf(version));

interface KeptStand {
  readonly shows: number;
  readonly save: string;
  readonly path: string;
}

/** The stands that there are, the latest first; people's own files beside them are none. */
async function standsIn(log: Log): Promise<readonly KeptStand[]> {
  const stands = (await log.filesIn(standFolder)).flatMap(({ path }): readonly KeptStand[] => {
    const [, digits, save] =
      /^(\d{9,})-([0-9a-f]{64})\.json$/i.exec(path.slice(standFolder.length + 1)) ?? [];
    if (digits === undefined || save === undefined) return [];
    const stand = { shows: Number(digits), save: save.toLowerCase() };
    const ours = standPath(stand.shows, stand.save);
    return log.library.key(ours) === log.library.key(path) ? [{ ...stand, path: ours }] : [];
  });
  return stands.toSorted((a, b) => b.shows - a.shows);
}

const standsOf = async (log: Log, version: Version): Promise<readonly KeptStand[]> =>
  (await standsIn(log)).filter(({ save }) => save === saveName(log, version));

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
