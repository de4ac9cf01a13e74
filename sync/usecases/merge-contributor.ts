import type { Action } from '../../shared/actions/action.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { contributorState, type State, type Submission, standingAt } from '../../shared/log/state.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { isAtRest, mergePart, type PartMerge, unchangedPart } from '../../shared/register/merge-part.ts';
import { mergeRules } from '../../shared/register/merge-rules.ts';
import type { ContestedEdit } from '../../shared/register/rebase-edits.ts';
import type { OpenConflict, RegisterEdit, RegisterPart } from '../../shared/register/register-part.ts';
import type { Library } from '../library/library.ts';
import { roundOf } from './check-contribution.ts';
import { judgedAsBefore } from './judged-as-before.ts';
import { actionsAt, readActions } from './logged-actions.ts';
import type { PlanInForce } from './plan-in-force.ts';

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

/** Merges one contributor's part; what nothing can have changed is not read. */
export async function mergeContributor(
  library: Library,
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
      : await actionsAt(library, state, contributor.code, plan, merged.submission);
  if (!parent.ok) return parent;
  // The very same array where nothing was submitted since, so that the merge can tell.
  const remote = nothingNew ? parent : await readActions(library, submission.actions, plan);
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
