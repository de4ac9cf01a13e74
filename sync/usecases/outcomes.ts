import { type Problem, stopped } from '../../shared/contract/problem.ts';
import type { State } from '../../shared/log/state.ts';
import type { AppendOutcome } from '../log/append.ts';
import type { Log } from '../log/log.ts';
import type { LogProblem } from '../log/log-problem.ts';

/** The log or a body is damaged: nothing is written until a person has looked. */
export const logBroken = (problem: LogProblem) => stopped('log-broken', problem.told);

/** The state at the log's end, or why it cannot be told. */
export async function currentState(
  log: Log,
): Promise<{ readonly ok: true; readonly value: State } | { readonly ok: false; readonly problem: Problem }> {
  const position = await log.catchUp();
  return position.ok ? { ok: true, value: position.value.state } : logBroken(position.problem);
}

/** What became of an append, for use cases: said (now or by an earlier try), stopped, or a problem. */
export type Said<Stop> =
  | { readonly kind: 'said'; readonly number: number; readonly state: State; readonly anew: boolean }
  | { readonly kind: 'stopped'; readonly stop: Stop; readonly state: State }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** What came of saying something to the log, by whether it stands there. */
export function saidOf<Stop>(outcome: AppendOutcome<Stop>): Said<Stop> {
  switch (outcome.outcome) {
    case 'appended':
    case 'already':
      return {
        kind: 'said',
        number: outcome.number,
        state: outcome.state,
        anew: outcome.outcome === 'appended',
      };
    case 'stopped':
      return { kind: 'stopped', stop: outcome.stop, state: outcome.state };
    case 'contended':
      return { kind: 'problem', problem: { code: 'too-busy', message: outcome.told } };
    case 'problem':
      return { kind: 'problem', problem: logBroken(outcome.problem).problem };
  }
}
