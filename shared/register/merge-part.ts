import type { Action } from '../actions/action.ts';
import type { MergeFact } from '../log/entry.ts';
import { compareActionIds } from './action-order.ts';
import { type ActionMerge, type MergeRules, mergeAction } from './merge-action.ts';
import {
  type ConflictDecision,
  isSettledByErasure,
  type RegisterChange,
  type RegisterEdit,
  type RegisterPart,
} from './register-part.ts';
import { sameAction } from './row-content.ts';

/** What merging one contributor takes; every list of actions holds an id once. */
export interface PartMergeInput {
  /** The fields that the values stand under, in order. */
  readonly fields: readonly string[];
  /** The contributor's actions at the last merge, `[]` before the first. */
  readonly parent: readonly Action[];
  /** The contributor's latest actions; hand over the `parent` array itself where the digests are equal. */
  readonly remote: readonly Action[];
  /** The contributor's part of the register as last merged. */
  readonly part: RegisterPart;
  /** The coordinator's edits of this part, rebased on it. */
  readonly edits: readonly RegisterEdit[];
  /** Decisions on conflicts of this part since the last merge, in the order of the log. */
  readonly decisions: readonly ConflictDecision[];
  readonly rules: MergeRules;
}

/** The part as the merge leaves it, and what it changed. */
export interface PartMerge {
  /** The very same object where nothing changed. */
  readonly part: RegisterPart;
  readonly changes: readonly RegisterChange[];
  /** Each row counts once as added, changed, withdrawn or unchanged; the others count for themselves. */
  readonly counts: MergeFact['counts'];
  /** Edits of a cell that the register does not have, or that holds another value than they expect. */
  readonly editsNotTaken: readonly RegisterEdit[];
  /** Decisions on cells that have changed since: those conflicts are still open. */
  readonly staleDecisions: readonly ConflictDecision[];
}

/**
 * Merges one contributor into its part of the register. It touches no other part, so contributors
 * merge in any order; what is merged already changes nothing when it is merged again.
 */
export function mergePart(input: PartMergeInput): PartMerge {
  return nothingToMerge(input) ? unchangedPart(input.part) : mergeActions(input);
}

/** Whether the part stays as it is while nothing comes in: nothing waits, and no conflict settled itself. */
export const isAtRest = ({ waiting, conflicts }: RegisterPart): boolean =>
  waiting.length === 0 && !conflicts.some(isSettledByErasure);

function nothingToMerge({ fields, parent, remote, part, edits, decisions }: PartMergeInput): boolean {
  if (edits.length > 0 || decisions.length > 0 || !isAtRest(part)) return false;
  if (parent === remote) return true;
  return (
    parent.length === remote.length &&
    remote.every((action, at) => {
      const before = parent[at];
      return before?.id === action.id && sameAction(fields, before, action);
    })
  );
}

/** What a merge makes of a part that nothing came in for. */
export function unchangedPart(part: RegisterPart): PartMerge {
  const counts = countsOf(part, { added: 0, changed: 0, withdrawn: 0, edits: 0 });
  return { part, changes: [], counts, editsNotTaken: [], staleDecisions: [] };
}

function mergeActions(input: PartMergeInput): PartMerge {
  const { fields, part, rules } = input;
  const parent = new Map(input.parent.map((action) => [action.id, action]));
  const remote = new Map(input.remote.map((action) => [action.id, action]));
  const rows = new Map(part.rows.map((row) => [row.id, row]));
  const waiting = new Map(part.waiting.map((one) => [one.actionId, one]));
  const open = byAction(part.conflicts);
  const edits = byAction(input.edits);
  const decisions = byAction(input.decisions);

  const merged: ActionMerge[] = [];
  const ids = new Set([...remote.keys(), ...parent.keys(), ...rows.keys()]);
  for (const id of [...ids].sort(compareActionIds)) {
    const row = rows.get(id);
    // What the contributor no longer lists stays as it was taken: nothing is deleted by absence.
    const now = remote.get(id) ?? parent.get(id) ?? row;
    if (now === undefined) continue;
    merged.push(
      mergeAction({
        fields,
        parent: parent.get(id),
        remote: now,
        row,
        open: open.get(id) ?? [],
        waiting: waiting.get(id),
        edits: edits.get(id) ?? [],
        decisions: decisions.get(id) ?? [],
        rules,
      }),
    );
  }
  const unknown = <Item extends { readonly actionId: string }>(items: readonly Item[]) =>
    items.filter(({ actionId }) => !ids.has(actionId));
  return summed(part, merged, unknown(input.edits), unknown(input.decisions));
}

function byAction<Item extends { readonly actionId: string }>(
  items: readonly Item[],
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.actionId);
    if (group === undefined) groups.set(item.actionId, [item]);
    else group.push(item);
  }
  return groups;
}

function summed(
  before: RegisterPart,
  merged: readonly ActionMerge[],
  unknownEdits: readonly RegisterEdit[],
  unknownDecisions: readonly ConflictDecision[],
): PartMerge {
  const part = unlessSame(before, {
    rows: merged.flatMap(({ row }) => row ?? []),
    conflicts: merged.flatMap(({ conflicts }) => conflicts),
    waiting: merged.flatMap(({ waiting }) => waiting ?? []),
  });
  const touched = merged
    .filter(({ changes }) => changes.length > 0)
    .map(({ changes }) => new Set(changes.map(({ kind }) => kind)));
  const withdrawn = touched.filter((kinds) => kinds.has('withdrawn')).length;
  const added = touched.filter((kinds) => kinds.has('added') && !kinds.has('withdrawn')).length;
  const changed = touched.length - withdrawn - added;
  const edits = merged.reduce((sum, { editsTaken }) => sum + editsTaken, 0);
  return {
    part,
    changes: merged.flatMap(({ changes }) => changes),
    counts: countsOf(part, { added, changed, withdrawn, edits }),
    editsNotTaken: [...merged.flatMap(({ editsNotTaken }) => editsNotTaken), ...unknownEdits],
    staleDecisions: [...merged.flatMap(({ staleDecisions }) => staleDecisions), ...unknownDecisions],
  };
}

function unlessSame(before: RegisterPart, after: RegisterPart): RegisterPart {
  const same =
    sameItems(before.rows, after.rows) &&
    sameItems(before.conflicts, after.conflicts) &&
    sameItems(before.waiting, after.waiting);
  return same ? before : after;
}

function sameItems(before: readonly unknown[], after: readonly unknown[]): boolean {
  return before.length === after.length && before.every((item, at) => item === after[at]);
}

function countsOf(
  { rows, conflicts, waiting }: RegisterPart,
  told: Pick<MergeFact['counts'], 'added' | 'changed' | 'withdrawn' | 'edits'>,
): MergeFact['counts'] {
  return {
    ...told,
    unchanged: rows.length - told.added - told.changed - told.withdrawn,
    waiting: waiting.length,
    conflicts: conflicts.length,
  };
}
