import { done, type Result } from '../../shared/contract/problem.ts';
import type { State } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Log } from '../log/log.ts';
import { currentGround } from './plan-in-force.ts';
import { registerPath, registerWorkbook } from './read-register.ts';

/**
 * The register's workbook as it stands in the library, with everything that the coordinator put in it. `null` where
 * it would mislead whoever opens it: it is missing or cannot be read, it is behind the latest merge or still being
 * written, or it may hold what was erased since.
 */
export async function storedRegister(log: Log): Promise<Result<Uint8Array | null>> {
  const ground = await currentGround(log);
  if (!ground.ok) return ground;
  const { state, inForce } = ground.value;
  const file = await log.library.read(registerPath);
  return done(file !== null && showsLatest(file.bytes, state, inForce.plan) ? file.bytes : null);
}

function showsLatest(bytes: Uint8Array, { number, merges, erasures }: State, plan: Plan): boolean {
  const read = registerWorkbook(bytes, plan, () => false);
  const stamp = read.ok ? read.value.stamp : null;
  if (stamp?.plan !== plan.definition.id || stamp.writing !== undefined || stamp.shows > number) return false;
  return [...merges, ...erasures].every(({ entry }) => entry <= stamp.shows);
}
