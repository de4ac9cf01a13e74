import type { Action } from '../actions/action.ts';
import { isBlank, sameValue } from '../cells/value.ts';
import type { ConflictCell } from '../log/entry.ts';
import { actionOf, sameAction, sameContent } from './row-content.ts';
import { assembleRow, type ComparedCell, compareCells, sideOf, type ThreeRows } from './row-merge.ts';
import { type SinceStamp, stoodBetween } from './since-stamp.ts';

/** The officer's word on a conflict: this workbook's, or what was submitted from another copy. */
export type Choice = 'mine' | 'theirs';

/**
 * Why a cell is asked after that this workbook alone holds otherwise:
 * - `erased`    it was erased since the stamp, and nothing tells what is new from what was erased
 * - `replaced`  what it holds was submitted since the stamp, and somebody changed it again
 */
export type Doubt = 'erased' | 'replaced';

/** What two copies of a workbook disagree about; in `cell`, remote is theirs and local is mine. */
export type SubmissionConflict =
  | {
      readonly kind: 'cell';
      readonly actionId: string;
      readonly cell: ConflictCell;
      readonly doubt?: Doubt;
    }
  /** One copy withdrew the action, the other changed it. */
  | { readonly kind: 'withdrawal'; readonly actionId: string; readonly withdrawnBy: Choice };

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
    const missing = parent !== undefined && !parent.withdrawn && !remote?.withdrawn;
    return { action: remote, conflicts: [], ...(missing ? { missing } : {}) };
  }
  if (remote === undefined) return { action: local, conflicts: [] };
  if (parent === undefined) return addedInBoth(copies, remote, local);
  if (remote.withdrawn && !parent.withdrawn) return withdrawnByOthers(copies, parent, remote, local);
  if (remote.withdrawn && stoodBetween(copies.since, remote.id, ({ withdrawn }) => !withdrawn))
    return settleWithdrawal(copies, remote) ?? mergeCells(copies, { parent, remote, local }, remote);
  return mergeCells(copies, { parent, remote, local }, remote);
}

function withdraw(copies: ActionCopies): SubmittedAction {
  const { fields, parent, remote, local } = copies;
  if (remote === undefined) {
    return { action: local && actionOf(local.id, local, true), conflicts: [] };
  }
  if (remote.withdrawn) return { action: remote, conflicts: [] };
  const changedByOthers = parent === undefined || !sameContent(fields, parent, remote);
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
  if (sameContent(copies.fields, parent, local)) return { action: remote, conflicts: [] };
  return settleWithdrawal(copies, remote) ?? mergeCells(copies, { parent, remote, local }, remote);
}

/** Another copy withdrew what this one changed; `undefined` where the officer chose to put it back. */
function settleWithdrawal(copies: ActionCopies, remote: Action): SubmittedAction | undefined {
  const conflict: SubmissionConflict = { kind: 'withdrawal', actionId: remote.id, withdrawnBy: 'theirs' };
  switch (chosen(copies, conflict)) {
    case 'mine':
      return undefined;
    case 'theirs':
      return { action: remote, conflicts: [] };
    default:
      return { action: remote, conflicts: [conflict] };
  }
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
  if (since === undefined || (kind !== 'local' && kind !== 'conflict')) return undefined;
  const isErased = since.erased.some((one) => one.actionId === actionId && one.field === field);
  // An emptied cell brings nothing back.
  if (isErased && !isBlank(local)) return 'erased';
  const position = fields.indexOf(field);
  const stood = stoodBetween(since, actionId, ({ values }) => sameValue(values[position] ?? null, local));
  return kind === 'local' && stood ? 'replaced' : undefined;
}

function chosen({ choices }: ActionCopies, conflict: SubmissionConflict): Choice | undefined {
  const key = choiceKey(conflict);
  return Object.hasOwn(choices, key) ? choices[key] : undefined;
}
