import { done, type Result } from '../../../shared/contract/problem.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import { type DecisionGround, refused } from './ground.ts';

/**
 * Gives an account access, changes it or (`none`) takes it away. Officers fill in for named contributors,
 * others for none; once a coordinator is on the list there always is one, and nobody shuts themselves out
 * while no other is.
 */
export function giveAccess(
  { state, inForce: { plan }, identity }: DecisionGround,
  access: Omit<Extract<Decision, { type: 'access' }>, 'type'>,
): Result<Decision> {
  const { account, role, contributors } = access;
  const unknown = contributors.find((code) => plan.contributor(code) === undefined);
  const codes = plan.contributors.map(({ code }) => code).join(', ');
  if (unknown !== undefined) {
    return refused({
      nl: `Onbekende indiener: ${unknown}. Kies uit ${codes}.`,
      en: `Unknown contributor: ${unknown}. Choose from ${codes}.`,
    });
  }
  if ((role === 'officer') !== contributors.length > 0) {
    return refused({
      nl: `Een invuller heeft minstens één indiener, een andere rol geen. Kies uit ${codes} of een andere rol.`,
      en: `An officer has at least one contributor, another role none. Choose from ${codes}, or another role.`,
    });
  }
  const coordinators = state.access.filter((one) => one.role === 'coordinator');
  if (role !== 'coordinator' && coordinators.length === 1 && coordinators[0]?.account === account) {
    return refused({
      nl: 'Dit is de laatste coördinator. Geef eerst iemand anders die rol.',
      en: 'This is the last coordinator. Give somebody else that role first.',
    });
  }
  const isOwn = identity.person.account === account;
  if (isOwn && role !== 'coordinator' && coordinators.every((one) => one.account === account)) {
    return refused({
      nl: 'Dit is uw eigen account, en niemand anders staat als coördinator op de lijst. Geef eerst iemand anders die rol.',
      en: 'This is your own account, and nobody else is on the list as coordinator. Give somebody else that role first.',
    });
  }
  return done({ type: 'access', ...access });
}
