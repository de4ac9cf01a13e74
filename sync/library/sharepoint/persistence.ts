import type { LibraryFailure } from '../library-failure.ts';
import type { Clock, Conditions } from './conditions.ts';
import { type Answer, detailOf, LostAnswer } from './graph-answer.ts';
import type { Pace } from './pace.ts';
import { type About, systemCodeWithin, throttled, unreachable } from './sharepoint-failures.ts';

/**
 * Whether a request may be made again when nobody knows whether it was carried out:
 *
 * - `freely`      carried out twice it leaves the same, or its second answer tells of the first
 * - `if-refused`  only where the server said that it did not begin (429, or 503 with Retry-After)
 */
export type Repeat = 'freely' | 'if-refused';

type Try = Omit<Answer, 'uncertain'>;

const maybeCarriedOut = [500, 502, 503, 504];

/** How one request is tried again, and given up: by count and by the time that waiting may take in all. */
export class Persistence {
  readonly #conditions: Conditions;
  readonly #pace: Pace;
  readonly #place: string;

  constructor(conditions: Conditions, pace: Pace, place: string) {
    this.#conditions = conditions;
    this.#pace = pace;
    this.#place = place;
  }

  /**
   * The first answer that is not a passing trouble. An `if-refused` request that may have been carried out
   * gives its failing answer back, for the caller to look.
   */
  async until(about: About, repeat: Repeat, make: () => Promise<Try>): Promise<Answer> {
    const { clock, tries, patience } = this.#conditions;
    let uncertain = false;
    let waited = 0;
    for (let count = 1; ; count += 1) {
      const { held } = this.#pace;
      if (held > patience) throw throttled(about, this.#place, Math.ceil(held / 1_000));
      const outcome = await this.#pace.take(() => oneTry(make));
      const refused = !(outcome instanceof LostAnswer) && isRefused(outcome);
      const lost = outcome instanceof LostAnswer || (!refused && maybeCarriedOut.includes(outcome.status));
      if (!refused && !lost) return { ...outcome, uncertain };
      if (lost && repeat === 'if-refused') return { ...answerOf(outcome), uncertain: true };
      uncertain ||= lost;
      const wait = waitOf(outcome, count, clock);
      waited += wait;
      // A throttled application is throttled as a whole: what else it asks now only prolongs it.
      if (refused) this.#pace.holdUntil(clock.now() + wait);
      if (count >= tries || waited > patience) throw this.#givenUp(about, outcome, wait);
      await clock.sleep(wait);
    }
  }

  #givenUp(about: About, outcome: Try | LostAnswer, wait: number): LibraryFailure {
    if (outcome instanceof LostAnswer)
      return unreachable(about, this.#place, systemCodeWithin(outcome) ?? 'geen antwoord', outcome);
    if (isRefused(outcome)) return throttled(about, this.#place, Math.ceil(wait / 1_000));
    return unreachable(about, this.#place, detailOf(outcome));
  }
}

async function oneTry(make: () => Promise<Try>): Promise<Try | LostAnswer> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof LostAnswer) return error;
    throw error;
  }
}

/** A lost answer stands for a gateway's. */
function answerOf(outcome: Try | LostAnswer): Try {
  return outcome instanceof LostAnswer
    ? { status: 504, headers: new Headers(), body: Buffer.alloc(0) }
    : outcome;
}

/** Whether the server says that it did not begin. */
function isRefused({ status, headers }: Try): boolean {
  return status === 429 || (status === 503 && headers.has('retry-after'));
}

/** What Retry-After asks (seconds, also broken ones, or a date), else 1, 2, 4 … seconds and a bit. */
function waitOf(outcome: Try | LostAnswer, count: number, clock: Clock): number {
  const asked = outcome instanceof LostAnswer ? null : outcome.headers.get('retry-after');
  const usual = 1_000 * 2 ** (count - 1);
  const wanted = asked === null ? usual : askedFor(asked, clock.now());
  return Math.ceil((wanted ?? usual) * (1 + clock.chance() / 10));
}

function askedFor(header: string, now: number): number | null {
  const seconds = Number(header);
  if (Number.isFinite(seconds) && seconds >= 0) return seconds * 1_000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? null : Math.max(0, moment - now);
}
