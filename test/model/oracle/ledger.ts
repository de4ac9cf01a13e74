import {
  type ActionState,
  type Actions,
  type Cell,
  type Cells,
  cellIn,
  columns,
  erasedText,
  meaning,
  needsWaiver,
} from './cells.ts';
import { type Answer, type Judged, judge } from './hand-in.ts';
import { lostCopy } from './lost-copy.ts';
import { type Decided, type Dispute, PartOracle, type TypedCell } from './register-oracle.ts';

/** A table as it was handed in or read: texts by column, and which columns it has. */
export interface ReadTable {
  readonly rows: readonly { readonly id: string; readonly texts: Readonly<Record<string, string>> }[];
  readonly columns: readonly string[];
  /** The log number that it shows; `null` where it does not tell. */
  readonly shows: number | null;
  /** The log number towards which it was being written. */
  readonly writing: number | null;
}

interface Contributor {
  readonly submissions: { readonly entry: number; actions: Actions }[];
  highest: number;
  readonly part: PartOracle;
  /** The submission that the register took last. */
  merged: number;
}

export interface Round {
  readonly kind: 'drafting' | 'follow-up' | 'actualisation';
  readonly opens: string;
  readonly deadline: string;
  readonly contributors: readonly string[];
  readonly late: Set<string>;
}

/** What a merge should make of the register; `keep` takes it over under its log number. */
export interface MergeOutcome {
  readonly changes: boolean;
  /** Cells in which somebody typed. */
  readonly typed: readonly TypedCell[];
  keep(entry: number): void;
}

const openInFollowUp: readonly string[] = ['b', 'status'];

/** Who said what when, and the register that follows from it. */
export class Ledger {
  readonly contributors: ReadonlyMap<string, Contributor>;
  /** The register after each merge. */
  readonly merges: { readonly entry: number; readonly rows: Map<string, ActionState> }[] = [];
  readonly waived = new Set<string>();
  readonly remarks: { readonly entry: number; readonly id: string }[] = [];
  readonly approvals: { readonly version: string; readonly merge: number }[] = [];
  round: Round | null = null;
  roundsBefore = false;
  readonly #erasures: { readonly entry: number; readonly id: string; readonly column: string }[] = [];
  /** What coordinators typed, as merges took it. */
  readonly #taken: (TypedCell & { readonly entry: number })[] = [];
  #decisions: Decided[] = [];

  constructor(codes: readonly string[]) {
    this.contributors = new Map(
      codes.map((code) => [code, { submissions: [], highest: 0, part: new PartOracle(), merged: 0 }]),
    );
  }

  of(code: string): Contributor {
    const known = this.contributors.get(code);
    if (known === undefined) throw new RangeError(`nobody is ${code}`);
    return known;
  }

  latest(code: string): Actions {
    return this.of(code).submissions.at(-1)?.actions ?? new Map();
  }

  actionsAt(code: string, entry: number): Actions {
    return this.of(code).submissions.findLast((one) => one.entry <= entry)?.actions ?? new Map();
  }

  /** Whether the contributor may hand in on this day. */
  mayHandIn(code: string, day: string): boolean {
    if (this.round === null) return !this.roundsBefore && this.approvals.length === 0;
    const { contributors, opens, deadline, late } = this.round;
    return contributors.includes(code) && opens <= day && (day <= deadline || late.has(code));
  }

  judge(
    code: string,
    table: ReadTable,
    said: {
      readonly withdraw: readonly string[];
      readonly fix: boolean;
      readonly answers: ReadonlyMap<string, Answer>;
    },
  ): Judged {
    const { submissions, highest } = this.of(code);
    const latest = this.latest(code);
    const rows = table.rows
      .map(({ id, texts }) => ({
        id,
        cells: this.#withoutErased(code, id, meanings(texts), table.shows ?? 0),
      }))
      .filter(({ cells }) => columns.some((column) => cellIn(cells, column) !== null));
    const closed = this.#closed();
    const between = submissions.slice(0, -1).filter(({ entry }) => entry > (table.shows ?? 0));
    const earlier = between.map(({ actions }) => actions);
    return judge({
      code,
      rows,
      shown: table.shows === null ? lostCopy(rows, latest, earlier) : this.actionsAt(code, table.shows),
      lost: table.shows === null,
      latest,
      submittedBefore: submissions.length > 0,
      highest,
      whole: columns.every((column) => table.columns.includes(column)),
      closed,
      isOffered: (id, column, value) => this.of(code).part.isOverruled(id, column, value),
      between: earlier,
      isErased: (id, column) => this.#isErasedSince(id, column, table.shows ?? 0),
      ...said,
    });
  }

