import { done, type Result } from '../../shared/contract/problem.ts';
import type { StatusReport } from '../../shared/contract/status.ts';
import type { State } from '../../shared/log/state.ts';
import type { RegisterPart } from '../../shared/register/register-part.ts';
import { waiverFor } from '../../shared/register/waivers.ts';
import type { Library } from '../library/library.ts';
import { waiversOf } from './granted-waivers.ts';
import { actionsAt } from './logged-actions.ts';
import type { PlanInForce } from './plan-in-force.ts';
import { waivableIn } from './waivable-errors.ts';

/**
 * What stays outside the register, each with the waiver that the next merge takes it in by. It is looked for by
 * the values that were submitted last, because those are what that merge reads.
 */
export async function waitingActions(
  library: Library,
  state: State,
  inForce: PlanInForce,
  parts: ReadonlyMap<string, RegisterPart>,
  now: Date,
): Promise<Result<StatusReport['waiting']>> {
  const told: StatusReport['waiting'] = [];
  for (const contributor of inForce.plan.contributors) {
    const { code } = contributor;
    const waiting = parts.get(code)?.waiting ?? [];
    const waivers = waiversOf(state, code);
    const latest =
      waiting.length === 0 || waivers.length === 0
        ? done([])
        : await actionsAt(library, state, code, inForce.plan);
    if (!latest.ok) return latest;
    for (const { actionId, findings } of waiting) {
      const open = waivableIn(inForce, state, contributor, latest.value, actionId, now);
      for (const { rule } of findings) {
        const waived = open.flatMap((one) => (one.rule === rule ? (waiverFor(waivers, one) ?? []) : []));
        told.push({ actionId, rule, ...(waived[0] === undefined ? {} : { waived: waived[0] }) });
      }
    }
  }
  return done(told);
}
