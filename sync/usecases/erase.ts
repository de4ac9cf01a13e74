import { parseActionId } from '../../shared/actions/action-id.ts';
import { isBlank, sameValue, type Value } from '../../shared/cells/value.ts';
import type { Identity } from '../../shared/contract/identity.ts';
import { done, type Problem, type Result, stopped } from '../../shared/contract/problem.ts';
import { bodiesOf } from '../../shared/log/bodies.ts';
import type { ContentKind, Decision } from '../../shared/log/entry.ts';
import { contributorState, type State } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Erasing } from '../../shared/register/erase-value.ts';
import type { Library } from '../library/library.ts';
import { append, type Planned } from '../log/append.ts';
import { bodyFolder, bodyPath } from '../log/body-file.ts';
import { readEntry } from '../log/entry-file.ts';
import type { Log } from '../log/log.ts';
import { eraseOld, type Remade, remade } from './erased-bodies.ts';
import { erasedMarker, isErasedMarker } from './erased-cells.ts';
import { actionsAt, partAt } from './logged-actions.ts';
import { logBroken, saidOf } from './outcomes.ts';
import { planInForce } from './plan-in-force.ts';

export interface EraseRequest {
  readonly log: Log;
  readonly identity: Identity;
  readonly now: Date;
  readonly operation: string;
  readonly actionId: string;
  readonly field: string;
  readonly reason: string;
  /** The submission or merge, by its log number, whose value is erased; absent: what stands there now. */
  readonly at?: number | undefined;
}

export interface Erased {
  readonly entry: number;
  /** How many rows of the log were erased, by this request or to complete it. */
  readonly rows: number;
  /** Entries whose own text may hold the value, and cannot be erased: decisions about the cell. */
  readonly entriesHolding: readonly number[];
}

/**
 * Erases a value that should never have been there from everything that the log holds of a cell. In this
 * order, so that a repetition completes it wherever it stopped: bodies without the value are written, the
 * erasure is said, the old rows are erased. The workbooks are brought up to date as they are written next.
 */
export async function erase(request: EraseRequest): Promise<Result<Erased>> {
  const { log, identity, now, operation } = request;
  if (identity.role !== 'coordinator') return stopped('not-allowed', notTheirs);
  const outcome = await append<Problem | null>(log, {
    by: identity.person,
    at: now.toISOString(),
    operation,
    plan: (state) => planErasure(request, state),
  });
  const said = saidOf(outcome);
  if (said.kind === 'problem') return { ok: false, problem: said.problem };
  if (said.kind === 'stopped' && said.stop !== null) return { ok: false, problem: said.stop };
  const rows = await eraseOld(log.library, said.state);
  if (!rows.ok) return rows;
  const entry = said.kind === 'said' ? said.number : latestOf(said.state, request);
  return done({ entry, rows: rows.value, entriesHolding: entriesAbout(said.state, request) });
}

async function planErasure(request: EraseRequest, state: State): Promise<Planned<Problem | null>> {
  const { log, actionId, field, reason } = request;
  const { library } = log;
  const inForce = await planInForce(log, state);
  if (!inForce.ok) return { stop: inForce.problem };
  const { plan } = inForce.value;
  const column = plan.column(field);
  const code = plan.contributor(parseActionId(actionId)?.prefix ?? '')?.code;
  const position = plan.position(field);
  if (column === undefined || position === undefined || code === undefined)
    return { stop: nothingThere(request) };
  const values = await valuesAt(request, state, plan, code, position);
  if (!values.ok) return { stop: values.problem };
  const wrong = values.value.filter((value) => !isBlank(value) && !isErasedMarker(value));
  if (wrong.length === 0) {
    // Said before, and perhaps interrupted: what is left is done without saying it again.
    return { stop: latestOf(state, request) > 0 ? null : nothingThere(request) };
  }
  const isWrong = (value: Value) => wrong.some((one) => sameValue(one, value));
  const made = await remadeBodies(library, state, code, {
    actionId,
    field,
    isWrong,
    marker: erasedMarker(column),
  });
  if (!made.ok) return { stop: made.problem };
  const orphans = await orphanBodies(library, state);
  if (!orphans.ok) return { stop: orphans.problem };
  const bodies = made.value.map(({ kind, from, made: { digest } }) => ({ kind, from, to: digest }));
  const decision: Decision = { type: 'erasure', actionId, field, reason, bodies, orphans: orphans.value };
  return { fact: { kind: 'decision', decision }, bodies: made.value.map((one) => one.made) };
}