  submitted(code: string, entry: number, actions: Actions, highest: number): void {
    const contributor = this.of(code);
    contributor.submissions.push({ entry, actions });
    contributor.highest = highest;
  }

  /** The register as it stood at a log number. */
  registerAt(entry: number): ReadonlyMap<string, ActionState> {
    return this.merges.findLast((one) => one.entry <= entry)?.rows ?? new Map();
  }

  register(): ReadonlyMap<string, ActionState> {
    return new Map([...this.contributors.values()].flatMap(({ part }) => [...part.standing()]));
  }

  disputes(): readonly Dispute[] {
    return [...this.contributors.values()].flatMap(({ part }) => part.disputes);
  }

  decided(decided: Decided): void {
    this.#decisions.push(decided);
  }

  /**
   * What a merge would make of the register now, with what stands typed in a sheet; what stood in the register
   * already when it was typed (`stood`) has had its say.
   */
  merging(sheet: ReadTable, accept: boolean, backTo?: number, stood: Actions = new Map()): MergeOutcome {
    const typed = this.#typedIn(sheet).filter(
      ({ id, column, value }) => !stood.has(id) || cellIn(stood.get(id)?.cells, column) !== value,
    );
    const taken = accept ? typed : [];
    const cells = [...taken, ...(backTo === undefined ? [] : this.#backTo(backTo, taken))];
    const parts = [...this.contributors].map(([code, { part, merged, submissions }]) => {
      const submission = submissions.at(-1)?.entry ?? 0;
      const after = structuredCloneOf(part);
      after.merge(this.latest(code), cells, this.#decisions, (id) => this.waived.has(id));
      const changes = submission !== 0 && (submission !== merged || textOfPart(after) !== textOfPart(part));
      return { code, submission, after, changes };
    });
    return {
      changes: parts.some(({ changes }) => changes),
      typed,
      keep: (entry) => {
        for (const { code, submission, after } of parts) {
          const contributor = this.of(code);
          contributor.merged = submission;
          contributor.part.become(after);
        }
        this.#decisions = [];
        for (const cell of cells) this.#taken.push({ ...cell, entry });
        this.merges.push({ entry, rows: new Map(this.register()) });
      },
    };
  }

  /** Replaces the values of a cell that should never have been there, wherever they were said. */
  erase(code: string, id: string, column: string, entry: number): void {
    const now = [this.latest(code).get(id)?.cells, this.of(code).part.rows.get(id)?.standing];
    const wrong = new Set(
      now.map((cells) => cellIn(cells, column)).filter((one) => one !== null && one !== erasedText),
    );
    const marker = markerOf(column);
    const erased = (cell: Cell): Cell => (wrong.has(cell) ? marker : cell);
    const without = <State extends ActionState>(state: State): State => ({
      ...state,
      cells: { ...state.cells, [column]: erased(cellIn(state.cells, column)) },
    });
    const cleaned = (actions: Actions): Map<string, ActionState> =>
      new Map([...actions].map(([one, state]) => [one, one === id ? without(state) : state]));
    const contributor = this.of(code);
    for (const one of contributor.submissions) one.actions = cleaned(one.actions);
    for (const { rows } of this.merges) for (const [one, state] of cleaned(rows)) rows.set(one, state);
    contributor.part.erase(id, column, erased);
    this.#erasures.push({ entry, id, column });
  }

  /** What stands in the cell in either of its places, if anything does that can be erased. */
  canErase(code: string, id: string, column: string): boolean {
    const now = [this.latest(code).get(id)?.cells, this.of(code).part.rows.get(id)?.standing];
    const stands = now.some((cells) => ![null, erasedText].includes(cellIn(cells, column)));
    return stands || this.#erasures.some((one) => one.id === id && one.column === column);
  }

  canWaive(code: string, id: string): boolean {
    const action = this.latest(code).get(id);
    return action !== undefined && !action.withdrawn && needsWaiver(action.cells);
  }

  #typedIn({ rows, columns: present, shows, writing }: ReadTable): readonly TypedCell[] {
    if (shows === null) return [];
    const at = this.registerAt(shows);
    // Where writing stopped, more than once perhaps, each merge on the way may have left cells of its own.
    const onTheWay = this.merges.filter(({ entry }) => entry > shows && entry <= (writing ?? shows));
    const last = onTheWay.at(-1)?.rows;
    const now = this.register();
    const ids = rows.map(({ id }) => id);
    return rows.flatMap(({ id, texts }): TypedCell[] => {
      const shown = at.get(id) ?? last?.get(id);
      if (shown === undefined || ids.filter((one) => one === id).length > 1) return [];
      return columns.flatMap((column): TypedCell[] => {
        const value = meaning(column, texts[column] ?? '');
        const before = cellIn(shown.cells, column);
        const isShown =
          value === before ||
          onTheWay.some(({ rows }) => rows.has(id) && value === cellIn(rows.get(id)?.cells, column));
        const stands = value === cellIn(now.get(id)?.cells, column);
        const erased = this.#isErasedSince(id, column, shows);
        // A register that could not be written still shows what was typed, taken and replaced since.
        const taken = this.#taken.some(
          (one) => one.entry > shows && one.id === id && one.column === column && one.value === value,
        );
        if (!present.includes(column) || isShown || stands || erased || taken) return [];
        return [{ id, column, value, shown: before }];
      });
    });
  }

