import type { RawTable, Stamp } from '../../shared/cells/raw-table.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { contributorState, type State } from '../../shared/log/state.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { isOpen } from '../../shared/rules/round.ts';
import type { Log } from '../log/log.ts';
import { asOfDate, type Known, roundOf } from './check-contribution.ts';
import { type ComparedCopy, comparedCopy } from './compared-copy.ts';
import { waiversOf } from './granted-waivers.ts';
import { offeredEdits } from './offered-edits.ts';

/** What somebody hands in, as far as it decides which of the log's facts count. */
export interface KnownFor {
  readonly stamp: Stamp | null;
  /** `null` where its rows are not at hand. */
  readonly table: RawTable | null;
  readonly now: Date;
  /** Ids whose withdrawal the officer confirmed. */
  readonly withdraw: readonly string[];
  /** It is the contributor's file in the library. */
  readonly collected?: true | undefined;
}

/** With what came since the workbook's stamp. */
export type KnownToLog = Known & ComparedCopy;

/** What the log knows of a contributor that a check needs. */
export async function knownOf(
  { library }: Log,
  state: State,
  plan: Plan,
  contributor: Contributor,
  { stamp, table, now, withdraw, collected }: KnownFor,
): Promise<Result<KnownToLog>> {
  const { code } = contributor;
  const compared = await comparedCopy(library, state, plan, { contributor, stamp, table, collected });
  if (!compared.ok) return compared;
  const round = roundOf(state);
  const isClosed = round !== null && plan.columns.some((column) => !isOpen(column, round));
  const edits = isClosed ? await offeredEdits(library, state, plan, code) : done([]);
  if (!edits.ok) return edits;
  return done({
    ...compared.value,
    highestNumber: contributorState(state, code).highest,
    round,
    edits: edits.value,
    asOf: asOfDate(state, now),
    withdrawn: withdraw,
    waivers: waiversOf(state, code),
  });
}
