import { parseActionId } from '../../shared/actions/action-id.ts';
import { sameValue, type Value } from '../../shared/cells/value.ts';
import type { Identity } from '../../shared/contract/identity.ts';
import { done, type Problem, type Result, stopped } from '../../shared/contract/problem.ts';
import { bodiesOf } from '../../shared/log/bodies.ts';
import type { ContentKind, Decision } from '../../shared/log/entry.ts';
import { contributorState, type State } from '../../shared/log/state.ts';
import type { Erasing } from '../../shared/register/erase-value.ts';
import type { Library } from '../library/library.ts';
import { append, type Planned } from '../log/append.ts';
import { bodyFolder, digestAt } from '../log/body-file.ts';
import { readEntry } from '../log/entry-file.ts';
import type { Log } from '../log/log.ts';
import { erasableColumn, markerIn, valuesAt } from './erasable-values.ts';
import { eraseOld, type Remade, remade } from './erased-bodies.ts';
import { decisionAt, decisionsQuoting, isContentsErased } from './erased-decisions.ts';
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
  /**
   * The submission or merge, by its log number, whose value is erased, or the decision or remark of which all is;
   * absent: what stands there now.
   */
  readonly at?: number | undefined;
}

export interface Erased {
  readonly entry: number;
  /** How many rows of the log were erased, by this request or to complete it. */
  readonly rows: number;
  /** Decisions of before these could be erased, which hold the value in their own text. */
  readonly entriesHolding: readonly number[];
}

/**
 * Erases a value that should never have been there from everything that the log holds of a cell. In this
 * order, so that a repetition completes it wherever it stopped: bodies without the value are written, the
 * erasure is said, the old rows are erased. The workbooks are brought up to date as they are written next.
 */
export async function erase(request: EraseRequest): Promise<Result<Erased>> {
  const { log, identity, now, operation } = request;
  let fixed: readonly number[] = [];
  if (identity.role !== 'coordinator') return stopped('not-allowed', notTheirs);
  const outcome = await append<Problem | null>(log, {
    by: identity.person,
    at: now.toISOString(),
    operation,
    plan: async (state) => {
      const planned = await planErasure(request, state);
      if (planned.ok) fixed = planned.value.fixed;
      return planned.ok ? planned.value.planned : { stop: planned.problem };
    },
  });
  const said = saidOf(outcome);
  if (said.kind === 'problem') return { ok: false, problem: said.problem };
  if (said.kind === 'stopped' && said.stop !== null) return { ok: false, problem: said.stop };
  const rows = await eraseOld(log.library, said.state);
  if (!rows.ok) return rows;
  const entry = said.kind === 'said' ? said.number : latestOf(said.state, request);
  return done({ entry, rows: rows.value, entriesHolding: fixed });
}

/** What will be said, and the entries that hold the value in their own text. */
interface PlannedErasure {
  readonly planned: Planned<Problem | null>;
  readonly fixed: readonly number[];
}

async function planErasure(request: EraseRequest, state: State): Promise<Result<PlannedErasure>> {
  const { log, actionId, field, at } = request;
  const { library } = log;
  const inForce = await planInForce(log, state);
  if (!inForce.ok) return inForce;
  const { plan } = inForce.value;
  const code = plan.contributor(parseActionId(actionId)?.prefix ?? '')?.code;
  const said = decisionAt(state, actionId, at);
  if (said !== undefined) {
    return isContentsErased(state, said.entry) ? done(nothingNew) : sayErasure(request, state, [], [said]);
  }
  const column = await erasableColumn(library, state, plan, field);
  if (!column.ok) return column;
  if (column.value === null || code === undefined) return nothingThere(request);
  const values = await valuesAt(library, state, plan, { code, column: column.value, actionId, at });
  if (!values.ok) return values;
  const wrong = values.value;
  if (wrong.length === 0) {
    return latestOf(state, request) > 0 ? done(nothingNew) : nothingThere(request);
  }
  const isWrong = (value: Value) => wrong.some((one) => sameValue(one, value));
  const erasing = { actionId, field, isWrong, marker: markerIn(column.value) };
  const made = await remadeBodies(library, state, code, erasing);
  if (!made.ok) return made;
  return sayErasure(request, state, made.value, decisionsQuoting(state, request, wrong, isWrong));
}

/** Said before, and perhaps interrupted: what is left is done without saying it again. */
const nothingNew: PlannedErasure = { planned: { stop: null }, fixed: [] };

async function sayErasure(
  { log: { library }, actionId, field, reason }: EraseRequest,
  state: State,
  made: readonly Remade[],
  quoting: ReturnType<typeof decisionsQuoting>,
): Promise<Result<PlannedErasure>> {
  const orphans = await orphanBodies(library, state);
  if (!orphans.ok) return orphans;
  const decisions = quoting.flatMap(({ entry, contents }) =>
    contents === undefined ? [] : [{ entry, contents }],
  );
  const fixed = quoting.filter(({ contents }) => contents === undefined).map(({ entry }) => entry);
  const bodies = made.map(({ kind, from, made: { digest } }) => ({ kind, from, to: digest }));
  if (bodies.length === 0 && decisions.length === 0) return neverErased(fixed);
  const decision: Decision = {
    type: 'erasure',
    actionId,
    field,
    reason,
    bodies,
    ...(decisions.length === 0 ? {} : { decisions }),
    orphans: orphans.value,
  };
  const fact = { kind: 'decision', decision } as const;
  return done({ planned: { fact, bodies: made.map((one) => one.made) }, fixed });
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
    ...state.ownColumns.map(({ own }) => [own, 'own'] as const),
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
  return done(
    files.flatMap(({ path }) => {
      const digest = digestAt(library, path);
      return digest === null || named.has(digest) ? [] : [digest];
    }),
  );
}

/** The entry that last erased this cell; 0 where none did. */
function latestOf({ erasures }: State, { actionId, field }: EraseRequest): number {
  return erasures.findLast((one) => one.actionId === actionId && one.field === field)?.entry ?? 0;
}

const nothingThere = ({ actionId, field }: EraseRequest) =>
  stopped('decision-refused', {
    nl: `In ${actionId} (${field}) staat niets dat gewist kan worden. Kijk de Actie-ID, de kolom en het logboeknummer na.`,
    en: `Nothing stands in ${actionId} (${field}) that can be erased. Check the id, the column and the log number.`,
  });

const neverErased = (entries: readonly number[]) =>
  stopped('decision-refused', {
    nl: `Logboekstuk ${entries.join(', ')} houdt zijn tekst zelf vast, zoals alle beslissingen van voor ze gewist konden worden; zo’n stuk verandert nooit.`,
    en: `Log entry ${entries.join(', ')} holds its own text, as all decisions did before they could be erased; such an entry never changes.`,
  });

const notTheirs = {
  nl: 'Alleen een coördinator kan een waarde wissen. Vraag het aan de coördinator van het actieplan.',
  en: "Only a coordinator can erase a value. Ask the action plan's coordinator.",
};
