import type { Access } from '../../shared/contract/access.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { Log } from '../log/log.ts';
import { currentState } from './outcomes.ts';

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
