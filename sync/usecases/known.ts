import type { Stamp } from '../../shared/cells/raw-table.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { contributorState, type State } from '../../shared/log/state.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { isOpen } from '../../shared/rules/round.ts';
import { fillLocalised, type Localised } from '../../shared/text/localised.ts';
import type { Log } from '../log/log.ts';
import { asOfDate, type Known, roundOf } from './check-contribution.ts';
import { waiversOf } from './granted-waivers.ts';
import { actionsAt } from './logged-actions.ts';
import { offeredEdits } from './offered-edits.ts';

/** What somebody hands in, as far as it decides which of the log's facts count. */
export interface KnownFor {
  readonly stamp: Stamp | null;
  readonly now: Date;
  /** Ids whose withdrawal the officer confirmed. */
  readonly withdraw: readonly string[];
}

/**
 * What the log knows of a contributor that a check needs. A workbook without a stamp of this plan, or with
 * one that this log has not reached, is compared with the latest submission, and that is told.
 */
export async function knownOf(
  { library }: Log,
  state: State,
  plan: Plan,
  contributor: Contributor,
  { stamp, now, withdraw }: KnownFor,
): Promise<Result<Known>> {
  const { code } = contributor;
  const compared = comparedWith(stamp, state, plan);
  const number = compared.shows;
  const previous = await actionsAt(library, state, code, plan, number);
  if (!previous.ok) return previous;
  const { submissions, highest } = contributorState(state, code);
  // The very same array before any submission, so that the merge can tell.
  const latest = submissions.length === 0 ? previous : await actionsAt(library, state, code, plan);
  if (!latest.ok) return latest;
  const round = roundOf(state);
  const isClosed = round !== null && plan.columns.some((column) => !isOpen(column, round));
  const edits = isClosed ? await offeredEdits(library, state, plan, code) : done([]);
  if (!edits.ok) return edits;
  return done({
    previous: previous.value,
    latest: latest.value,
    highestNumber: highest,
    round,
    edits: edits.value,
    asOf: asOfDate(state, now),
    withdrawn: withdraw,
    waivers: waiversOf(state, code),
    told: submissions.length === 0 || compared.told === null ? [] : [compared.told],
  });
}

/** The log number that a workbook shows, or why its stamp does not tell. */
export function comparedWith(
  stamp: Stamp | null,
  { number }: State,
  { definition }: Plan,
): { readonly shows: number | undefined; readonly told: Localised | null } {
  if (stamp === null) return { shows: undefined, told: withoutStamp };
  if (stamp.plan !== definition.id)
    return { shows: undefined, told: fillLocalised(otherPlan, { plan: stamp.plan }) };
  if (stamp.shows > number)
    return { shows: undefined, told: fillLocalised(newerThanLog, { shows: stamp.shows, number }) };
  return { shows: stamp.shows, told: null };
}

const withoutStamp: Localised = {
  nl: 'Het werkboek zegt niet welke indiening het toont; het is vergeleken met uw laatste indiening. Kijk na of het geen oudere cellen bevat.',
  en: 'The workbook does not tell which submission it shows; it was compared with your latest submission. Check that it holds no older cells.',
};
const otherPlan: Localised = {
  nl: 'Het werkboek komt uit een ander plan ({plan}); het is vergeleken met uw laatste indiening. Kijk na of het geen oudere cellen bevat.',
  en: 'The workbook comes from another plan ({plan}); it was compared with your latest submission. Check that it holds no older cells.',
};
const newerThanLog: Localised = {
  nl: 'Het werkboek toont logboekstuk {shows}, maar het logboek gaat maar tot {number}; het is vergeleken met uw laatste indiening. Meld dit aan de coördinator: misschien is een oude kopie van de bibliotheek teruggezet.',
  en: 'The workbook shows log entry {shows}, but the log ends at {number}; it was compared with your latest submission. Tell the coordinator: an old copy of the library may have been put back.',
};
