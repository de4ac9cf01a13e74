import { randomUUID } from 'node:crypto';
import type { Action } from '../../shared/actions/action.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import type { Decision, Person } from '../../shared/log/entry.ts';
import type { State } from '../../shared/log/state.ts';
import { append } from '../log/append.ts';
import type { Log } from '../log/log.ts';
import { createContributorWorkbook } from '../workbook/create/contributor-workbook.ts';
import { asOfDate } from './check-contribution.ts';
import { saidOf } from './outcomes.ts';
import { currentGround, type PlanInForce } from './plan-in-force.ts';
import { putFirstPlan } from './put-plan-in-force.ts';

export interface InitRequest {
  readonly log: Log;
  readonly by: Person;
  readonly now: Date;
  /** A plan definition as somebody wrote it. */
  readonly plan: unknown;
  /** The round that the library starts with, if any. */
  readonly round: Extract<Decision, { type: 'round-opened' }> | null;
  /** What a contributor's workbook holds from the start; by the contributor's code. */
  readonly actions: (inForce: PlanInForce, contributor: string) => readonly Action[];
}

export interface Initialised {
  readonly inForce: PlanInForce;
  readonly state: State;
  /** Paths of the workbooks that were made; those that were there already are left as they are. */
  readonly workbooks: readonly string[];
}

/** Where the contributors' workbooks stand in a library. */
export const workbookFolder = 'Domeinen';

/** Where a contributor's workbook stands in a library. */
export const workbookPath = (contributor: string): string => `${workbookFolder}/${contributor}.xlsx`;

/**
 * Makes a library: the plan put in force as the log's first entry, the first round, and a workbook for each
 * contributor. What is there already stays, so that an interrupted start is completed by the next.
 */
export async function initLibrary(request: InitRequest): Promise<Result<Initialised>> {
  const { log, round } = request;
  const plan = await putFirstPlan(request);
  if (!plan.ok) return plan;
  const opened = round === null ? plan : await openFirstRound(request, round);
  if (!opened.ok) return opened;
  const ground = await currentGround(log);
  if (!ground.ok) return ground;
  const { state, inForce } = ground.value;
  const workbooks = await makeWorkbooks(request, inForce, state);
  return workbooks.ok ? done({ inForce: inForce, state: state, workbooks: workbooks.value }) : workbooks;
}

async function openFirstRound(
  { log, by, now }: InitRequest,
  round: Extract<Decision, { type: 'round-opened' }>,
): Promise<Result<null>> {
  const outcome = await append<null>(log, {
    by,
    at: now.toISOString(),
    operation: randomUUID(),
    plan: (state) =>
      state.round !== null || state.closedRounds.length > 0
        ? { stop: null }
        : { fact: { kind: 'decision', decision: round }, bodies: [] },
  });
  const said = saidOf(outcome);
  return said.kind === 'problem' ? { ok: false, problem: said.problem } : done(null);
}

/**
 * Makes the workbook of each contributor that has none.
 *
 * @returns the paths of those that were made
 */
export async function makeWorkbooks(
  { log, now, actions }: Pick<InitRequest, 'log' | 'now' | 'actions'>,
  inForce: PlanInForce,
  state: State,
): Promise<Result<readonly string[]>> {
  const { plan } = inForce;
  const made: string[] = [];
  for (const contributor of plan.contributors) {
    const path = workbookPath(contributor.code);
    if ((await log.library.read(path)) !== null) continue;
    const created = createContributorWorkbook(plan, contributor, {
      actions: actions(inForce, contributor.code),
      stamp: { plan: plan.definition.id, contributor: contributor.code, shows: state.number },
      onDate: asOfDate(state, now),
    });
    if (!created.ok) return stopped('workbook-unusable', created.problem.message);
    const stored = await log.library.create(path, created.bytes);
    if (stored.outcome === 'created') made.push(path);
  }
  return done(made);
}
