import type { Identity } from '../../shared/contract/identity.ts';
import { done, type Problem, type Result, stopped } from '../../shared/contract/problem.ts';
import { contentsOf, decisionBody, isTelling } from '../../shared/log/decision-contents.ts';
import type { Decision } from '../../shared/log/entry.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { append, type Planned } from '../log/append.ts';
import { sealBody } from '../log/body-file.ts';
import type { Log } from '../log/log.ts';
import type { DecisionGround } from './decisions/ground.ts';
import { saidOf } from './outcomes.ts';
import { planInForce } from './plan-in-force.ts';

export interface DecideRequest {
  readonly log: Log;
  readonly identity: Identity;
  readonly now: Date;
  readonly operation: string;
  /** Who may decide this; absent: a coordinator. */
  readonly mayDecide?: (identity: Identity) => boolean;
  /** Makes the decision on the ground it is to hold on, or tells why it cannot be made. */
  readonly decide: (ground: DecisionGround) => Promise<Result<Decision>> | Result<Decision>;
}

/** What was decided, and under which log number it stands. */
export interface Decided {
  readonly entry: number;
}

/** Says a decision in the log; the same request twice says it once. */
export async function decide({
  log,
  identity,
  now,
  operation,
  mayDecide = isCoordinator,
  decide: make,
}: DecideRequest): Promise<Result<Decided>> {
  if (!mayDecide(identity)) return stopped('not-allowed', notTheirs);
  const outcome = await append<Problem>(log, {
    by: identity.person,
    at: now.toISOString(),
    operation,
    plan: async (state) => {
      const inForce = await planInForce(log, state);
      if (!inForce.ok) return { stop: inForce.problem };
      const decision = await make({ library: log.library, state, inForce: inForce.value, now, identity });
      return decision.ok ? sealed(decision.value) : { stop: decision.problem };
    },
  });
  const said = saidOf(outcome);
  if (said.kind === 'said') return done({ entry: said.number });
  return { ok: false, problem: said.kind === 'stopped' ? said.stop : said.problem };
}

/** What it quotes of cells and what was written with it stand in a body, so that they can be erased. */
export async function sealed(decision: Decision): Promise<Planned<never>> {
  if (!isTelling(decision)) return { fact: { kind: 'decision', decision }, bodies: [] };
  const body = await sealBody(decisionBody, {}, [contentsOf(decision)]);
  return { fact: { kind: 'decision', decision: { ...decision, contents: body.digest } }, bodies: [body] };
}

const isCoordinator = ({ role }: Identity): boolean => role === 'coordinator';

const notTheirs: Localised = {
  nl: 'Dit kunt u niet beslissen. Vraag het aan de coördinator van het actieplan.',
  en: "This is not yours to decide. Ask the action plan's coordinator.",
};
