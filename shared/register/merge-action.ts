import type { Action } from '../actions/action.ts';
import { withDecisions } from './decided-row.ts';
import { withEdits, withOpenParents } from './edited-row.ts';
import {
  type ChangeSource,
  type ConflictDecision,
  isSettledByErasure,
  type OpenConflict,
  type RegisterChange,
  type RegisterEdit,
  type RegisterRow,
  type Waiting,
  type WaivableError,
} from './register-part.ts';
import { actionOf, differingCells, type RowContent, sameAction, sameContent } from './row-content.ts';
import { type ComparedCell, compareCells, type ThreeRows } from './row-merge.ts';
import { type CombinedRow, combineRow, type ErrorsOf } from './rule-conflicts.ts';
import { sameRead } from './waivers.ts';

/** The rules as the merge knows them: pure, and with what was waived already left out. */
export interface MergeRules {
  readonly errorsOf: ErrorsOf;
  /** The waivable errors that nobody waived, of an action that breaks no other error rule. */
  readonly waitingOf: (action: Action) => readonly WaivableError[];
}

/** One action as a merge finds it. */
export interface ActionMergeInput {
  readonly fields: readonly string[];
  /** The contributor's action at the last merge. */
  readonly parent: Action | undefined;
  /** The contributor's action now. */
  readonly remote: Action;
  readonly row: RegisterRow | undefined;
  readonly open: readonly OpenConflict[];
  readonly waiting: Waiting | undefined;
  readonly edits: readonly RegisterEdit[];
  readonly decisions: readonly ConflictDecision[];
  readonly rules: MergeRules;
}

/** The action as the merge leaves it. */
export interface ActionMerge {
  /** Absent while a new action waits; the very same object where the row did not change. */
  readonly row?: RegisterRow;
  readonly conflicts: readonly OpenConflict[];
  readonly waiting?: Waiting;
  readonly changes: readonly RegisterChange[];
  readonly editsTaken: number;
  readonly editsNotTaken: readonly RegisterEdit[];
  readonly staleDecisions: readonly ConflictDecision[];
}

/** Merges one action into the register, three-way per cell against what the register last took of it. */
export function mergeAction(input: ActionMergeInput): ActionMerge {
  return input.row === undefined ? mergeNewAction(input) : mergeKnownAction(input, input.row);
}

function mergeNewAction(input: ActionMergeInput): ActionMerge {
  const { remote } = input;
  const rest = {
    conflicts: [],
    editsTaken: 0,
    editsNotTaken: input.edits,
    staleDecisions: input.decisions,
  };
  const waiting = waitingFor(input, undefined);
  if (waiting !== undefined) return { ...rest, waiting, changes: [] };
  const added: RegisterChange = { kind: 'added', actionId: remote.id };
  const withdrawn: RegisterChange = { kind: 'withdrawn', actionId: remote.id };
  return { ...rest, row: remote, changes: remote.withdrawn ? [added, withdrawn] : [added] };
}

function mergeKnownAction(input: ActionMergeInput, row: RegisterRow): ActionMerge {
  const { fields, open, rules } = input;
  if (nothingCameIn(input)) {
    return { row, conflicts: open, changes: [], editsTaken: 0, editsNotTaken: [], staleDecisions: [] };
  }
  const taken = input.waiting?.taken ?? input.parent ?? row;
  const waiting = waitingFor(input, taken);
  // While its change waits, the register goes by what it took before.
  const remote = waiting === undefined ? input.remote : taken;
  const edits = withEdits(fields, withOpenParents(fields, taken, open), row, input.edits);
  const decisions = withDecisions(fields, { ...edits, remote }, input.decisions);
  const rest = {
    ...(waiting === undefined ? {} : { waiting }),
    editsTaken: edits.edited.size,
    editsNotTaken: edits.notTaken,
    staleDecisions: decisions.stale,
  };
  const nothingNew =
    sameAction(fields, taken, remote) &&
    edits.edited.size === 0 &&
    decisions.decided.size === 0 &&
    !open.some(isSettledByErasure);
  if (nothingNew) return { ...rest, row, conflicts: open, changes: [] };

  const { parent, local } = decisions;
  const { content, conflicts } = combine(fields, remote, { parent, remote, local }, rules.errorsOf);
  const sourceOf = (field: string): ChangeSource => {
    if (decisions.decided.has(field)) return 'decision';
    return edits.edited.has(field) ? 'coordinator' : 'domain';
  };
  return {
    ...rest,
    row: unlessSame(fields, row, actionOf(row.id, content, remote.withdrawn === true)),
    conflicts,
    changes: [...changedCells(fields, row, content, sourceOf), ...changedStanding(row, remote)],
  };
}

