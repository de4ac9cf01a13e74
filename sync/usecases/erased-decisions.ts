import type { Value } from '../../shared/cells/value.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { decisionBody } from '../../shared/log/decision-contents.ts';
import type { State } from '../../shared/log/state.ts';
import { allowed } from '../library/allowed.ts';
import type { Library } from '../library/library.ts';
import { bodyPath, eraseInBody } from '../log/body-file.ts';
import { readBodyAnew } from '../log/body-store.ts';
import { removeCheckpointsBefore } from '../log/checkpoint.ts';
import { logBroken } from './outcomes.ts';

/** A decision that quotes a value or names it in its words. */
interface Quoting {
  readonly entry: number;
  /** The body of what it says; `undefined` for one of before these had a body, which cannot be erased. */
  readonly contents?: string | undefined;
}

/** A short text stands in many a sentence that does not speak of it. */
const shortestQuote = 4;

/** The decisions, remarks and answers about an action that hold one of these values of a cell. */
export function decisionsQuoting(
  { conflictDecisions, waivers, remarks, answers }: State,
  { actionId, field }: { readonly actionId: string; readonly field: string },
  wrong: readonly Value[],
  isWrong: (value: Value) => boolean,
): readonly Quoting[] {
  const says = (text: string | undefined): boolean =>
    text !== undefined &&
    wrong.some((value) => typeof value === 'string' && value.length >= shortestQuote && text.includes(value));
  const reads = (values: Readonly<Record<string, Value>> | undefined): boolean =>
    isWrong(values?.[field] ?? null);
  const quoting = [
    ...conflictDecisions.filter(
      ({ actionId: id, cells, values, reason }) =>
        id === actionId &&
        (says(reason) ||
          reads(values) ||
          cells.some((cell) => cell.field === field && [cell.parent, cell.remote, cell.local].some(isWrong))),
    ),
    ...waivers.filter(({ subject, read, reason }) => subject === actionId && (says(reason) || reads(read))),
    ...[...remarks, ...answers].filter(({ actionId: id, text }) => id === actionId && says(text)),
  ];
  // An entry may let several errors stand at once.
  const entries = new Map(quoting.map(({ entry, contents }) => [entry, contents]));
  return [...entries].map(([entry, contents]) => ({ entry, contents }));
}

/** The decision, remark or answer about an action that stands under this log number. */
export function decisionAt(
  { conflictDecisions, waivers, remarks, answers }: State,
  actionId: string,
  entry: number | undefined,
): Quoting | undefined {
  return [
    ...[...conflictDecisions, ...remarks, ...answers].filter((one) => one.actionId === actionId),
    ...waivers.filter(({ subject }) => subject === actionId),
  ].find((one) => one.entry === entry);
}

export const isContentsErased = ({ erasures }: State, entry: number): boolean =>
  erasures.some(({ decisions = [] }) => decisions.some((one) => one.entry === entry));

/** Erases what the decisions said that erasures name, and forgets states in which it is remembered. */
export async function eraseContents(library: Library, { erasures }: State): Promise<Result<number>> {
  let rows = 0;
  for (const { decisions = [] } of erasures) {
    for (const { contents } of decisions) {
      const file = await library.read(bodyPath(contents));
      const held = await isHeld(library, contents);
      if (!held.ok) return held;
      if (!held.value || file === null) continue;
      const erased = await eraseInBody(contents, file.bytes, () => true);
      if (!erased.ok) return logBroken(erased.problem);
      const replaced = allowed(await library.replace(bodyPath(contents), erased.value.bytes, file.version));
      if (replaced.outcome === 'replaced') rows += 1;
    }
  }
  const last = erasures.findLast(({ decisions = [] }) => decisions.length > 0);
  if (last !== undefined) await removeCheckpointsBefore(library, last.entry);
  return done(rows);
}

/** Whether an interrupted erasure left what a decision said. */
export async function isContentsLeft(library: Library, { erasures }: State): Promise<Result<boolean>> {
  for (const { contents } of erasures.flatMap(({ decisions = [] }) => decisions)) {
    const held = await isHeld(library, contents);
    if (!held.ok || held.value) return held;
  }
  return done(false);
}

async function isHeld(library: Library, contents: string): Promise<Result<boolean>> {
  const body = await readBodyAnew(library, decisionBody, contents);
  return body.ok ? done(body.value.rows.length > 0) : logBroken(body.problem);
}
