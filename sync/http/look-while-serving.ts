import { setTimeout as after } from 'node:timers/promises';
import { keepLooking, type Looking, type Wait } from '../usecases/noticing/keep-looking.ts';
import type { NoticedWorkbooks } from '../usecases/noticing/noticed-workbooks.ts';
import { faultOf } from './failures.ts';

/** A look that failed for a fault of the program, for the service's own log; nothing that was typed. */
export interface LookLine {
  readonly at: string;
  readonly look: 'failed';
  readonly fault: string;
}

/** So long, in milliseconds, may a look take to finish once the service is to stop; it may be stopped anywhere. */
const patience = 10_000;

/**
 * Looks at the saved workbooks as long as the service runs. What is wrong with the library is told by
 * `workbooks` itself; only a fault of the program comes to `tell`.
 *
 * @param every seconds; 0: the service looks only when it is asked
 */
export function lookWhileServing(
  workbooks: NoticedWorkbooks,
  every: number,
  tell: (line: LookLine) => void,
  wait?: Wait,
): Looking {
  if (every === 0) return { stop: async () => {} };
  const failed = (error: unknown): void => {
    const fault = error instanceof Error ? faultOf(error) : String(error);
    tell({ at: new Date().toISOString(), look: 'failed', fault });
  };
  const looking = keepLooking(() => workbooks.look(), every * 1000, failed, wait);
  return {
    stop: () => Promise.race([looking.stop(), after(patience, undefined, { ref: false })]),
  };
}
