import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Action } from '../../shared/actions/action.ts';
import type { Identity } from '../../shared/contract/identity.ts';
import type { Result } from '../../shared/contract/problem.ts';
import type { Decision } from '../../shared/log/entry.ts';
import type { State } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import definition from '../../shared/plan/plans/radicalisering-2020-2024.json' with { type: 'json' };
import type { Choice } from '../../shared/register/submitted-action.ts';
import { openFolderLibrary } from '../../sync/library/folder-library.ts';
import type { Library } from '../../sync/library/library.ts';
import { Log } from '../../sync/log/log.ts';
import { decide } from '../../sync/usecases/decide.ts';
import type { DecisionGround } from '../../sync/usecases/decisions/ground.ts';
import { closeRound, openRound } from '../../sync/usecases/decisions/rounds.ts';
import { type Erased, type EraseRequest, erase } from '../../sync/usecases/erase.ts';
import { initLibrary, workbookPath } from '../../sync/usecases/init.ts';
import { registerParts } from '../../sync/usecases/logged-actions.ts';
import { type Merged, merge } from '../../sync/usecases/merge.ts';
import { currentState } from '../../sync/usecases/outcomes.ts';
import { planInForce } from '../../sync/usecases/plan-in-force.ts';
import { registerPath } from '../../sync/usecases/read-register.ts';
import { type SubmittedWorkbook, submitWorkbook } from '../../sync/usecases/submit-workbook.ts';
import { type SeenRow, seenIn, type TypedCells, typedInto } from './people-in-sheets.ts';

/** Enough for most stories; each has a workbook made for it. */
const fewContributors = [
  { code: 'OV', domain: 'OV', name: 'Onderwijs en Vorming' },
  { code: 'WVG', domain: 'WVG', name: 'Welzijn, Volksgezondheid en Gezin' },
];

/** A day of the drafting round of the stories. */
export const today = new Date('2021-03-01T09:00:00Z');

export const coordinator: Identity = {
  person: { account: 'els@vlaanderen.be', name: 'Els Maes' },
  role: 'coordinator',
  contributors: [],
};
export const officerOf = (code: string): Identity => ({
  person: { account: `${code.toLowerCase()}@vlaanderen.be`, name: `Officer ${code}` },
  role: 'officer',
  contributors: [code],
});

/** What a request to submit says beside the workbook. */
export interface Said {
  readonly contributor?: string;
  readonly identity?: Identity;
  readonly withdraw?: readonly string[];
  readonly choices?: Readonly<Record<string, Choice>>;
  readonly fix?: boolean;
  readonly operation?: string;
  readonly now?: Date;
}

/** The value, or a test that fails with the reason. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code}: ${result.problem.message.en}`);
  return result.value;
}

/** What stopped it; a test that expects a stop fails where there was none. */
export function stopOf<T>(result: Result<T>): string {
  return result.ok ? 'nothing stopped it' : result.problem.code;
}

/** `plan`: over the shipped plan's definition; `round`: open from the start. */
export interface Beginning {
  readonly plan?: object;
  readonly round?: Extract<Decision, { type: 'round-opened' }>;
}

/** A library in a folder of its own, with the workbooks of its contributors, and people at work in it. */
export class LibraryStory {
  readonly folder: string;
  readonly library: Library;
  readonly log: Log;
  readonly plan: Plan;

  private constructor(folder: string, library: Library, plan: Plan) {
    this.folder = folder;
    this.library = library;
    this.log = new Log(library);
    this.plan = plan;
  }

  /** A library in a folder that is gone when the test is. */
  static async begin(
    beginning: Beginning = {},
    whenDone: (cleanUp: () => Promise<void>) => void = onTestFinished,
  ): Promise<LibraryStory> {
    const folder = await mkdtemp(join(tmpdir(), 'actieplan-story-'));
    whenDone(() => rm(folder, { recursive: true, force: true }));
    return LibraryStory.make(folder, beginning);
  }

  /** Makes the library in a folder of the test's own. */
  static async make(folder: string, beginning: Beginning = {}): Promise<LibraryStory> {
    const library = await openFolderLibrary(folder);
    const made = await initLibrary({
      log: new Log(library),
      by: coordinator.person,
      now: today,
      plan: { ...definition, contributors: fewContributors, ...beginning.plan },
      round: beginning.round ?? null,
      actions: (): readonly Action[] => [],
    });
    return new LibraryStory(folder, library, must(made).inForce.plan);
  }

  /** Opens a library that is there. */
  static async at(folder: string): Promise<LibraryStory> {
    const library = await openFolderLibrary(folder);
    const log = new Log(library);
    const { plan } = must(await planInForce(log, must(await currentState(log))));
    return new LibraryStory(folder, library, plan);
  }

  /** The same folder as another process would open it, with some calls of the port doing something else. */
  through(library: Library): LibraryStory {
    return new LibraryStory(this.folder, library, this.plan);
  }

  bytes(path: string): Promise<Buffer> {
    return readFile(join(this.folder, path));
  }

