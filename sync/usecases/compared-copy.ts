import type { Action } from '../../shared/actions/action.ts';
import type { ParsedRow } from '../../shared/actions/parsed-row.ts';
import { readRows } from '../../shared/actions/read-rows.ts';
import type { RawTable, Stamp } from '../../shared/cells/raw-table.ts';
import { sameValue } from '../../shared/cells/value.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { contributorState, type State, type Submission } from '../../shared/log/state.ts';
import type { Column, Contributor } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { valueAt } from '../../shared/register/row-content.ts';
import type { PastSubmission, SinceStamp } from '../../shared/register/since-stamp.ts';
import { supposedCopy } from '../../shared/register/supposed-copy.ts';
import { fillLocalised, type Localised } from '../../shared/text/localised.ts';
import type { Library } from '../library/library.ts';
import { collectedUpTo } from './collected-before.ts';
import { actionsAt, readActions } from './logged-actions.ts';

/** What a contributor's workbook is compared with. */
export interface ComparedCopy {
  /** The contributor's actions as the workbook showed them; without a stamp that tells, as it may have. */
  readonly previous: readonly Action[];
  /** And now. */
  readonly latest: readonly Action[];
  readonly since: SinceStamp;
  /** What is to be told of how it was compared. */
  readonly told: readonly Localised[];
}

/** Whose workbook it is, what it says of itself, and its rows, where they are at hand. */
export interface Copy {
  readonly contributor: Contributor;
  readonly stamp: Stamp | null;
  /** `null` where only the open workbook has them: it is then compared with the latest submission. */
  readonly table: RawTable | null;
  /** It is the contributor's file in the library, and was collected before perhaps. */
  readonly collected?: true | undefined;
}

/**
 * What the log says that a workbook showed, and what came since. Of one that lost its stamp, all that its
 * contributor ever submitted is looked through, but only where it holds anything else than the latest: of what
 * was submitted, only the rows that differ are kept.
 */
export async function comparedCopy(
  library: Library,
  state: State,
  plan: Plan,
  { contributor: { code }, stamp, table, collected }: Copy,
): Promise<Result<ComparedCopy>> {
  const { submissions } = contributorState(state, code);
  const latest = await actionsAt(library, state, code, plan);
  if (!latest.ok) return latest;
  const { shows, told } = comparedWith(stamp, state, plan, code);
  const erased = state.erasures.filter(({ entry }) => entry > (shows ?? 0));
  const newest = submissions.at(-1)?.sequence ?? 0;
  if (shows === undefined) {
    const lost = await lostCopy(library, plan, submissions, latest.value, table);
    if (!lost.ok) return lost;
    const { previous, earlier } = lost.value;
    return done({
      previous,
      latest: latest.value,
      since: { erased, between: earlier, newest, lost: true },
      told: submissions.length === 0 || told === null ? [] : [told],
    });
  }
  const stood = collected ? collectedUpTo(shows, submissions) : shows;
  // The very same array where nothing was submitted since, so that the merge can tell.
  const isLatest = (submissions.at(-1)?.entry ?? 0) <= stood;
  const previous = isLatest ? latest : await actionsAt(library, state, code, plan, stood);
  if (!previous.ok) return previous;
  const between = await readSubmissions(
    library,
    plan,
    submissions.slice(0, -1).filter(({ entry }) => entry > stood),
  );
  if (!between.ok) return between;
  return done({
    previous: previous.value,
    latest: latest.value,
    since: { erased, between: between.value, newest },
    told: [],
  });
}

async function lostCopy(
  library: Library,
  plan: Plan,
  submissions: readonly Submission[],
  latest: readonly Action[],
  table: RawTable | null,
): Promise<Result<{ readonly previous: readonly Action[]; readonly earlier: readonly PastSubmission[] }>> {
  const rows = table === null ? [] : readRows(table, plan).rows;
  const asks = table === null ? new Set<string>() : otherThanLatest(rows, latest);
  if (asks.size === 0) return done({ previous: latest, earlier: [] });
  const earlier = await readSubmissions(library, plan, submissions.slice(0, -1), asks);
  if (!earlier.ok) return earlier;
  const previous = supposedCopy({
    rows,
    latest,
    earlier: earlier.value,
    titleAt: plan.position(plan.role('title')?.field ?? ''),
    telling: tellingOf(plan),
    isAsked: (id) => asks.has(id),
  });
  return done({ previous, earlier: earlier.value });
}

/** Of a contributor's latest actions, those that not every submission had, as a copy without a stamp may lack them. */
export async function addedLater(
  library: Library,
  plan: Plan,
  submissions: readonly Submission[],
  latest: readonly Action[],
): Promise<Result<readonly string[]>> {
  const earlier = await readSubmissions(library, plan, submissions.slice(0, -1));
  if (!earlier.ok) return earlier;
  const held = earlier.value.map(({ actions }) => new Set(actions.map(({ id }) => id)));
  return done(latest.flatMap(({ id }) => (held.every((ids) => ids.has(id)) ? [] : [id])));
}