/** Most rows of most merges: told apart before anything is allocated for them. */
function nothingCameIn(input: ActionMergeInput): boolean {
  const { fields, parent, remote, open, waiting, edits, decisions } = input;
  const left = edits.length === 0 && decisions.length === 0 && waiting === undefined;
  return left && !open.some(isSettledByErasure) && parent !== undefined && sameAction(fields, parent, remote);
}

/** A change waits while the action has unwaived errors; withdrawing never does. */
function waitingFor(input: ActionMergeInput, taken: Action | undefined): Waiting | undefined {
  const { fields, remote, rules, waiting } = input;
  if (remote.withdrawn || (taken !== undefined && sameAction(fields, taken, remote))) return undefined;
  const findings = rules.waitingOf(remote);
  if (findings.length === 0) return undefined;
  if (waiting !== undefined && sameErrors(waiting.findings, findings)) return waiting;
  return { actionId: remote.id, findings, ...(taken === undefined ? {} : { taken }) };
}

function sameErrors(before: readonly WaivableError[], after: readonly WaivableError[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ rule, read }, at) => {
      const other = after[at];
      return other !== undefined && other.rule === rule && sameRead(other.read, read);
    })
  );
}

function combine(
  fields: readonly string[],
  action: Action,
  rows: ThreeRows,
  errorsOf: ErrorsOf,
): { readonly content: RowContent; readonly conflicts: readonly OpenConflict[] } {
  // Where the coordinator overruled nothing, there is nothing to compare.
  if (sameContent(fields, rows.parent, rows.local)) return { content: action, conflicts: [] };
  const compared = compareCells(fields, rows);
  const combined = combineRow(action, compared, rows, errorsOf);
  return { content: combined.content, conflicts: openConflicts(action.id, compared, combined) };
}

/** One conflict for each group of cells that a rule binds, and one for each cell that stands alone. */
function openConflicts(
  actionId: string,
  compared: readonly ComparedCell[],
  { contested }: CombinedRow,
): readonly OpenConflict[] {
  const bound = contested.map(({ rule, fields }) => ({
    actionId,
    cells: compared.filter(({ cell }) => fields.has(cell.field)).map(({ cell }) => cell),
    rule,
  }));
  const alone = compared
    .filter(
      ({ kind, cell }) => kind === 'conflict' && !contested.some(({ fields }) => fields.has(cell.field)),
    )
    .map(({ cell }) => ({ actionId, cells: [cell] }));
  return [...bound, ...alone];
}

function changedCells(
  fields: readonly string[],
  row: RegisterRow,
  after: RowContent,
  sourceOf: (field: string) => ChangeSource,
): readonly RegisterChange[] {
  return differingCells(fields, row, after).map((cell) => ({
    kind: 'changed',
    actionId: row.id,
    ...cell,
    source: sourceOf(cell.field),
  }));
}

/** Only the contributor withdraws an action or puts it back. */
function changedStanding(row: RegisterRow, remote: Action): readonly RegisterChange[] {
  if (row.withdrawn === remote.withdrawn) return [];
  return [{ kind: remote.withdrawn ? 'withdrawn' : 'put-back', actionId: row.id }];
}

function unlessSame(fields: readonly string[], before: RegisterRow, after: RegisterRow): RegisterRow {
  return sameAction(fields, before, after) ? before : after;
}
