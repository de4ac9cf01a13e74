import type { Action } from '../../shared/actions/action.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { contributorState, type State, type Submission, standingAt } from '../../shared/log/state.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { isAtRest, mergePart, type PartMerge, unchangedPart } from '../../shared/register/merge-part.ts';
import { mergeRules } from '../../shared/register/merge-rules.ts';
import { readEdits } from '../../shared/register/read-edits.ts';
import { type ContestedEdit, rebaseEdits } from '../../shared/register/rebase-edits.ts';
import {
  emptyPart,
  type OpenConflict,
  type RegisterEdit,
  type RegisterPart,
} from '../../shared/register/register-part.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Localised } from '../../shared/text/localised.ts';
import type { Log } from '../log/log.ts';
import { asOfDate, roundOf } from './check-contribution.ts';
import { type Breaches, breachesOf, mayNotEnter } from './edit-breaches.ts';
import { isErasedSince } from './erased-cells.ts';
import { type EarlierMerge, goingBack, notTyped } from './going-back.ts';
import { judgedAsBefore } from './judged-as-before.ts';
import { actionsAt, readActions, registerParts, rowsAt } from './logged-actions.ts';
import { type OwnPlanned, planOwnColumns } from './own-columns.ts';
import { type PlanInForce, planInForce } from './plan-in-force.ts';
import {
  type OpenRegister,
  type RegisterFile,
  readForMerge,
  type UntouchedRegister,
  whyUnread,
} from './read-register.ts';
import {
  contestedOutside,
  editRemarks,
  erasedRemarks,
  keptOutRemarks,
  noEditRemarks,
  readingRemarks,
  staleDecisionRemarks,
  stoodBeforeRemarks,
} from './register-remarks.ts';
import { untouchedRegister } from './register-stand.ts';
import { stoodBefore } from './stood-before.ts';

/** What a merge would make of one contributor. */
export interface ContributorMerge {
  readonly contributor: Contributor;
  /** The submission that the register then shows; `null` before its first. */
  readonly submission: Submission | null;
  readonly before: RegisterPart;
  readonly merge: PartMerge;
  /** Whether anything has to be said in the log about it. */
  readonly anew: boolean;
}

export interface PlannedMerge {
  readonly inForce: PlanInForce;
  readonly state: State;
  readonly asOf: string;
  readonly sequence: number;
  readonly contributors: readonly ContributorMerge[];
  /** The register's workbook that the edits were read from; `null` where there is none. */
  readonly register: RegisterFile | OpenRegister | UntouchedRegister | null;
  /** The coordinator's edits that were found there, and whether they are taken. */
  readonly found: readonly FoundEdit[];
  /** What was seen there and not taken. */
  readonly remarks: readonly Localised[];
  /** Whether rows stand there that the log knows nothing of, or twice: they stay when it is written. */
  readonly foreignRows: boolean;
  /** The columns that the coordinator added to it. */
  readonly own: OwnPlanned;
  /** The merge whose values the register takes again. */
  readonly backTo?: EarlierMerge;
}

/** A cell of the register in which somebody typed. */
export interface FoundEdit {
  readonly edit: RegisterEdit;
  readonly taken: boolean;
  /** The errors that it brings into its row. */
  readonly breaks: readonly Finding[];
}

/** How a merge is to be made, where it is not the usual one. */
export interface MergeWay {
  /** The earlier merge whose values the register takes again. */
  readonly backTo?: EarlierMerge | undefined;
  /** The register as it stands open; absent: its file in the library. */
  readonly open?: ((plan: Plan) => OpenRegister) | undefined;
  /** Which edits are taken, by `ID.field`; absent: all. */
  readonly accept?: readonly string[] | 'all' | undefined;
}

/** Whether the merge would change anything. */
export const changesAnything = ({ contributors, own }: PlannedMerge): boolean =>
  own.typed || contributors.some(({ anew }) => anew);

/**
 * Plans the merge of all contributors against one state of the log, with the coordinator's edits as they
 * stand in the register's workbook. Reads only; a preview is this and no more.
 */
