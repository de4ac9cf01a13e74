import { sameValue } from '../../shared/cells/value.ts';
import type { ConflictCell } from '../../shared/log/entry.ts';
import type { State } from '../../shared/log/state.ts';
import type { OpenConflict, RegisterPart } from '../../shared/register/register-part.ts';

type ConflictDecided = State['conflictDecisions'][number];

/** The decision that the next merge takes for a conflict; `undefined` while it waits for one. */
export function decisionOn(
  { conflictDecisions, merges }: State,
  { actionId, cells }: OpenConflict,
): ConflictDecided | undefined {
  const lastMerge = merges.at(-1)?.entry ?? 0;
  return conflictDecisions.findLast(
    (decision) =>
      decision.entry > lastMerge &&
      decision.actionId === actionId &&
      cells.every((cell) => decision.cells.some((one) => sameCell(one, cell))),
  );
}

const sameCell = (a: ConflictCell, b: ConflictCell): boolean =>
  a.field === b.field &&
  sameValue(a.parent, b.parent) &&
  sameValue(a.remote, b.remote) &&
  sameValue(a.local, b.local);

/** Whether a conflict that a merge would leave is not there yet. */
export const isToCome = (
  { conflicts }: Pick<RegisterPart, 'conflicts'>,
  { actionId, cells }: OpenConflict,
): boolean =>
  !conflicts.some(
    (one) =>
      one.actionId === actionId && cells.every((cell) => one.cells.some((known) => sameCell(known, cell))),
  );
