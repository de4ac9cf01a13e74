import type { Fact } from '../../shared/log/entry.ts';
import { fold } from '../../shared/log/fold.ts';
import { emptyState, type State } from '../../shared/log/state.ts';
import type { Localised } from '../../shared/text/localised.ts';
import type { Library } from '../library/library.ts';
import { type DigestedEntry, entryPath, logFolder, numberOf } from './entry-file.ts';
import { type OrProblem, problem } from './log-problem.ts';

/** A place in the log: the state there, and the digest of the entry that made it. */
export interface Position {
  readonly state: State;
  /** `null` before the first entry. */
  readonly digest: string | null;
}

export const start: Position = { state: emptyState, digest: null };

/** The digest that an entry with this fact carries as its plan; `null` where there is no plan yet. */
export function planOf(state: State, fact: Fact): string | null {
  return fact.kind === 'plan' ? fact.body : (state.plan?.body ?? null);
}

/** Goes on by one entry, if that is the one that follows. */
export function follow(position: Position, { entry, digest }: DigestedEntry): OrProblem<Position> {
  const number = position.state.number + 1;
  const path = entryPath(number);
  if (entry.number !== number)
    return problem('log-chain-broken', path, {
      nl: `het zegt dat het nummer ${entry.number} is`,
      en: `it says that it is number ${entry.number}`,
    });
  if (entry.previous !== position.digest) {
    return problem('log-chain-broken', path, {
      nl: `het volgt op ${entry.previous}, niet op ${position.digest}`,
      en: `it follows ${entry.previous}, not ${position.digest}`,
    });
  }
  if (entry.plan !== planOf(position.state, entry.fact)) {
    return problem('log-chain-broken', path, {
      nl: `${entry.plan} is niet het plan dat van kracht is`,
      en: `${entry.plan} is not the plan in force`,
    });
  }
  return { ok: true, value: { state: fold(position.state, entry), digest } };
}

/** Lists the log's files and tells the first number that is missing below the last one. */
export async function withoutGap(library: Library): Promise<OrProblem<null>> {
  const numbers = (await library.list(logFolder))
    .map((file) => numberOf(library, file.path))
    .filter((number) => number !== null)
    .toSorted((a, b) => a - b);
  const missing = numbers.findIndex((number, i) => number !== i + 1);
  if (missing < 0) return { ok: true, value: null };
  return problem('log-gap', entryPath(missing + 1), lastIs(numbers.at(-1) ?? 0));
}

/** How far a log goes that lacks an entry. */
export const lastIs = (number: number): Localised => ({
  nl: `het laatste is ${number}`,
  en: `the last is ${number}`,
});