  #backTo(merge: number, typed: readonly TypedCell[]): readonly TypedCell[] {
    const then = this.merges[merge]?.rows ?? new Map<string, ActionState>();
    return [...this.register()].flatMap(([id, { cells }]) =>
      columns.flatMap((column): TypedCell[] => {
        const value = cellIn(then.get(id)?.cells, column);
        const shown = cellIn(cells, column);
        const isTyped = typed.some((one) => one.id === id && one.column === column);
        return !then.has(id) || value === shown || isTyped ? [] : [{ id, column, value, shown }];
      }),
    );
  }

  #isErasedSince(id: string, column: string, shows: number): boolean {
    return this.#erasures.some((one) => one.entry > shows && one.id === id && one.column === column);
  }

  #closed(): readonly string[] {
    if (this.round?.kind !== 'follow-up') return [];
    return columns.filter((column) => !openInFollowUp.includes(column));
  }

  /** What was erased in a column that nobody may type in now is not there: nobody is asked about it. */
  #withoutErased(code: string, id: string, cells: Cells, shows: number): Cells {
    const latest = this.latest(code).get(id)?.cells;
    const markers = this.#closed()
      // What was emptied is empty: nothing comes back with it.
      .filter((column) => cellIn(cells, column) !== null && this.#isErasedSince(id, column, shows))
      .map((column): [string, Cell] => [column, markerOf(column)])
      .filter(([column, marker]) => latest !== undefined && cellIn(latest, column) === marker);
    return { ...cells, ...Object.fromEntries(markers) };
  }
}

const markerOf = (column: string): Cell => (['title', 'a', 'b'].includes(column) ? erasedText : null);

const meanings = (texts: Readonly<Record<string, string>>): Cells =>
  Object.fromEntries(columns.map((column) => [column, meaning(column, texts[column] ?? '')]));

function structuredCloneOf(part: PartOracle): PartOracle {
  const copy = new PartOracle();
  copy.become(part);
  return copy;
}

/** What a part holds, as text: equal texts are equal parts. */
function textOfPart(part: PartOracle): string {
  const rows = [...part.standing()].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    rows.map(([id, { cells, withdrawn }]) => [id, columns.map((column) => cellIn(cells, column)), withdrawn]),
    part.disputes,
    part.waiting,
  ]);
}