export async function planMerge(
  log: Log,
  state: State,
  now: Date,
  { backTo, open, accept = 'all' }: MergeWay = {},
): Promise<Result<PlannedMerge>> {
  const found = await planInForce(log, state);
  if (!found.ok) return found;
  const { plan } = found.value;
  const parts = await registerParts(log.library, state, plan);
  if (!parts.ok) return parts;
  const register =
    open === undefined ? await registerInLibrary(log, state, plan, parts.value) : done(open(plan));
  if (!register.ok) return register;
  const edited =
    register.value === null || register.value.kind === 'untouched'
      ? done(noEdits)
      : await editsIn(log, state, plan, register.value, parts.value);
  if (!edited.ok) return edited;
  const asOf = asOfDate(state, now);
  const all = [...edited.value.edits, ...edited.value.contested.map(({ edit }) => edit)];
  const breaches = breachesOf(found.value, state, asOf, parts.value, all);
  const kept = all.filter((edit) => mayNotEnter(found.value, breaches.get(edit)));
  const typed = acceptedOf(edited.value, accept, breaches, kept);
  const read = register.value?.kind === 'untouched' ? null : register.value;
  const own = await planOwnColumns(log.library, state, read);
  if (!own.ok) return own;
  const back = backTo === undefined ? null : await goingBack(log.library, state, plan, backTo, parts.value);
  if (back !== null && !back.ok) return back;
  const edits = back === null ? typed.edits : [...typed.edits, ...notTyped(back.value.edits, typed)];

  const contributors: ContributorMerge[] = [];
  const remarks: Localised[] = [
    ...typed.remarks,
    ...keptOutRemarks(kept),
    ...(backTo === undefined ? noEditRemarks(accept, all) : []),
    ...own.value.remarks,
    ...(back?.value.remarks ?? []),
  ];
  for (const contributor of plan.contributors) {
    const merged = await mergeContributor(log, state, found.value, contributor, asOf, {
      part: parts.value.get(contributor.code) ?? emptyPart,
      edits,
      contested: typed.contested,
    });
    if (!merged.ok) return merged;
    contributors.push(merged.value);
    remarks.push(
      ...editRemarks(merged.value.merge.editsNotTaken),
      ...staleDecisionRemarks(merged.value.merge.staleDecisions),
    );
  }
  const sequence = (state.merges.at(-1)?.sequence ?? 0) + 1;
  return done({
    inForce: found.value,
    state,
    asOf,
    sequence,
    contributors,
    register: register.value,
    found: typed.found,
    remarks,
    foreignRows: typed.foreignRows,
    own: own.value,
    ...(backTo === undefined ? {} : { backTo }),
  });
}

/** The register's workbook, or only what it shows where nobody touched it. */
async function registerInLibrary(
  log: Log,
  state: State,
  plan: Plan,
  newest: ReadonlyMap<string, RegisterPart>,
): Promise<Result<RegisterFile | UntouchedRegister | null>> {
  const untouched = await untouchedRegister(log, state, plan);
  if (untouched !== null) return done(untouched);
  const known = [...newest.values()].flatMap(({ rows }) => rows);
  return readForMerge(log.library, plan, known);
}

/**
 * The edits with those that are not accepted left out, and told.
 *
 * @param kept those that may not enter the log, whoever accepts them
 */
function acceptedOf(
  typed: RegisterEdits,
  accept: readonly string[] | 'all',
  breaches: Breaches,
  kept: readonly RegisterEdit[],
): RegisterEdits & Pick<PlannedMerge, 'found'> {
  const accepted = accept === 'all' ? null : new Set(accept);
  const isTaken = (edit: RegisterEdit) =>
    !kept.includes(edit) && (accepted?.has(`${edit.actionId}.${edit.field}`) ?? true);
  const all = [...typed.edits, ...typed.contested.map(({ edit }) => edit)];
  return {
    ...typed,
    edits: typed.edits.filter(isTaken),
    contested: typed.contested.filter(({ edit }) => isTaken(edit)),
    found: all.map((edit) => ({ edit, taken: isTaken(edit), breaks: breaches.get(edit) ?? [] })),
  };
}

interface RegisterEdits {
  readonly edits: readonly RegisterEdit[];
  readonly contested: readonly ContestedEdit[];
  readonly remarks: readonly Localised[];
  readonly foreignRows: boolean;
}

const noEdits: RegisterEdits = { edits: [], contested: [], remarks: [], foreignRows: false };

