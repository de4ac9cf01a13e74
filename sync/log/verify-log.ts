import { bodiesOf } from '../../shared/log/bodies.ts';
import type { Library } from '../library/library.ts';
import { readBodyAnew } from './body-store.ts';
import { follow, start, withoutGap } from './chain.ts';
import { checkpointFault, checkpointNumbers } from './checkpoint.ts';
import { readEntry } from './entry-file.ts';
import type { LogProblem } from './log-problem.ts';

export interface LogVerification {
  /** Entries whose place in the chain holds. */
  readonly entries: number;
  /** Bodies that are what the log says they are. */
  readonly bodies: number;
  /** Rows of these that were erased. */
  readonly erasedRows: number;
  /** A broken chain ends the reading, so it is the last; each bad body is told. */
  readonly problems: readonly LogProblem[];
}

/** Reads a whole log from its first entry, every body that it names, and what checkpoints say of it. */
export async function verifyLog(library: Library): Promise<LogVerification> {
  const problems: LogProblem[] = [];
  const seen = new Set<string>();
  let position = start;
  let bodies = 0;
  let erasedRows = 0;
  const whole = await withoutGap(library);
  if (!whole.ok) problems.push(whole.problem);
  const checkpoints = await checkpointNumbers(library);
  for (;;) {
    const next = await readEntry(library, position.state.number + 1);
    if (!next.ok) problems.push(next.problem);
    if (!next.ok || next.value === null) break;
    const followed = follow(position, next.value);
    if (!followed.ok) {
      problems.push(followed.problem);
      break;
    }
    position = followed.value;
    if (checkpoints.has(position.state.number)) {
      const fault = await checkpointFault(library, position);
      if (fault !== null) problems.push(fault);
    }
    for (const { kind, digest } of bodiesOf(next.value.entry.fact)) {
      if (seen.has(digest)) continue;
      seen.add(digest);
      const body = await readBodyAnew(library, kind, digest);
      if (!body.ok) problems.push(body.problem);
      else {
        bodies += 1;
        erasedRows += body.value.erased;
      }
    }
  }
  return { entries: position.state.number, bodies, erasedRows, problems };
}
