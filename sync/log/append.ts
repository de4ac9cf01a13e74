import type { Entry, Fact, Person } from '../../shared/log/entry.ts';
import { entryOfOperation, type State } from '../../shared/log/state.ts';
import type { Localised } from '../../shared/text/localised.ts';
import type { SealedBody } from './body-file.ts';
import { follow, lastIs, type Position, planOf } from './chain.ts';
import { encodeEntry, entryPath } from './entry-file.ts';
import type { Log } from './log.ts';
import { type LogProblem, type OrProblem, problem } from './log-problem.ts';

/** What is to be said, given the state; or why nothing is. */
export type Planned<Stop> =
  /** `bodies`: those that the fact names and that the library does not hold yet. */
  { readonly fact: Fact; readonly bodies: readonly SealedBody[] } | { readonly stop: Stop };

export interface AppendRequest<Stop> {
  readonly by: Person;
  /** ISO 8601, UTC. For people. */
  readonly at: string;
  /** The key of the request; a repetition carries the same. */
  readonly operation: string;
  /** Asked again, with the new state, whenever somebody else's entry came first. */
  readonly plan: (state: State) => Planned<Stop> | Promise<Planned<Stop>>;
}

export type AppendOutcome<Stop> =
  /** `state` ends with the new entry. */
  | { readonly outcome: 'appended'; readonly number: number; readonly state: State }
  /** An earlier try of the same operation made entry `number`. */
  | { readonly outcome: 'already'; readonly number: number; readonly state: State }
  | { readonly outcome: 'stopped'; readonly stop: Stop; readonly state: State }
  /** Others came first every time; nothing was said. */
  | { readonly outcome: 'contended'; readonly told: Localised }
  | { readonly outcome: 'problem'; readonly problem: LogProblem };

const maximumTries = 30;
const bodiesAtOnce = 8;

/**
 * Says one thing in the log. Creating the next numbered entry is the only commit point: stopped
 * before it, nothing was said (bodies that no entry names may be left, and harm nothing); stopped
 * after it, a repetition finds its own entry by the operation key.
 */
export function append<Stop>(log: Log, request: AppendRequest<Stop>): Promise<AppendOutcome<Stop>> {
  return log.inTurn(async () => {
    const written = new Set<string>();
    for (let tries = 0; tries < maximumTries; tries += 1) {
      const reading = await log.catchUp();
      if (!reading.ok) return { outcome: 'problem', problem: reading.problem };
      const { state } = reading.value;
      const own = entryOfOperation(state, request.operation);
      if (own !== null) return { outcome: 'already', number: own, state };
      const planned = await request.plan(state);
      if ('stop' in planned) return { outcome: 'stopped', stop: planned.stop, state };
      const created = await createEntry(log, reading.value, request, planned, written);
      if (!created.ok) return { outcome: 'problem', problem: created.problem };
      if (created.value !== null)
        return { outcome: 'appended', number: created.value.number, state: created.value };
    }
    return { outcome: 'contended', told: contended };
  });
}

const contended: Localised = {
  nl: 'Anderen schreven telkens net eerder in het logboek; er is niets bewaard. Probeer het over een minuut opnieuw.',
  en: 'Others wrote to the log just before each time; nothing was saved. Try again in a minute.',
};

/** Writes the bodies, then the entry; the state after it, or `null` where another entry came first. */
async function createEntry(
  log: Log,
  position: Position,
  request: Omit<AppendRequest<unknown>, 'plan'>,
  { fact, bodies }: { readonly fact: Fact; readonly bodies: readonly SealedBody[] },
  written: Set<string>,
): Promise<OrProblem<State | null>> {
  const number = position.state.number + 1;
  const plan = planOf(position.state, fact);
  if (plan === null)
    return problem('log-without-plan', entryPath(number), {
      nl: `eerst kwam ${fact.kind}`,
      en: `${fact.kind} came first`,
    });
  const { by, at, operation } = request;
  const entry: Entry = { number, previous: position.digest, plan, by, at, operation, fact };
  const { bytes, digest } = encodeEntry(entry);
  await log.keep(position);
  await writeBodies(log, bodies, written);
  const taken = await takenMeanwhile(log, number);
  if (!taken.ok) return taken;
  if (taken.value) return { ok: true, value: null };
  const created = await log.library.create(entryPath(number), bytes, 'written-once');
  if (created.outcome === 'exists') {
    log.fallBehind();
    return { ok: true, value: null };
  }
  const followed = follow(position, { entry, digest });
  if (!followed.ok) return followed;
  log.advance(followed.value);
  return { ok: true, value: followed.value.state };
}

async function writeBodies(log: Log, bodies: readonly SealedBody[], written: Set<string>): Promise<void> {
  const missing = bodies.filter((body) => !written.has(body.digest));
  for (let i = 0; i < missing.length; i += bodiesAtOnce) {
    await Promise.all(
      missing
        .slice(i, i + bodiesAtOnce)
        .map((body) => log.library.create(body.path, body.bytes, 'written-once')),
    );
  }
  for (const body of missing) written.add(body.digest);
}

/** Whether somebody's entry stands under this number; a later one without it is a gap, not to be filled. */
async function takenMeanwhile(log: Log, number: number): Promise<OrProblem<boolean>> {
  // Seen when the log was read; one that came since breaks the chain, and the next reader tells it.
  if (log.tellsGaps) return { ok: true, value: false };
  const later = await log.library.read(entryPath(number + 1));
  if (later === null) return { ok: true, value: false };
  if ((await log.library.read(entryPath(number))) !== null) return { ok: true, value: true };
  return problem('log-gap', entryPath(number), lastIs(number + 1));
}