  /** Saves a file as a person does: over what is there. */
  async save(path: string, bytes: Uint8Array | string): Promise<void> {
    await writeFile(join(this.folder, path), bytes);
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.folder, path));
  }

  async copy(from: string, to: string): Promise<void> {
    await this.save(to, await this.bytes(from));
  }

  /** Opens a workbook in Excel, as far as others can tell; give back what closes it. */
  async openInExcel(path: string): Promise<() => Promise<void>> {
    const at = path.lastIndexOf('/') + 1;
    const lock = `${path.slice(0, at)}~$${path.slice(at)}`;
    await this.save(lock, 'Els Maes');
    return () => this.remove(lock);
  }

  /** Types new rows into the first free ones of a workbook: a contributor's by its code, `register`, or a path. */
  async typeRows(code: string, ...rows: readonly TypedCells[]): Promise<void> {
    const taken = (await this.rows(code)).map(({ row }) => row);
    const free = Math.max(1, ...taken) + 1;
    const cells = new Map(rows.map((row, at) => [free + at, row]));
    await this.save(pathOf(code), typedInto(await this.bytes(pathOf(code)), this.plan, cells));
  }

  /** Types new rows right below a table, which grows over them. */
  async typeBelow(code: string, ...rows: readonly TypedCells[]): Promise<void> {
    const path = pathOf(code);
    await this.save(path, typedInto(await this.bytes(path), this.plan, new Map(), rows));
  }

  /** Types over cells of the action with this id. */
  async typeOver(code: string, id: string, cells: TypedCells): Promise<void> {
    const row = (await this.rows(code)).find((one) => one.cells.action_id === id)?.row;
    if (row === undefined) throw new Error(`${id} does not stand in ${code}`);
    await this.typeInRow(code, row, cells);
  }

  async typeInRow(code: string, row: number, cells: TypedCells): Promise<void> {
    const path = pathOf(code);
    await this.save(path, typedInto(await this.bytes(path), this.plan, new Map([[row, cells]])));
  }

  /** Empties the row of this action, as deleting its contents in Excel does. */
  async clearRow(code: string, id: string): Promise<void> {
    const row = (await this.rows(code)).find((one) => one.cells.action_id === id);
    const fields = Object.keys(row?.cells ?? {});
    await this.typeOver(code, id, Object.fromEntries(fields.map((field) => [field, null])));
  }

  async rows(code: string): Promise<readonly SeenRow[]> {
    return seenIn(await this.bytes(pathOf(code)), this.plan);
  }

  /** The cells of one action as a workbook shows them. */
  async row(code: string, id: string): Promise<SeenRow['cells']> {
    const row = (await this.rows(code)).find((one) => one.cells.action_id === id);
    if (row === undefined) throw new Error(`${id} does not stand in ${code}`);
    return row.cells;
  }

  trySubmit(code: string, said: Said = {}): Promise<Result<SubmittedWorkbook>> {
    return submitWorkbook({
      log: this.log,
      identity: coordinator,
      now: today,
      operation: randomUUID(),
      shelf: this.library,
      path: pathOf(code),
      withdraw: [],
      choices: {},
      fix: false,
      ...said,
    });
  }

  async submit(code: string, said: Said = {}): Promise<SubmittedWorkbook> {
    return must(await this.trySubmit(code, said));
  }

  tryMerge(operation: string = randomUUID()): Promise<Result<Merged>> {
    return merge({ log: this.log, identity: coordinator, now: today, operation });
  }

  async merge(operation?: string): Promise<Merged> {
    return must(await this.tryMerge(operation));
  }

  async decide(
    make: (ground: DecisionGround) => Promise<Result<Decision>> | Result<Decision>,
    identity: Identity = coordinator,
  ): Promise<Result<number>> {
    const { log } = this;
    const decided = await decide({ log, identity, now: today, operation: randomUUID(), decide: make });
    return decided.ok ? { ok: true, value: decided.value.entry } : decided;
  }

  /** The last merge was approved as version 1.0, whatever it holds. */
  async approved(): Promise<void> {
    const merge = (await this.state()).merges.at(-1)?.entry;
    if (merge === undefined) throw new Error('nothing was merged yet');
    const approval = { type: 'approval', version: '1.0', merge, date: '2021-02-01' } as const;
    must(await this.decide(() => ({ ok: true, value: approval })));
  }

  /** Closes the round that is open, where one is, and opens this one. */
  async nextRound(round: Parameters<typeof openRound>[1]): Promise<void> {
    if ((await this.state()).round !== null) must(await this.decide(closeRound));
    must(await this.decide((ground) => openRound(ground, round)));
  }

  /** Erases what stands in a field of an action. */
  tryErase(actionId: string, field: string, more: Partial<EraseRequest> = {}): Promise<Result<Erased>> {
    const { log } = this;
    const reason = 'Een persoonsnaam.';
    const asked = { log, identity: coordinator, now: today, operation: randomUUID(), reason };
    return erase({ ...asked, actionId, field, ...more });
  }

  async state(): Promise<State> {
    return must(await currentState(this.log));
  }

  /** Each action that the log says is in the register, by id: its values by field. */
  async register(): Promise<ReadonlyMap<string, Readonly<Record<string, unknown>>>> {
    const parts = must(await registerParts(this.library, await this.state(), this.plan));
    return new Map(
      [...parts.values()]
        .flatMap(({ rows }) => rows)
        .map(({ id, values }) => [
          id,
          Object.fromEntries(this.plan.columns.map(({ field }, at) => [field, values[at] ?? null])),
        ]),
    );
  }
}

function pathOf(code: string): string {
  if (code === 'register') return registerPath;
  return code.endsWith('.xlsx') ? code : workbookPath(code);
}
