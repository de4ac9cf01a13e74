import type { Identity } from '../../shared/contract/identity.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { append } from '../log/append.ts';
import type { Log } from '../log/log.ts';
import { allowing, reasonNeeded } from './allowed-errors.ts';
import { sealed } from './decide.ts';
import { withoutPersonalNumber } from './decisions/personal-number.ts';
import { mergeFact } from './merge-fact.ts';
import { saidOf } from './outcomes.ts';
import { changesAnything, type MergeWay, type PlannedMerge, planMerge } from './plan-merge.ts';
import { type RegisterWritten, writeRegister } from './write-register.ts';

export interface MergeRequest extends MergeWay {
  readonly log: Log;
  readonly identity: Identity;
  readonly now: Date;
  /** The key of the request; the same when it is tried again. */
  readonly operation: string;
}

export interface Merged {
  readonly outcome: 'merged' | 'nothing';
  readonly planned: PlannedMerge;
  /** The log number of the merge; `null` where there was nothing to merge. */
  readonly entry: number | null;
  readonly register: RegisterWritten;
  /** The state that the register shows, or is to show. */
  readonly after: { readonly planned: PlannedMerge; readonly shows: number };
}

/** People may keep typing in the register while it is written: so often it is read and merged anew. */
const mostRounds = 3;

/**
 * Merges all submissions into the register and writes it. The merge stands once it is in the log; a
 * register that is open elsewhere is written later. Nothing new merges nothing, and leaves a register
 * that shows the latest state untouched.
 */
export async function merge(request: MergeRequest): Promise<Result<Merged>> {
  let said: Merged | null = null;
  for (let round = 1; ; round += 1) {
    const operation = round === 1 ? request.operation : `${request.operation}/${round}`;
    // Once back, what is left to merge is what people did meanwhile.
    const backTo = round === 1 ? request.backTo : undefined;
    // What turned out to be changed is not taken for untouched once more.
    const merged = await mergeOnce({ ...request, operation, backTo, readsWhole: round > 1 });
    if (!merged.ok) return merged;
    if (said === null || merged.value.outcome === 'merged') said = merged.value;
    const { register, after } = merged.value;
    if (register.state !== 'changed-meanwhile') return done({ ...said, register, after });
    if (round === mostRounds) return done({ ...said, register: { state: 'pending', problem: null }, after });
  }
}

async function mergeOnce(request: MergeRequest): Promise<Result<Merged>> {
  const allowed = await sayAllowed(request);
  if (!allowed.ok) return allowed;
  const { log, identity, now, operation, ...way } = request;
  let latest: PlannedMerge | null = null;
  const outcome = await append<Result<PlannedMerge>>(log, {
    by: identity.person,
    at: now.toISOString(),
    operation,
    plan: async (state) => {
      const planned = await planMerge(log, state, now, way);
      if (!planned.ok) return { stop: planned };
      latest = planned.value;
      const { brings } = planned.value;
      if (brings.length > 0) return { stop: { ok: false, problem: reasonNeeded(brings) } };
      return changesAnything(planned.value) ? mergeFact(planned.value) : { stop: planned };
    },
  });
  const said = saidOf(outcome);
  if (said.kind === 'problem') return { ok: false, problem: said.problem };
  const planned = said.kind === 'stopped' ? said.stop : await plannedAfter(log, latest, said, now, way);
  if (!planned.ok) return planned;
  const after = { planned: planned.value, shows: said.state.number };
  if (said.kind === 'said' && !said.anew && changesAnything(planned.value)) {
    // The register may show only what the log holds: what came in since is merged first.
    const register: RegisterWritten = { state: 'changed-meanwhile', problem: null };
    return done({ outcome: 'merged', planned: planned.value, entry: said.number, register, after });
  }
  const register = await writeRegister(log, said.state, planned.value);
  if (!register.ok) return register;
  return done({
    outcome: said.kind === 'said' ? 'merged' : 'nothing',
    planned: planned.value,
    entry: said.kind === 'said' ? said.number : null,
    register: register.value,
    after,
  });
}

/** Errors that the merge brings into rows are let stand before it, in the log, each by the values that stand there. */
async function sayAllowed({
  log,
  identity,
  now,
  operation,
  despite,
  ...way
}: MergeRequest): Promise<Result<null>> {
  if (despite === undefined) return done(null);
  const outcome = await append<Result<null>>(log, {
    by: identity.person,
    at: now.toISOString(),
    operation: `${operation}/allowed`,
    plan: async (state) => {
      const planned = await planMerge(log, state, now, { ...way, despite });
      if (!planned.ok) return { stop: planned };
      const { reason } = despite;
      const sound = withoutPersonalNumber({ state, now }, reason);
      if (!sound.ok) return { stop: sound };
      const waivers = allowing(planned.value.brings, despite);
      if (!waivers.ok) return { stop: waivers };
      const [first, ...others] = waivers.value;
      if (first === undefined) return { stop: done(null) };
      const allows = others.length === 0 ? {} : { allows: others };
      return sealed({ type: 'waiver', ...first, reason: reason.trim(), ...allows });
    },
  });
  const said = saidOf(outcome);
  if (said.kind === 'problem') return { ok: false, problem: said.problem };
  return said.kind === 'stopped' ? said.stop : done(null);
}

/** A repeated request finds its own merge made: what is left to do is planned from the state after it. */
async function plannedAfter(
  log: Log,
  planned: PlannedMerge | null,
  said: { readonly anew: boolean; readonly state: PlannedMerge['state'] },
  now: Date,
  { open, readsWhole, accept, despite }: MergeWay,
): Promise<Result<PlannedMerge>> {
  return said.anew && planned !== null
    ? done(planned)
    : planMerge(log, said.state, now, { open, readsWhole, accept, despite });
}
