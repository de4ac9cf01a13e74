import fc from 'fast-check';
import { unkindNames } from '../../excel-host/unkind/catalogue.ts';
import { seedOr } from '../../seed.ts';
import { anySession } from './session-step.ts';
import { tellSession } from './tell-session.ts';

/** Holds so many sessions; a failure gives the smallest one. The seed is printed. */
export async function runSessions(count: number, fixed: number): Promise<void> {
  const seed = seedOr(fixed);
  console.log(`${count} sessions, seed ${seed}`);
  await fc.assert(fc.asyncProperty(anySession(unkindNames.length), tellSession), { numRuns: count, seed });
}
