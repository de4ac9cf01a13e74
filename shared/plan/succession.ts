import type { Domain } from './definition.ts';
import type { Plan } from './plan.ts';

/** Whether the domain exists on a day. Dates are yyyy-mm-dd, so that they compare as texts; both ends count. */
export function isValidOn({ validFrom, validTo }: Domain, onDate: string): boolean {
  return (validFrom === undefined || validFrom <= onDate) && (validTo === undefined || onDate <= validTo);
}

/** The domain that a former one went up in. */
export const successorOf = ({ definition }: Plan, code: string): Domain | undefined =>
  definition.domains.find(({ succeeds }) => succeeds?.includes(code));

/**
 * The domain that answers for the actions of another on a day: that one itself while it exists, afterwards the
 * one that took over from it. Ids and the domain in the row stay what they were.
 */
export function answeringDomain(plan: Plan, code: string, onDate: string): string {
  let answering = plan.domain(code);
  // As many steps as there are domains: a plan may name them in a circle.
  for (const _ of plan.definition.domains) {
    if (answering?.validTo === undefined || onDate <= answering.validTo) break;
    answering = successorOf(plan, answering.code);
  }
  return answering?.code ?? code;
}
