import type { Identity } from '../../shared/contract/identity.ts';
import type { Role } from '../../shared/log/role.ts';
import type { State } from '../../shared/log/state.ts';
import type { TokenFault } from './token-fault.ts';
import type { Bearer } from './token-reader.ts';

export type Granted =
  | { readonly ok: true; readonly identity: Identity }
  | { readonly ok: false; readonly fault: TokenFault };

/** For each role, those that open nothing which it does not open itself. */
export const rolesWithin: Readonly<Record<Role, readonly Role[]>> = {
  coordinator: ['coordinator', 'officer', 'reader', 'auditor'],
  reader: ['reader'],
  auditor: ['auditor'],
  officer: ['officer'],
};

/** Which of several roles counts where the coordinator named none: an officer writes for nobody by itself. */
const strongestFirst: readonly Role[] = ['coordinator', 'reader', 'auditor', 'officer'];

/**
 * Who somebody is to the service: what the token says, within what the coordinator says of the account.
 *
 * - Who is not on the access list has the strongest role of the token (coordinator, reader, auditor, officer).
 *   An officer then fills in for whom the token names, which a token of Entra ID never does.
 * - Who is on it has the role that stands there, where one of the token's roles covers it: a coordinator may be
 *   made anything, an officer an officer for these contributors. So the list narrows and
 *   chooses, and never gives more than the tenant did.
 * - A role beyond the token's is refused with a word of its own, and so is who was taken off the list: guessing
 *   a lesser role would hide that the two lists disagree.
 */
export function grantedTo({ access }: State, { person, roles, contributors }: Bearer): Granted {
  const listed = access.find(({ account }) => account === person.account);
  if (listed === undefined) {
    const role = strongestFirst.find((known) => roles.includes(known)) ?? roles[0];
    const own = role === 'officer' ? contributors : [];
    return { ok: true, identity: { person, role, contributors: own } };
  }
  const { role } = listed;
  if (role === 'none') return { ok: false, fault: 'access-taken' };
  if (!roles.some((given) => rolesWithin[given].includes(role))) {
    return { ok: false, fault: 'access-above-role' };
  }
  return { ok: true, identity: { person, role, contributors: listed.contributors } };
}