/** The columns in which no two actions hold the same by chance; of a plan without such, all but title and domain. */
function tellingOf({ columns }: Plan): readonly number[] {
  const isShared = ({ role }: Column) => role === 'title' || role === 'entity' || role === 'domain';
  const own = columns.flatMap((column, position) => (isShared(column) ? [] : [position]));
  const texts = own.filter((position) => columns[position]?.type === 'text');
  return texts.length > 0 ? texts : own;
}

/** The actions of which the workbook does not show plainly what was submitted last. */
function otherThanLatest(rows: readonly ParsedRow[], latest: readonly Action[]): ReadonlySet<string> {
  const standing = new Map<string, ParsedRow>();
  const twice = new Set<string>();
  for (const row of rows) {
    if (row.blank) continue;
    if (standing.has(row.id)) twice.add(row.id);
    standing.set(row.id, row);
  }
  const known = new Set(latest.map(({ id }) => id));
  // A row that lost its id may be an action that was withdrawn since.
  const hasNameless = [...standing.keys()].some((id) => !known.has(id));
  const isShown = (action: Action): boolean => {
    const row = standing.get(action.id);
    if (row === undefined) return action.withdrawn === true && !hasNameless;
    if (twice.has(action.id)) return false;
    if (action.withdrawn) return false;
    return row.cells.every(({ value }, position) => sameValue(value, valueAt(action, position)));
  };
  return new Set(latest.filter((action) => !isShown(action)).map(({ id }) => id));
}

/** What these submissions left, of the actions asked; `undefined`: of all. A body that stands twice is read once. */
async function readSubmissions(
  library: Library,
  plan: Plan,
  submissions: readonly Submission[],
  asked?: ReadonlySet<string>,
): Promise<Result<readonly PastSubmission[]>> {
  const known = new Map<string, readonly Action[]>();
  const past: PastSubmission[] = [];
  for (const { actions: digest, sequence } of submissions) {
    const kept = known.get(digest);
    const read = kept === undefined ? await readActions(library, digest, plan) : done(kept);
    if (!read.ok) return read;
    const actions = asked === undefined ? read.value : read.value.filter(({ id }) => asked.has(id));
    known.set(digest, actions);
    past.push({ sequence, actions });
  }
  return done(past);
}

/** The log number that a workbook shows, or why its stamp does not tell. */
function comparedWith(
  stamp: Stamp | null,
  { number }: State,
  { definition }: Plan,
  code: string,
): { readonly shows: number | undefined; readonly told: Localised | null } {
  if (stamp === null) return { shows: undefined, told: withoutStamp };
  if (stamp.plan !== definition.id)
    return { shows: undefined, told: fillLocalised(otherPlan, { plan: stamp.plan }) };
  if (stamp.contributor !== undefined && stamp.contributor !== code)
    return { shows: undefined, told: fillLocalised(otherContributor, { code: stamp.contributor }) };
  if (stamp.shows > number)
    return { shows: undefined, told: fillLocalised(newerThanLog, { shows: stamp.shows, number }) };
  return { shows: stamp.shows, told: null };
}

const withoutStamp: Localised = {
  nl: 'Het werkboek zegt niet welke indiening het toont; het is vergeleken met uw laatste indiening, en wat verschilt met alle vorige.',
  en: 'The workbook does not tell which submission it shows; it was compared with your latest submission, and what differs with all earlier ones.',
};
const otherPlan: Localised = {
  nl: 'Het werkboek komt uit een ander plan ({plan}); het is vergeleken met uw laatste indiening, en wat verschilt met alle vorige.',
  en: 'The workbook comes from another plan ({plan}); it was compared with your latest submission, and what differs with all earlier ones.',
};
const otherContributor: Localised = {
  nl: 'Het werkboek werd geschreven voor {code}; het is vergeleken met uw laatste indiening, en wat verschilt met alle vorige.',
  en: 'The workbook was written for {code}; it was compared with your latest submission, and what differs with all earlier ones.',
};
const newerThanLog: Localised = {
  nl: 'Het werkboek toont logboekstuk {shows}, maar het logboek gaat maar tot {number}; het is vergeleken met uw laatste indiening, en wat verschilt met alle vorige. Meld dit aan de coördinator: misschien is een oude kopie van de bibliotheek teruggezet.',
  en: 'The workbook shows log entry {shows}, but the log ends at {number}; it was compared with your latest submission, and what differs with all earlier ones. Tell the coordinator: an old copy of the library may have been put back.',
};
