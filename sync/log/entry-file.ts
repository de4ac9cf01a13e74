import { hash } from 'node:crypto';
import { canonicalJson } from '../../shared/log/canonical.ts';
import {
  type DecisionContents,
  decisionBody,
  isTelling,
  sealedDecision,
  unsealedEntry,
} from '../../shared/log/decision-contents.ts';
import { type Entry, entrySchema } from '../../shared/log/entry.ts';
import type { Library } from '../library/library.ts';
import { readBody } from './body-store.ts';
import { notJson, type OrProblem, otherShape, problem } from './log-problem.ts';

/** An entry with the digest of its canonical form, which the next entry carries. */
export interface DigestedEntry {
  readonly entry: Entry;
  readonly digest: string;
}

export const logFolder = 'Logboek';

/** `Logboek/000012.json`; from a million on, the number is as long as it is. */
export function entryPath(number: number): string {
  return `${logFolder}/${String(number).padStart(6, '0')}.json`;
}

/** The number of an entry's file; `null` for any other file, such as the copy that a person made. */
export function numberOf(library: Pick<Library, 'key'>, path: string): number | null {
  const number = Number.parseInt(path.slice(logFolder.length + 1), 10);
  return Number.isSafeInteger(number) && library.key(entryPath(number)) === library.key(path) ? number : null;
}

/** An entry's file. Throws on an entry that its own schema refuses: it would block every reader. */
export function encodeEntry(entry: Entry): { readonly bytes: Uint8Array; readonly digest: string } {
  const { fact } = entrySchema.parse(entry);
  const said = fact.kind === 'decision' ? { ...fact, decision: sealedDecision(fact.decision) } : fact;
  const text = canonicalJson({ ...entry, fact: said });
  return { bytes: new TextEncoder().encode(`${text}\n`), digest: hash('sha256', text) };
}

/**
 * Reads an entry, with what its decision says where that was not erased; `null` where the log ends. Its place
 * in the chain is not looked at.
 */
export async function readEntry(library: Library, number: number): Promise<OrProblem<DigestedEntry | null>> {
  const path = entryPath(number);
  const file = await library.read(path);
  if (file === null) return { ok: true, value: null };
  const opened = openEntry(path, file.bytes);
  if (!opened.ok) return opened;
  const { fact } = opened.value.entry;
  const digest = fact.kind === 'decision' && isTelling(fact.decision) ? fact.decision.contents : undefined;
  if (digest === undefined) return opened;
  const contents = await readBody(library, decisionBody, digest);
  return contents.ok ? openEntry(path, file.bytes, contents.value.rows[0]) : contents;
}

/** Reads an entry's file; without the contents of its decision it reads as if those had been erased. */
export function openEntry(
  path: string,
  bytes: Uint8Array,
  contents?: DecisionContents,
): OrProblem<DigestedEntry> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    // Whatever the decoder or the parser says, it is what a person can do nothing with.
    return problem('log-entry-unreadable', path, notJson);
  }
  const entry = entrySchema.safeParse(unsealedEntry(json, contents));
  if (!entry.success) return problem('log-entry-unreadable', path, otherShape(entry.error));
  return { ok: true, value: { entry: entry.data, digest: hash('sha256', canonicalJson(json)) } };
}
