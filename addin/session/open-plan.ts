import type { Contributor } from '../../shared/plan/definition.ts';
import type { ServiceClient } from '../service/service-client.ts';
import type { DocumentFacts } from '../sheet/document-facts.ts';
import { bindPlan, contributorsFor, type OpenedPlan } from './opened-plan.ts';
import type { Trouble } from './trouble.ts';
import { serviceTrouble, troubleOf } from './trouble-texts.ts';

export type PlanOpening =
  | { readonly outcome: 'opened'; readonly opened: OpenedPlan }
  /** The workbook does not tell whose it is. */
  | { readonly outcome: 'choose'; readonly contributors: readonly Contributor[] }
  | { readonly outcome: 'trouble'; readonly trouble: Trouble; readonly opened: OpenedPlan | null };

/**
 * Asks the service for the plan in force, who is signed in, and where the workbook's contributor stands.
 *
 * @param chosen the contributor's code that the officer chose, where that was asked
 */
export async function openPlan(
  service: ServiceClient,
  { stamp }: DocumentFacts,
  chosen: string | null,
): Promise<PlanOpening> {
  const [me, report] = await Promise.all([service.me(), service.plan()]);
  if (!me.ok) return stopped(serviceTrouble(me.failure));
  if (!report.ok) return stopped(serviceTrouble(report.failure));
  const bound = bindPlan(report.value);
  if (bound === null) return stopped(troubleOf('addin-older-than-plan'));
  const contributors = contributorsFor(bound.plan, me.value, stamp?.contributor);
  const [only, ...others] = contributors;
  // The coordinator needs the account's id to put it on the list.
  if (only === undefined) return stopped(troubleOf('not-allowed', { reference: me.value.person.account }));
  const contributor =
    contributors.find(({ code }) => code === chosen) ?? (others.length === 0 ? only : undefined);
  if (contributor === undefined) return { outcome: 'choose', contributors };

  const ofThisPlan = stamp === null || stamp.plan === bound.plan.definition.id;
  // A stamp for another contributor tells nothing of this one's submissions.
  const isTheirs = stamp?.contributor === undefined || stamp.contributor === contributor.code;
  const shows = ofThisPlan && isTheirs ? (stamp?.shows ?? null) : null;
  const standing = await service.standing(contributor.code, shows);
  if (!standing.ok) return stopped(serviceTrouble(standing.failure));
  const opened = { ...bound, identity: me.value, contributor, standing: standing.value };
  return ofThisPlan
    ? { outcome: 'opened', opened }
    : { outcome: 'trouble', trouble: troubleOf('another-plan'), opened };
}

function stopped(trouble: Trouble): PlanOpening {
  return { outcome: 'trouble', trouble, opened: null };
}
