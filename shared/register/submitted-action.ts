import type { Action } from '../actions/action.ts';
import { isBlank, sameValue, type Value } from '../cells/value.ts';
import type { ConflictCell } from '../log/entry.ts';
import { actionOf, sameAction, sameContent, valueAt } from './row-content.ts';
import { assembleRow, type ComparedCell, compareCells, sideOf, type ThreeRows } from './row-merge.ts';
import { type SinceStamp, soSince, stoodBetween } from './since-stamp.ts';

/** The officer's word on a conflict: this workbook's, or what was submitted from another copy. */
export type Choice = 'mine' | 'theirs';

/**
 * Why a cell is asked after that this workbook alone holds otherwise:
 * - `erased`    it was erased since the stamp, and nothing tells what is new from what was erased
 * - `replaced`  what it holds was submitted since the stamp, and somebody changed it again
 */
export type Doubt = 'erased' | 'replaced';

/** Where in the contributor's submissions, by their numbers, stand what is asked after and what is newer. */
export interface OldAndNew {
  /** The last that left it as this workbook has it; `null` where none did. */
  readonly stood: number | null;
  /** The one that left it as it is now. */
  readonly since: number;
}

/** What two copies of a workbook disagree about; in `cell`, remote is theirs and local is mine. */
export type SubmissionConflict =
  | {
      readonly kind: 'cell';
      readonly actionId: string;
      readonly cell: ConflictCell;
      readonly doubt?: Doubt;
      readonly past?: OldAndNew;
    }
  /**
   * One copy withdrew the action, the other changed it. With `past`: of a workbook that does not tell what it
   * shows, which may be older than the withdrawal, or than the action that it lacks.
   */
  | {
      readonly kind: 'withdrawal';
      readonly actionId: string;
      readonly withdrawnBy: Choice;
      readonly past?: OldAndNew;
    };

/** Under which key the officer's choice is given: `OV-014.title`, or `OV-014` for its withdrawal. */
export function choiceKey(conflict: SubmissionConflict): string {
  return conflict.kind === 'cell' ? `${conflict.actionId}.${conflict.cell.field}` : conflict.actionId;
}

/** One action in the copies that a submission merges; `undefined` where a copy does not have it. */
export interface ActionCopies {
  readonly fields: readonly string[];
  readonly parent: Action | undefined;
  readonly remote: Action | undefined;
  readonly local: Action | undefined;
  readonly withdraw: boolean;
  readonly choices: Readonly<Record<string, Choice>>;
  /** What the log says since the stamp; absent: nothing but `remote`. */
  readonly since?: SinceStamp | undefined;
}

export interface SubmittedAction {
  /** The very `remote` object where nothing changes. */
  readonly action: Action | undefined;
  readonly conflicts: readonly SubmissionConflict[];
  readonly missing?: true;
  readonly addedTwice?: true;
}

/** Merges one action of a submission; what waits for the officer's word keeps the remote state. */
export function mergeSubmittedAction(copies: ActionCopies): SubmittedAction {
  const { parent, remote, local } = copies;
  if (copies.withdraw) return withdraw(copies);
  if (local === undefined) {
    if (remote !== undefined && parent === undefined && mayBeOlderThan(copies, remote))
      return settleAbsence(copies, remote);
    const missing = parent !== undefined && !parent.withdrawn && !remote?.withdrawn;
    return { action: remote, conflicts: [], ...(missing ? { missing } : {}) };
  }
  if (remote === undefined) return { action: local, conflicts: [] };
  if (parent === undefined) return addedInBoth(copies, remote, local);
  if (remote.withdrawn && !parent.withdrawn) return withdrawnByOthers(copies, parent, remote, local);
  if (remote.withdrawn && stoodBetween(copies.since, remote.id, isInForce) !== undefined)
    return settleWithdrawal(copies, remote) ?? mergeCells(copies, { parent, remote, local }, remote);
  return mergeCells(copies, { parent, remote, local }, remote);
}

function withdraw(copies: ActionCopies): SubmittedAction {
  const { fields, parent, remote, local } = copies;
  if (remote === undefined) {
    return { action: local && actionOf(local.id, local, true), conflicts: [] };
  }
  if (remote.withdrawn) return { action: remote, conflicts: [] };
  const isLacking = parent === undefined && local === undefined && mayBeOlderThan(copies, remote);
  const changedByOthers = !isLacking && (parent === undefined || !sameContent(fields, parent, remote));
  if (changedByOthers) {
    const conflict: SubmissionConflict = { kind: 'withdrawal', actionId: remote.id, withdrawnBy: 'mine' };
    const choice = chosen(copies, conflict);
    if (choice === undefined) return { action: remote, conflicts: [conflict] };
    if (choice === 'theirs') return { action: remote, conflicts: [] };
  }
  const last = parent && local ? mergeCells(copies, { parent, remote, local }, remote) : undefined;
  const content = last?.action ?? remote;
  return { action: actionOf(remote.id, content, true), conflicts: last?.conflicts ?? [] };
}

/** Two copies gave a new row the same id: without a common parent, every difference is a conflict. */
function addedInBoth(copies: ActionCopies, remote: Action, local: Action): SubmittedAction {
  if (sameContent(copies.fields, remote, local)) return { action: remote, conflicts: [] };
  if (remote.withdrawn) {
    const settled = settleWithdrawal(copies, remote);
    return { ...(settled ?? { action: local, conflicts: [] }), addedTwice: true };
  }
  const rows = { parent: { values: [] }, remote, local };
  const merged = mergeCells(copies, rows, remote, ({ kind }) => kind !== 'same' && kind !== 'both-alike');
  return { ...merged, addedTwice: true };
}