/** What the cell held in the submission or merge that was named, or holds in both now. */
async function valuesAt(
  { log: { library }, actionId, at }: EraseRequest,
  state: State,
  plan: Plan,
  code: string,
  position: number,
): Promise<Result<readonly Value[]>> {
  const { submissions, parts } = contributorState(state, code);
  const named = (list: readonly { readonly entry: number }[]) =>
    at === undefined || list.some(({ entry }) => entry === at);
  const handedIn = named(submissions) ? await actionsAt(library, state, code, plan, at) : done([]);
  if (!handedIn.ok) return handedIn;
  const part = named(parts) ? await partAt(library, state, code, plan, at) : done({ rows: [] });
  if (!part.ok) return part;
  const rows = [...handedIn.value, ...part.value.rows].filter(({ id }) => id === actionId);
  return done(rows.map(({ values }) => values[position] ?? null));
}

/** Every body of the contributor, and every list of changes, that holds the value. */
async function remadeBodies(
  library: Library,
  state: State,
  code: string,
  erasing: Erasing,
): Promise<Result<readonly Remade[]>> {
  const { submissions, parts } = contributorState(state, code);
  const digests = new Map<string, ContentKind>([
    ...submissions.map(({ actions }) => [actions, 'actions'] as const),
    ...parts.map(({ register }) => [register, 'register'] as const),
    ...state.merges.map(({ changes }) => [changes, 'changes'] as const),
  ]);
  const made: Remade[] = [];
  for (const [digest, kind] of digests) {
    const one = await remade(library, kind, digest, erasing);
    if (!one.ok) return one;
    if (one.value !== null) made.push(one.value);
  }
  return done(made);
}

/**
 * Bodies that no entry names. They are listed before this erasure takes the next number: a request that wrote
 * one of them has lost that number, and seals its bodies anew.
 */
async function orphanBodies(library: Library, state: State): Promise<Result<readonly string[]>> {
  const files = await library.list(bodyFolder);
  const named = new Set<string>();
  for (let number = 1; number <= state.number; number += 1) {
    const entry = await readEntry(library, number);
    if (!entry.ok) return logBroken(entry.problem);
    if (entry.value === null) continue;
    for (const { digest } of bodiesOf(entry.value.entry.fact)) named.add(digest);
  }
  const paths = new Set([...named].map(bodyPath));
  return done(
    files.flatMap(({ path }) => {
      const digest = /([0-9a-f]{64})\.gz$/.exec(path)?.[1];
      return digest === undefined || paths.has(path) ? [] : [digest];
    }),
  );
}

/** The entry that last erased this cell; 0 where none did. */
function latestOf({ erasures }: State, { actionId, field }: EraseRequest): number {
  return erasures.findLast((one) => one.actionId === actionId && one.field === field)?.entry ?? 0;
}

/** Entries hold their own text: a value that was decided on stands in the decision too. */
function entriesAbout(state: State, { actionId, field }: EraseRequest): readonly number[] {
  const conflicts = state.conflictDecisions.filter(
    (one) => one.actionId === actionId && one.cells.some((cell) => cell.field === field),
  );
  const waivers = state.waivers.filter((one) => one.subject === actionId && Object.hasOwn(one.read, field));
  return [...conflicts, ...waivers].map(({ entry }) => entry).toSorted((a, b) => a - b);
}

const nothingThere = ({ actionId, field }: EraseRequest): Problem => ({
  code: 'decision-refused',
  message: {
    nl: `In ${actionId} (${field}) staat niets dat gewist kan worden. Kijk de Actie-ID, de kolom en het logboeknummer na.`,
    en: `Nothing stands in ${actionId} (${field}) that can be erased. Check the id, the column and the log number.`,
  },
});

const notTheirs = {
  nl: 'Alleen een coördinator kan een waarde wissen. Vraag het aan de coördinator van het actieplan.',
  en: "Only a coordinator can erase a value. Ask the action plan's coordinator.",
};
