import type { Action } from '../actions/action.ts';
import type { Value } from '../cells/value.ts';
import { inCanonicalOrder } from './action-order.ts';
import { differingCells } from './row-content.ts';
import type { SinceStamp } from './since-stamp.ts';
import { type Choice, mergeSubmittedAction, type SubmissionConflict } from './submitted-action.ts';

/** What a submission brings together; each list holds an id once. */
export interface SubmissionCopies {
  /** The fields that the values stand under, in order. */
  readonly fields: readonly string[];
  /** The contributor's actions at the workbook's stamp; without a stamp, the latest. */
  readonly parent: readonly Action[];
  /** The contributor's latest actions. */
  readonly remote: readonly Action[];
  /** The rows of the workbook, with the ids they have or get; what stands there is in force. */
  readonly local: readonly Action[];
  /** Ids whose withdrawal the officer confirmed. */
  readonly withdraw: readonly string[];
  /** What the officer chose, by the `choiceKey` of each conflict. */
  readonly choices: Readonly<Record<string, Choice>>;
  /** What the log says since the stamp; absent: nothing but `remote`. */
  readonly since?: SinceStamp;
}

/** A cell that the submission changes in the contributor's latest actions. */
export interface SubmittedChange {
  readonly actionId: string;
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
}

/**
 * What a submission makes of the contributor's actions. As long as there is a conflict or a missing
 * action nothing may be logged: `actions` then still holds the latest state wherever a word is owed.
 */
export interface SubmissionMerge {
  /** All of the contributor's actions, withdrawn ones included, in canonical order. */
  readonly actions: readonly Action[];
  readonly conflicts: readonly SubmissionConflict[];
  /** Shown at the stamp, absent from the workbook, and not withdrawn by anyone (B05). */
  readonly missing: readonly string[];
  /** New in this workbook under an id that another copy gave, since the stamp, to another content. */
  readonly addedTwice: readonly string[];
  readonly changes: readonly SubmittedChange[];
  readonly added: readonly string[];
  readonly withdrawn: readonly string[];
  readonly putBack: readonly string[];
  /** Ids of which this submission leaves the latest state as it was. */
  readonly untouched: readonly string[];
}

/**
 * Merges a workbook into the contributor's actions, three-way per cell against what the workbook
 * showed at its stamp, so that a stale or second copy undoes nobody: where the log cannot tell what is new
 * from what others erased or replaced since, the officer is asked. Nothing is deleted: absence is told, and
 * withdrawing is the officer's explicit word. The same array comes back where nothing changed.
 */
export function mergeSubmission(copies: SubmissionCopies): SubmissionMerge {
  const { fields } = copies;
  const parent = byId(copies.parent);
  const remote = byId(copies.remote);
  const local = byId(copies.local);
  const withdraw = new Set(copies.withdraw);
  const ids = new Set([...remote.keys(), ...parent.keys(), ...local.keys()]);

  const actions: Action[] = [];
  const conflicts: SubmissionConflict[] = [];
  const changes: SubmittedChange[] = [];
  const missing: string[] = [];
  const addedTwice: string[] = [];
  const added: string[] = [];
  const withdrawn: string[] = [];
  const putBack: string[] = [];
  const untouched: string[] = [];
  for (const id of ids) {
    const latest = remote.get(id) ?? parent.get(id);
    const merged = mergeSubmittedAction({
      fields,
      parent: parent.get(id),
      remote: latest,
      local: local.get(id),
      withdraw: withdraw.has(id),
      choices: copies.choices,
      since: copies.since,
    });
    const { action } = merged;
    if (action === undefined) continue;
    actions.push(action);
    conflicts.push(...merged.conflicts);
    if (merged.missing) missing.push(id);
    if (merged.addedTwice) addedTwice.push(id);
    if (latest === undefined) added.push(id);
    else if (latest === action) untouched.push(id);
    else changes.push(...differingCells(fields, latest, action).map((cell) => ({ actionId: id, ...cell })));
    if (action.withdrawn && !latest?.withdrawn) withdrawn.push(id);
    if (!action.withdrawn && latest?.withdrawn) putBack.push(id);
  }
  const unchanged = untouched.length === copies.remote.length && actions.length === copies.remote.length;
  return {
    actions: inCanonicalOrder(unchanged ? copies.remote : actions),
    conflicts,
    missing,
    addedTwice,
    changes,
    added,
    withdrawn,
    putBack,
    untouched,
  };
}

function byId(actions: readonly Action[]): ReadonlyMap<string, Action> {
  return new Map(actions.map((action) => [action.id, action]));
}
