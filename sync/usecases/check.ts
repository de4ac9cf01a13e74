import { done, type Result } from '../../shared/contract/problem.ts';
import type { Log } from '../log/log.ts';
import { type CheckedContribution, checkContribution } from './check-contribution.ts';
import type { Contribution } from './contribution.ts';
import { contributorOf } from './contributor-of.ts';
import { withoutErased } from './erased-cells.ts';
import { knownOf } from './known.ts';
import { currentGround } from './plan-in-force.ts';

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
  const ground = await currentGround(log);
  if (!ground.ok) return ground;
  const { state, inForce } = ground.value;
  const { plan } = inForce;
  const contributor = contributorOf(plan, request.contributor, { ...contribution, rows: [] });
  if (!contributor.ok) return contributor;
  const known = await knownOf(log, state, plan, contributor.value, {
    stamp: contribution.stamp,
    table: contribution.table,
    now,
    withdraw,
  });
  if (!known.ok) return known;
  const table = withoutErased(contribution.table, known.value, known.value.since, plan);
  return done(checkContribution(inForce, contributor.value, table, known.value));
}
