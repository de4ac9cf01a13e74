import { done, type Result } from '../../shared/contract/problem.ts';
import { type Coverage, coverageOf } from '../../shared/coverage/coverage.ts';
import { contributorState, type State } from '../../shared/log/state.ts';
import type { Contributor, Domain } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { answeringDomain, isValidOn } from '../../shared/plan/succession.ts';
import type { RegisterPart } from '../../shared/register/register-part.ts';
import { isWaived, waivableOf, withAllowed } from '../../shared/register/waivers.ts';
import type { RegisterAction, RegisterContext } from '../../shared/rules/check.ts';
import { checkRegister } from '../../shared/rules/check-register.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Library } from '../library/library.ts';
import { roundOf } from './check-contribution.ts';
import { grantedWaivers } from './granted-waivers.ts';
import { registerParts } from './logged-actions.ts';
import type { PlanInForce } from './plan-in-force.ts';
import { rowErrors } from './row-errors.ts';

/** What is to be said of a register as a whole. */
export interface RegisterState {
  readonly actions: readonly RegisterAction[];
  readonly coverage: Coverage;
  /**
   * Findings of register rules, without those that were waived, and the errors of rows, of which those that
   * were allowed say by whom and why. Each error may be allowed, but for what may never be kept.
   */
  readonly findings: readonly Finding[];
}

/** Judges a register: coverage of the objectives, and the findings of all domains together. */
export async function registerState(
  library: Library,
  state: State,
  { plan, rules }: PlanInForce,
  parts: ReadonlyMap<string, RegisterPart>,
  asOf: string,
): Promise<Result<RegisterState>> {
  const approval = state.approvals.at(-1);
  const approved =
    approval === undefined ? done([]) : await actionsOfRegister(library, state, plan, asOf, approval.entry);
  if (!approved.ok) return approved;
  const previous = state.closedRounds.at(-1);
  const before =
    previous === undefined ? done([]) : await actionsOfRegister(library, state, plan, asOf, previous.closed);
  if (!before.ok) return before;

  const actions = actionsOf(plan, parts, asOf);
  const involved = involvedDomains(state, plan, asOf);
  const context: RegisterContext = {
    plan,
    asOf,
    round: roundOf(state),
    involved,
    submitted: plan.contributors
      .map(({ code }) => code)
      .filter((code) => contributorState(state, code).submissions.length > 0),
    approved: approved.value,
    previousStatus: statusesOf(plan, before.value),
    settledPairs: new Set(state.joints.map(({ actions: pair }) => pair.toSorted().join('|'))),
    participation: new Map(
      state.participations.map((one) => [`${one.actionId}|${one.domain}`, one.confirmed]),
    ),
  };
  const ofRegister = checkRegister(actions, rules, context)
    .map((finding) => (finding.severity === 'error' ? { ...finding, waivable: true } : finding))
    .filter((finding) => {
      const waivable = waivableOf(finding);
      return waivable === null || !isWaived(state.waivers, waivable);
    });
  const waivers = grantedWaivers(state);
  const ofRows = plan.contributors.flatMap((contributor) =>
    withAllowed(
      rowErrors({ plan, rules }, context, contributor, parts.get(contributor.code)?.rows ?? []),
      waivers,
    ),
  );
  const inForce = actions.filter(({ action }) => !action.withdrawn);
  return done({
    actions,
    coverage: coverageOf(
      plan,
      inForce,
      involved.map(({ code }) => code),
    ),
    findings: [...ofRegister, ...ofRows],
  });
}

/**
 * The domains that the plan involves, and the open round's beside them: a round asks of fewer, but releases nobody
 * who hands in for the plan from what they owe it.
 */
export function involvedDomains({ round }: State, plan: Plan, onDate: string): readonly Domain[] {
  const { domains } = plan.definition;
  const involved = domains.filter((domain) => domain.involved && isValidOn(domain, onDate));
  if (round === null) return involved;
  const handsIn = new Set(plan.contributors.map(({ domain }) => domain));
  const asked = new Set(round.contributors.map((code) => plan.contributor(code)?.domain));
  return domains.filter(
    (domain) => asked.has(domain.code) || (involved.includes(domain) && handsIn.has(domain.code)),
  );
}

async function actionsOfRegister(
  library: Library,
  state: State,
  plan: Plan,
  asOf: string,
  number: number,
): Promise<Result<readonly RegisterAction[]>> {
  const parts = await registerParts(library, state, plan, number);
  if (!parts.ok) return parts;
  return done(actionsOf(plan, parts.value, asOf));
}

const actionsOf = (
  plan: Plan,
  parts: ReadonlyMap<string, RegisterPart>,
  asOf: string,
): readonly RegisterAction[] =>
  plan.contributors.flatMap((contributor) =>
    actionsOfPart(plan, contributor, parts.get(contributor.code), asOf),
  );

/** An action keeps the domain that it was submitted under; once domains have merged, the new one answers for it. */
function actionsOfPart(
  plan: Plan,
  { code, domain }: Contributor,
  part: RegisterPart | undefined,
  asOf: string,
): readonly RegisterAction[] {
  const column = plan.role('domain');
  const position = column && plan.position(column.field);
  return (part?.rows ?? []).map((action) => {
    const own = position === undefined ? null : action.values[position];
    const submitted = typeof own === 'string' && own !== '' ? own : domain;
    return { contributor: code, domain: answeringDomain(plan, submitted, asOf), action };
  });
}

function statusesOf(plan: Plan, actions: readonly RegisterAction[]): ReadonlyMap<string, string> {
  const column = plan.role('status');
  const position = column && plan.position(column.field);
  const statuses = new Map<string, string>();
  if (position === undefined) return statuses;
  for (const { action } of actions) {
    const status = action.values[position];
    if (typeof status === 'string') statuses.set(action.id, status);
  }
  return statuses;
}
