import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Action } from '../../shared/actions/action.ts';
import type { Result } from '../../shared/contract/problem.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import definition from '../../shared/plan/plans/radicalisering-2020-2024.json' with { type: 'json' };
import type { Library } from '../../sync/library/library.ts';
import type { Conditions } from '../../sync/library/sharepoint/conditions.ts';
import { Log } from '../../sync/log/log.ts';
import { initLibrary, workbookPath } from '../../sync/usecases/init.ts';
import { type Merged, merge } from '../../sync/usecases/merge.ts';
import { registerPath } from '../../sync/usecases/read-register.ts';
import { type SubmittedWorkbook, submitWorkbook } from '../../sync/usecases/submit-workbook.ts';
import { type GraphOptions, type GraphStandIn, startGraph } from '../graph/graph-stand-in.ts';
import { coordinator, must, today } from '../stories/library-story.ts';
import { type SeenRow, seenIn, type TypedCells, typedInto } from '../stories/people-in-sheets.ts';
import { openAt } from './sharepoint-place.ts';

const fewContributors = [
  { code: 'OV', domain: 'OV', name: 'Onderwijs en Vorming' },
  { code: 'WVG', domain: 'WVG', name: 'Welzijn, Volksgezondheid en Gezin' },
];

/** One replica of the service on a library: it remembers nothing that another would not read. */
export class Replica {
  readonly library: Library;
  readonly log: Log;

  constructor(library: Library) {
    this.library = library;
    this.log = new Log(library);
  }

  trySubmit(code: string, operation: string = randomUUID()): Promise<Result<SubmittedWorkbook>> {
    return submitWorkbook({
      log: this.log,
      identity: coordinator,
      now: today,
      operation,
      shelf: this.library,
      path: workbookPath(code),
      withdraw: [],
      choices: {},
      fix: false,
    });
  }

  async submit(code: string): Promise<SubmittedWorkbook> {
    return must(await this.trySubmit(code));
  }

  tryMerge(operation: string = randomUUID()): Promise<Result<Merged>> {
    return merge({ log: this.log, identity: coordinator, now: today, operation });
  }

  async merge(): Promise<Merged> {
    return must(await this.tryMerge());
  }
}

/** A library at the stand-in, with the workbooks of its contributors, and people at work in Excel. */
export class SharePointStory {
  readonly graph: GraphStandIn;
  readonly plan: Plan;
  readonly service: Replica;

  private constructor(graph: GraphStandIn, plan: Plan, service: Replica) {
    this.graph = graph;
    this.plan = plan;
    this.service = service;
  }

  static async begin(
    options: GraphOptions = {},
    plan: object = {},
    whenDone: (cleanUp: () => Promise<void>) => void = onTestFinished,
  ): Promise<SharePointStory> {
    const graph = await startGraph(options);
    whenDone(() => graph.stop());
    const service = new Replica(await openAt(graph));
    const made = await initLibrary({
      log: service.log,
      by: coordinator.person,
      now: today,
      plan: { ...definition, contributors: fewContributors, ...plan },
      round: null,
      actions: (): readonly Action[] => [],
    });
    return new SharePointStory(graph, must(made).inForce.plan, service);
  }

  /** Another replica of the service, which has read nothing yet. */
  async replica(conditions: Partial<Conditions> = {}): Promise<Replica> {
    return new Replica(await openAt(this.graph, conditions));
  }

  /** Types new rows into the first free ones of a workbook, and saves it. */
  typeRows(code: string, ...rows: readonly TypedCells[]): void {
    const taken = this.rows(code).map(({ row }) => row);
    const free = Math.max(1, ...taken) + 1;
    this.#save(code, new Map(rows.map((row, at) => [free + at, row])));
  }

  /** Types over cells of the action with this id, and saves. */
  typeOver(code: string, id: string, cells: TypedCells): void {
    const row = this.rows(code).find((one) => one.cells['action_id'] === id)?.row;
    if (row === undefined) throw new Error(`${id} does not stand in ${code}`);
    this.#save(code, new Map([[row, cells]]));
  }

  rows(code: string): readonly SeenRow[] {
    return seenIn(this.bytes(code), this.plan);
  }

  /** The cells of one action as a workbook shows them. */
  row(code: string, id: string): SeenRow['cells'] {
    const row = this.rows(code).find((one) => one.cells['action_id'] === id);
    if (row === undefined) throw new Error(`${id} does not stand in ${code}`);
    return row.cells;
  }

  bytes(code: string): Buffer {
    const bytes = this.graph.bytesAt(pathOf(code));
    if (bytes === null) throw new Error(`There is no ${pathOf(code)}.`);
    return bytes;
  }

  #save(code: string, cells: ReadonlyMap<number, TypedCells>): void {
    this.graph.person('Lien').saves(pathOf(code), typedInto(this.bytes(code), this.plan, cells));
  }
}

export const pathOf = (code: string): string => (code === 'register' ? registerPath : workbookPath(code));
