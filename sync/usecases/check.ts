import { done, type Result } from '../../shared/contract/problem.ts';
import type { Log } from '../log/log.ts';
import { type CheckedContribution, checkContribution } from './check-contribution.ts';
import type { Contribution } from './contribution.ts';
import { contributorOf } from './contributor-of.ts';
import { knownOf } from './known.ts';
import { currentState } from './outcomes.ts';
import { planInForce } from './plan-in-force.ts';

export interface CheckRequest {
  readonly log: Log;
  readonly now: Date;
  /** The contributor's code. */
  readonly contributor: string;
  readonly contribution: Contribution;
  readonly withdraw: readonly string[];
}

/** Checks a contribution by what the library knows of its contributor; nothing is kept of it. */
export async function check(request: CheckRequest): Promise<Result<CheckedContribution>> {
  const { log, now, contribution, withdraw } = request;
  const state = await currentState(log);
  if (!state.ok) return state;
  const inForce = await planInForce(log, state.value);
  if (!inForce.ok) return inForce;
  const { plan } = inForce.value;
  const contributor = contributorOf(plan, request.contributor, { ...contribution, rows: [] });
  if (!contributor.ok) return contributor;
  const known = await knownOf(log, state.value, plan, contributor.value, {
    stamp: contribution.stamp,
    now,
    withdraw,
  });
  if (!known.ok) return known;
  return done(checkContribution(inForce.value, contributor.value, contribution.table, known.value));
}