/** The coordinator's edits: what the workbook holds against what the log says that it showed. */
async function editsIn(
  log: Log,
  state: State,
  plan: Plan,
  register: Pick<RegisterFile, 'rows' | 'shows' | 'writing' | 'identified'>,
  newest: ReadonlyMap<string, RegisterPart>,
): Promise<Result<RegisterEdits>> {
  const unread = whyUnread(register, state.number);
  if (register.shows === null || unread !== null)
    return done({ ...noEdits, remarks: unread === null ? [] : [unread], foreignRows: true });
  const rowsNow = [...newest.values()].flatMap(({ rows }) => rows);
  const shown = await rowsAt(log.library, state, plan, register.shows, newest);
  if (!shown.ok) return shown;
  const writing =
    register.writing === null ? undefined : await rowsAt(log.library, state, plan, register.writing, newest);
  if (writing !== undefined && !writing.ok) return writing;
  const fields = plan.columns.map(({ field }) => field);
  const reading = readEdits(fields, register.rows, {
    rows: shown.value,
    ...(writing === undefined ? {} : { writing: writing.value }),
  });
  const { shows, writing: towards } = register;
  const stale = reading.edits.filter((edit) => isErasedSince(state, shows, edit));
  const rebased = rebaseEdits(
    fields,
    reading.edits.filter((edit) => !stale.includes(edit)),
    rowsNow,
  );
  const found = [...rebased.edits, ...rebased.contested.map(({ edit }) => edit)];
  const before = await stoodBefore(log, state, plan, { shows, writing: towards }, found, newest);
  if (!before.ok) return before;
  const isNew = (edit: RegisterEdit) => !before.value.includes(edit);
  const { inside, outside } = contestedOutside(rebased.contested.filter(({ edit }) => isNew(edit)));
  return done({
    edits: rebased.edits.filter(isNew),
    contested: inside,
    remarks: [
      ...readingRemarks(reading),
      ...outside,
      ...erasedRemarks(stale),
      ...stoodBeforeRemarks(before.value),
    ],
    foreignRows: reading.typedRows.length > 0 || reading.duplicated.length > 0,
  });
}

async function mergeContributor(
  log: Log,
  state: State,
  { plan, rules }: PlanInForce,
  contributor: Contributor,
  asOf: string,
  register: {
    readonly part: RegisterPart;
    readonly edits: readonly RegisterEdit[];
    readonly contested: readonly ContestedEdit[];
  },
): Promise<Result<ContributorMerge>> {
  const { submissions, parts } = contributorState(state, contributor.code);
  const submission = standingAt(submissions) ?? null;
  const merged = standingAt(parts);
  const before = register.part;
  const own = new Set(before.rows.map(({ id }) => id));
  const ofThisPart = <Item extends { readonly actionId: string }>(items: readonly Item[]) =>
    items.filter(({ actionId }) => own.has(actionId));

  const lastMerge = state.merges.at(-1)?.entry ?? 0;
  const contested = register.contested.filter(({ edit }) => own.has(edit.actionId));
  const edits = [...ofThisPart(register.edits), ...contested.map(onNewest)];
  const decisions = ofThisPart(state.conflictDecisions.filter(({ entry }) => entry > lastMerge));

  const nothingNew = submission === null || submission.entry === merged?.submission;
  const restsStill = isAtRest(before) || judgedAsBefore(state, asOf);
  // What nothing can change needs no reading: most contributors of most merges.
  if (nothingNew && edits.length === 0 && decisions.length === 0 && restsStill)
    return done({ contributor, submission, before, merge: unchangedPart(before), anew: false });
  const parent =
    merged === undefined
      ? done([])
      : await actionsAt(log.library, state, contributor.code, plan, merged.submission);
  if (!parent.ok) return parent;
  // The very same array where nothing was submitted since, so that the merge can tell.
  const remote = nothingNew ? parent : await readActions(log.library, submission.actions, plan);
  if (!remote.ok) return remote;

  const context = {
    plan,
    contributor,
    previous: [],
    highestNumber: 0,
    asOf,
    round: roundOf(state),
    withdrawn: [],
  };
  const merge = mergePart({
    fields: plan.columns.map(({ field }) => field),
    parent: parent.value,
    remote: remote.value,
    part:
      contested.length === 0
        ? before
        : { ...before, conflicts: [...before.conflicts, ...contested.map(arisen(plan, remote.value))] },
    edits,
    decisions,
    rules: mergeRules(rules, context, state.waivers),
  });
  const anew = submission !== null && (submission.entry !== merged?.submission || merge.part !== before);
  return done({ contributor, submission, before, merge, anew });
}

/** An edit on a value that the register has replaced since: the domain's new value against the coordinator's. */
function arisen(plan: Plan, remote: readonly Action[]): (contested: ContestedEdit) => OpenConflict {
  return ({ edit, newest }) => {
    const position = plan.position(edit.field);
    const action = remote.find(({ id }) => id === edit.actionId);
    const value = position === undefined ? null : (action?.values[position] ?? null);
    const cell = { field: edit.field, parent: edit.expected, remote: value, local: newest ?? null };
    return { actionId: edit.actionId, cells: [cell] };
  };
}

const onNewest = ({ edit, newest }: ContestedEdit): RegisterEdit => ({ ...edit, expected: newest ?? null });
