import { hash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../shared/log/canonical.ts';
import { digestSchema } from '../../shared/log/entry.ts';
import { stateSchema } from '../../shared/log/state.ts';
import { orWithout } from '../library/cache.ts';
import type { Library } from '../library/library.ts';
import type { Position } from './chain.ts';
import { readEntry } from './entry-file.ts';

/**
 * States kept beside the log so that opening a long one stays short. They are a cache: any of them
 * may be deleted, and one that is damaged, of another program version or of another log is passed
 * over. Verifying the log never reads them.
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

function parseCheckpoint(bytes: Uint8Array | undefined): Position | null {
  try {
    const parsed = checkpointSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    if (!parsed.success) return null;
    const { digest, state, stateDigest } = parsed.data;
    return hash('sha256', canonicalJson(state)) === stateDigest ? { state, digest } : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
