import { hash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../shared/log/canonical.ts';
import { digestSchema } from '../../shared/log/entry.ts';
import { stateSchema } from '../../shared/log/state.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { orWithout } from '../library/cache.ts';
import type { Library } from '../library/library.ts';
import type { Position } from './chain.ts';
import { readEntry } from './entry-file.ts';
import { type LogProblem, notJson, problem } from './log-problem.ts';

/**
 * States kept beside the log so that opening a long one stays short. They are a cache: any of them
 * may be deleted, and one that is damaged, of another program version or of another log is passed
 * over. Verifying the log reads it from its first entry, and holds them against that.
 */

const checkpointFolder = 'Logboek/stand';

/** How many entries a reader folds at most after the last checkpoint. */
export const checkpointEvery = 50;

const checkpointSchema = z.strictObject({
  /** Of the entry that the state ends with. */
  digest: digestSchema,
  state: stateSchema,
  /** Of the state itself, against damage. */
  stateDigest: digestSchema,
});

/** So many are kept: the latest, and the one before it in case that is damaged. */
const mostKept = 2;

/** The latest checkpoint that agrees with the log; `null` where none does. */
export async function readCheckpoint(library: Library): Promise<Position | null> {
  for (const number of await orWithout([], () => checkpointsIn(library))) {
    const file = await orWithout(null, () => library.read(checkpointPath(number)));
    const position = parseCheckpoint(file?.bytes);
    if (position === null) continue;
    const entry = await readEntry(library, position.state.number);
    if (entry.ok && entry.value?.digest === position.digest) return position;
  }
  return null;
}

/** Where the checkpoint of the log's first `number` entries stands. */
const checkpointPath = (number: number): string =>
  `${checkpointFolder}/${String(number).padStart(9, '0')}.json`;

/** The numbers of the checkpoints that there are, the latest first; people's own files beside them are none. */
async function checkpointsIn(library: Library): Promise<readonly number[]> {
  const numbers = (await library.list(checkpointFolder)).flatMap(({ path }) => {
    const number = Number.parseInt(path.slice(checkpointFolder.length + 1), 10);
    const isOurs = Number.isSafeInteger(number) && library.key(path) === library.key(checkpointPath(number));
    return isOurs ? [number] : [];
  });
  return numbers.toSorted((a, b) => b - a);
}

/** Keeps a position, and the one before it in case this one is damaged; older ones go. */
export async function writeCheckpoint(library: Library, { state, digest }: Position): Promise<void> {
  const text = canonicalJson({ digest, state, stateDigest: hash('sha256', canonicalJson(state)) });
  await orWithout(undefined, async () => {
    await library.create(checkpointPath(state.number), new TextEncoder().encode(`${text}\n`));
    for (const number of (await checkpointsIn(library)).slice(mostKept))
      await library.remove(checkpointPath(number));
  });
}

/** Removes checkpoints of the log before entry `number`: they remember what it erased. */
export async function removeCheckpointsBefore(library: Library, number: number): Promise<void> {
  for (const one of await checkpointsIn(library)) if (one < number) await library.remove(checkpointPath(one));
}

/** The checkpoints that there are, by their number. */
export async function checkpointNumbers(library: Library): Promise<ReadonlySet<number>> {
  return new Set(await orWithout([], () => checkpointsIn(library)));
}

/**
 * What is wrong with the checkpoint of this position, which was read from the log's first entry on; `null` where
 * it says the same, is gone, or is another program version's.
 */
export async function checkpointFault(library: Library, position: Position): Promise<LogProblem | null> {
  const path = checkpointPath(position.state.number);
  const file = await orWithout(null, () => library.read(path));
  if (file === null) return null;
  const read = readIn(file.bytes);
  if (read === 'damaged') return problem('checkpoint-damaged', path, notJson).problem;
  if (read === 'another-version') return null;
  const same = read.digest === position.digest && canonicalJson(read.state) === canonicalJson(position.state);
  return same ? null : problem('checkpoint-forged', path, otherThanFolded(position)).problem;
}

const otherThanFolded = ({ state }: Position): Localised => ({
  nl: `de stand na stuk ${state.number} is een andere`,
  en: `the state after entry ${state.number} is another`,
});

function parseCheckpoint(bytes: Uint8Array | undefined): Position | null {
  const read = readIn(bytes);
  return typeof read === 'string' ? null : read;
}

function readIn(bytes: Uint8Array | undefined): Position | 'damaged' | 'another-version' {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError) return 'damaged';
    throw error;
  }
  const parsed = checkpointSchema.safeParse(json);
  if (!parsed.success) return 'another-version';
  const { digest, state, stateDigest } = parsed.data;
  return hash('sha256', canonicalJson(state)) === stateDigest ? { state, digest } : 'damaged';
}
