import type { Access } from '../../shared/contract/access.ts';
import type { Identity } from '../../shared/contract/identity.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { State } from '../../shared/log/state.ts';
import type { Log } from '../log/log.ts';
import { currentState } from './outcomes.ts';

/** Who this account is and what it may do, as the log says last; `null` where it has no access. */
export function accessOf({ access }: State, account: string): Identity | null {
  const known = access.find((one) => one.account === account);
  if (known === undefined || known.role === 'none') return null;
  const { name, role, contributors } = known;
  return { person: { account, name }, role, contributors };
}

/** Everybody who has access, and whose was taken away, in the order in which it was said. */
export async function accessList(log: Log): Promise<Result<Access>> {
  const state = await currentState(log);
  if (!state.ok) return state;
  return done({
    entry: state.value.number,
    accounts: state.value.access.map(({ account, name, role, contributors, by, at }) => ({
      account,
      name,
      role,
      contributors: [...contributors],
      by: by.name,
      at,
    })),
  });
}
