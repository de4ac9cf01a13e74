import { hash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '../../shared/log/canonical.ts';
import { digestSchema } from '../../shared/log/entry.ts';
import { stateSchema } from '../../shared/log/state.ts';
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

/** The latest checkpoint that agrees with the log; `null` where none does. */
export async function readCheckpoint(library: Library): Promise<Position | null> {
  for (const file of (await library.list(checkpointFolder)).toReversed()) {
    const position = parseCheckpoint((await library.read(file.path))?.bytes);
    if (position === null) continue;
    const entry = await readEntry(library, position.state.number);
    if (entry.ok && entry.value?.digest === position.digest) return position;
  }
  return null;
}

/** Keeps a position, and the one before it in case this one is damaged; older ones go. */
export async function writeCheckpoint(library: Library, { state, digest }: Position): Promise<void> {
  const text = canonicalJson({ digest, state, stateDigest: hash('sha256', canonicalJson(state)) });
  const name = String(state.number).padStart(9, '0');
  await library.create(`${checkpointFolder}/${name}.json`, new TextEncoder().encode(`${text}\n`));
  for (const file of (await library.list(checkpointFolder)).slice(0, -2)) await library.remove(file.path);
}

/** Removes checkpoints of the log before entry `number`: they remember what it erased. */
export async function removeCheckpointsBefore(library: Library, number: number): Promise<void> {
  for (const { path } of await library.list(checkpointFolder))
    if (Number(/(\d+)\.json$/.exec(path)?.[1] ?? number) < number) await library.remove(path);
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