function withdrawnByOthers(
  copies: ActionCopies,
  parent: Action,
  remote: Action,
  local: Action,
): SubmittedAction {
  if (sameContent(copies.fields, parent, local) && !copies.since?.lost)
    return { action: remote, conflicts: [] };
  return settleWithdrawal(copies, remote) ?? mergeCells(copies, { parent, remote, local }, remote);
}

/** Another copy withdrew what this one changed; `undefined` where the officer chose to put it back. */
function settleWithdrawal(copies: ActionCopies, remote: Action): SubmittedAction | undefined {
  const { since } = copies;
  const conflict: SubmissionConflict = {
    kind: 'withdrawal',
    actionId: remote.id,
    withdrawnBy: 'theirs',
    ...(since?.lost ? { past: pastOf(since, remote.id, isInForce, (one) => !isInForce(one)) } : {}),
  };
  switch (chosen(copies, conflict)) {
    case 'mine':
      return undefined;
    case 'theirs':
      return { action: remote, conflicts: [] };
    default:
      return { action: remote, conflicts: [conflict] };
  }
}

const isInForce = ({ withdrawn }: Action): boolean => !withdrawn;

/** Whether a workbook that does not hold the action can be from before it came. */
const mayBeOlderThan = ({ since }: ActionCopies, remote: Action): boolean =>
  since?.lost === true && !remote.withdrawn;

/** The workbook may be older than the action, or its row was deleted: nothing but the officer tells. */
function settleAbsence(copies: ActionCopies, remote: Action): SubmittedAction {
  const { since } = copies;
  const conflict: SubmissionConflict = {
    kind: 'withdrawal',
    actionId: remote.id,
    withdrawnBy: 'mine',
    ...(since === undefined ? {} : { past: { stood: null, since: soSince(since, remote.id, () => true) } }),
  };
  switch (chosen(copies, conflict)) {
    case 'mine':
      return { action: actionOf(remote.id, remote, true), conflicts: [] };
    case 'theirs':
      return { action: remote, conflicts: [] };
    default:
      return { action: remote, conflicts: [conflict] };
  }
}

function pastOf(
  since: SinceStamp,
  actionId: string,
  isAsHere: (action: Action) => boolean,
  isAsNow: (action: Action) => boolean,
): OldAndNew {
  return {
    stood: stoodBetween(since, actionId, isAsHere) ?? null,
    since: soSince(since, actionId, isAsNow),
  };
}

/** The row stands in the workbook, so it is in force: merged cell by cell, and put back if it was withdrawn. */
function mergeCells(
  copies: ActionCopies,
  rows: ThreeRows,
  remote: Action,
  contests: (compared: ComparedCell) => boolean = ({ kind }) => kind === 'conflict',
): SubmittedAction {
  const conflicts: SubmissionConflict[] = [];
  const content = assembleRow(compareCells(copies.fields, rows), rows, (compared) => {
    const doubt = doubtOf(copies, remote.id, compared);
    if (doubt === undefined && !contests(compared)) return sideOf(compared, rows, 'remote');
    const conflict: SubmissionConflict = {
      kind: 'cell',
      actionId: remote.id,
      cell: compared.cell,
      ...(doubt === undefined ? {} : { doubt }),
      ...pastOfCell(copies, remote.id, compared, doubt),
    };
    const choice = chosen(copies, conflict);
    if (choice === undefined) conflicts.push(conflict);
    return choice === 'mine' ? 'local' : 'remote';
  });
  const action = actionOf(remote.id, content, false);
  return { action: sameAction(copies.fields, action, remote) ? remote : action, conflicts };
}

/** What an older copy holds and the log does not is new, or what others have since erased or replaced. */
function doubtOf(
  { fields, since }: ActionCopies,
  actionId: string,
  { kind, cell: { field, local } }: ComparedCell,
): Doubt | undefined {
  // What a workbook without a stamp may have shown is what it holds: that others replaced it is not sure.
  if (since?.lost && kind === 'remote') return 'replaced';
  if (since === undefined || (kind !== 'local' && kind !== 'conflict')) return undefined;
  const isErased = since.erased.some((one) => one.actionId === actionId && one.field === field);
  // An emptied cell brings nothing back.
  if (isErased && !isBlank(local)) return 'erased';
  const stood = stoodBetween(since, actionId, holds(fields, field, local));
  return kind === 'local' && stood !== undefined ? 'replaced' : undefined;
}

/** When it stood, and since when it is otherwise; of what may have been erased no place is kept to know it by. */
function pastOfCell(
  { fields, since }: ActionCopies,
  actionId: string,
  { cell: { field, local, remote } }: ComparedCell,
  doubt: Doubt | undefined,
): { readonly past?: OldAndNew } {
  if (since === undefined || doubt === 'erased' || (doubt === undefined && !since.lost)) return {};
  const isAs = (value: Value) => holds(fields, field, value);
  return { past: pastOf(since, actionId, isAs(local), isAs(remote)) };
}

function holds(fields: readonly string[], field: string, value: Value): (action: Action) => boolean {
  const position = fields.indexOf(field);
  return (action) => sameValue(valueAt(action, position), value);
}

function chosen({ choices }: ActionCopies, conflict: SubmissionConflict): Choice | undefined {
  const key = choiceKey(conflict);
  return Object.hasOwn(choices, key) ? choices[key] : undefined;
}
