import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Identity } from '../../shared/contract/identity.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import { planBody } from '../../shared/log/bodies.ts';
import type { Person } from '../../shared/log/entry.ts';
import type { PlanDefinition } from '../../shared/plan/definition.ts';
import { append, type Planned } from '../log/append.ts';
import { sealBody } from '../log/body-file.ts';
import type { Log } from '../log/log.ts';
import { saidOf } from './outcomes.ts';
import { changeRefused } from './plan-change.ts';
import { acceptPlan, type PlanInForce, planInForce } from './plan-in-force.ts';

interface FirstPlan {
  readonly log: Log;
  readonly by: Person;
  readonly now: Date;
  /** A plan definition as somebody wrote it. */
  readonly plan: unknown;
}

/** Puts a plan in force where there is none yet; the same plan, in whatever version, stays as it is. */
export async function putFirstPlan({ log, by, now, plan }: FirstPlan): Promise<Result<null>> {
  const accepted = acceptPlan(plan);
  if (!accepted.ok) return accepted;
  const { definition } = accepted.value.plan;
  const outcome = await append<Result<null>>(log, {
    by,
    at: now.toISOString(),
    operation: randomUUID(),
    plan: async (state) => {
      if (state.plan === null) return inForceFrom(definition);
      const { id } = state.plan;
      return { stop: id === definition.id ? done(null) : otherPlan(log.library.place, id) };
    },
  });
  const said = saidOf(outcome);
  if (said.kind === 'problem') return { ok: false, problem: said.problem };
  return said.kind === 'stopped' ? said.stop : done(null);
}

export interface ChangePlanRequest extends Omit<FirstPlan, 'by'> {
  readonly identity: Identity;
  /** The key of the request; the same when it is tried again. */
  readonly operation: string;
}

export interface PlanChanged {
  readonly inForce: PlanInForce;
  /** The log number from which it holds; `null` where the plan stood in force like this already. */
  readonly entry: number | null;
}

/**
 * Puts a later version of the plan in force in a library that is at work. Whatever would cut off what was handed
 * in (`plan-change.ts`) is refused, and nothing is said.
 */
export async function changePlan(request: ChangePlanRequest): Promise<Result<PlanChanged>> {
  const { log, identity, now, operation, plan } = request;
  if (identity.role !== 'coordinator') return stopped('not-allowed', notTheirs);
  const accepted = acceptPlan(plan);
  if (!accepted.ok) return accepted;
  const next = accepted.value;
  const { definition } = next.plan;
  const outcome = await append<Result<null>>(log, {
    by: identity.person,
    at: now.toISOString(),
    operation,
    plan: async (state) => {
      const before = await planInForce(log, state);
      if (!before.ok) return { stop: before };
      const { definition: old } = before.value.plan;
      if (old.id !== definition.id) return { stop: otherPlan(log.library.place, old.id) };
      if (isDeepStrictEqual(old, definition)) return { stop: done(null) };
      const refused = await changeRefused(log.library, state, before.value.plan, next.plan);
      return refused.ok ? inForceFrom(definition) : { stop: refused };
    },
  });
  const said = saidOf(outcome);
  if (said.kind === 'problem') return { ok: false, problem: said.problem };
  if (said.kind === 'said') return done({ inForce: next, entry: said.number });
  return said.stop.ok ? done({ inForce: next, entry: null }) : said.stop;
}

async function inForceFrom(definition: PlanDefinition): Promise<Planned<never>> {
  const body = await sealBody(planBody, {}, [definition]);
  const { id, version } = definition;
  return { fact: { kind: 'plan', id, version, body: body.digest }, bodies: [body] };
}

function otherPlan(place: string, id: string) {
  return stopped('library-exists', {
    nl: `In ${place} is al een ander plan van kracht (${id}). Kies een andere map.`,
    en: `Another plan is in force in ${place} already (${id}). Choose another folder.`,
  });
}

const notTheirs = {
  nl: 'Alleen de coördinator van het actieplan kan het plan wijzigen.',
  en: "Only the action plan's coordinator can change the plan.",
};
