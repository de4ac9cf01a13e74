import type { Action } from '../../shared/actions/action.ts';
import type { Value } from '../../shared/cells/value.ts';
import type { mergePart, PartMerge, PartMergeInput } from '../../shared/register/merge-part.ts';
import type { readEdits } from '../../shared/register/read-edits.ts';
import type { rebaseEdits } from '../../shared/register/rebase-edits.ts';
import type { ConflictDecision, RegisterPart } from '../../shared/register/register-part.ts';
import type {
  mergeSubmission,
  SubmissionCopies,
  SubmissionMerge,
} from '../../shared/register/submission-merge.ts';
import type { Choice } from '../../shared/register/submitted-action.ts';
import { contributors, copyOwners, fields, opening, type Step, type Story } from './merge-story.ts';

/** What is judged: the merge itself, or a mutant of it. */
export interface MergeCore {
  readonly mergeSubmission: typeof mergeSubmission;
  readonly mergePart: typeof mergePart;
  readonly readEdits: typeof readEdits;
  readonly rebaseEdits: typeof rebaseEdits;
}

/** How a story is told: none of it may change what comes out. */
export interface Telling {
  /** Contributors merge in the other order. */
  readonly reversed?: boolean;
  /** Nothing is the same object twice, as when every state is read back from files. */
  readonly copied?: boolean;
  /** Rows of workbooks and of the register's sheet stand in another order. */
  readonly sorted?: boolean;
}

export type Code = (typeof contributors)[number];

export interface SubmissionSeen {
  readonly kind: 'submission';
  readonly contributor: Code;
  readonly copies: SubmissionCopies;
  readonly result: SubmissionMerge;
  /** `ID.field` of every cell that was touched in this copy since its stamp, `ID` of every row. */
  readonly touched: ReadonlySet<string>;
}

export interface MergeSeen {
  readonly kind: 'merge';
  readonly contributor: Code;
  readonly input: PartMergeInput;
  readonly result: PartMerge;
  readonly waived: ReadonlySet<string>;
  /** `ID.field` → what the register's sheet showed there at its stamp. */
  readonly shown: ReadonlyMap<string, Value>;
  /** `ID.field` of every cell that the coordinator touched in the sheet. */
  readonly touched: ReadonlySet<string>;
  readonly accepted: boolean;
}

export type Seen = SubmissionSeen | MergeSeen;

interface WorkbookCopy {
  readonly owner: Code;
  stamp: number;
  rows: Map<string, Value[]>;
  withdraw: Set<string>;
  touched: Set<string>;
}

interface SheetCopy {
  parts: ReadonlyMap<Code, RegisterPart>;
  rows: Map<string, Value[]>;
  touched: Set<string>;
}

const noPart: RegisterPart = { rows: [], conflicts: [], waiting: [] };

/** The one error rule of these stories. */
export function breaksRule([a, b]: readonly Value[]): boolean {
  return a === 'x' && b === 'y';
}

/** The one error of these stories that may be waived. */
export function needsWaiver([, , c]: readonly Value[]): boolean {
  return c === 'z';
}

/** Lives through a story with one core, and writes down what it saw. */
export function tell(story: Story, core: MergeCore, telling: Telling = {}): readonly Seen[] {
  const world = new World(core, telling);
  for (const step of [...opening, ...story]) world.take(step);
  return world.seen;
}

class World {
  readonly seen: Seen[] = [];
  readonly #core: MergeCore;
  readonly #telling: Telling;
  readonly #submissions: { number: number; contributor: Code; actions: readonly Action[] }[] = [];
  readonly #merged = new Map<Code, number>();
  readonly #waived = new Set<string>();
  #number = 0;
  #parts: ReadonlyMap<Code, RegisterPart> = new Map();
  #decisions: ConflictDecision[] = [];
  readonly #copies: WorkbookCopy[];
  readonly #sheets: SheetCopy[];

  constructor(core: MergeCore, telling: Telling) {
    this.#core = core;
    this.#telling = telling;
    this.#copies = copyOwners.map((owner) => ({
      owner,
      stamp: 0,
      rows: new Map(),
      withdraw: new Set(),
      touched: new Set(),
    }));
    this.#sheets = [0, 1].map(() => ({ parts: new Map(), rows: new Map(), touched: new Set() }));
  }

  take(step: Step): void {
    switch (step.step) {
      case 'edit':
        this.#edit(this.#copy(step.copy), step.row, step.field, step.value);
        break;
      case 'delete':
        this.#delete(this.#copy(step.copy), step.row, step.confirmed);
        break;
      case 'submit':
        this.#submit(this.#copy(step.copy), step.choice, step.refreshed);
        break;
      case 'overrule':
        this.#overrule(step);
        break;
      case 'merge':
        this.#merge(this.#sheet(step.sheet), step.accepted);
        break;
      case 'decide':
        this.#decide(step);
        break;
      case 'waive':
        this.#waived.add(idOf(contributors[step.contributor] ?? 'OV', step.row));
    }
  }

  #edit(copy: WorkbookCopy, row: number, field: number, value: Value): void {
    const id = idOf(copy.owner, row);
    copy.withdraw.delete(id);
    if (!copy.rows.has(id)) for (const name of fields) copy.touched.add(`${id}.${name}`);
    const values = copy.rows.get(id) ?? fields.map(() => null);
    copy.rows.set(id, values.with(field, value));
    copy.touched.add(id).add(`${id}.${fields[field]}`);
  }

  #delete(copy: WorkbookCopy, row: number, confirmed: boolean): void {
    const id = idOf(copy.owner, row);
    if (!copy.rows.delete(id)) return;
    copy.touched.add(id);
    if (confirmed) copy.withdraw.add(id);
  }

  #submit(copy: WorkbookCopy, choice: Choice | 'none', refreshed: boolean): void {
    const rows = [...copy.rows].map(([id, values]): Action => ({ id, values }));
    const copies = {
      fields,
      parent: this.#given(this.#actionsAt(copy.owner, copy.stamp)),
      remote: this.#given(this.#actionsAt(copy.owner, this.#number)),
      local: this.#telling.sorted ? rows.toReversed() : rows,
      withdraw: [...copy.withdraw],
    };
    const choices: Record<string, Choice> = {};
    let result = this.#core.mergeSubmission({ ...copies, choices });
    // Putting an action back may lay bare that its cells conflict too.
    for (let round = 0; round < 2 && choice !== 'none'; round += 1) {
      for (const conflict of result.conflicts) {
        choices[
          conflict.kind === 'cell' ? `${conflict.actionId}.${conflict.cell.field}` : conflict.actionId
        ] = choice;
      }
      result = this.#core.mergeSubmission({ ...copies, choices });
    }
    this.seen.push({
      kind: 'submission',
      contributor: copy.owner,
      copies: { ...copies, choices },
      result,
      touched: new Set(copy.touched),
    });
    const broken = result.actions.some(({ values, withdrawn }) => !withdrawn && breaksRule(values));
    if (broken || result.conflicts.length > 0 || result.missing.length > 0) return;
    this.#number += 1;
    this.#submissions.push({ number: this.#number, contributor: copy.owner, actions: result.actions });
    if (!refreshed) return;
    copy.stamp = this.#number;
    copy.rows = new Map(
      result.actions.filter((one) => !one.withdrawn).map(({ id, values }) => [id, [...values]]),
    );
    copy.withdraw = new Set();
    copy.touched = new Set();
  }

  #overrule(step: Extract<Step, { step: 'overrule' }>): void {
    const sheet = this.#sheet(step.sheet);
    const id = idOf(contributors[step.contributor] ?? 'OV', step.row);
    const values = sheet.rows.get(id);
    if (values === undefined) return;
    sheet.rows.set(id, values.with(step.field, step.value));
    sheet.touched.add(`${id}.${fields[step.field]}`);
  }

  #merge(sheet: SheetCopy, accepted: boolean): void {
    const order = this.#telling.sorted ? [...sheet.rows].reverse() : [...sheet.rows];
    const sheetRows = order.map(([id, values], at) => ({ row: at + 2, id, values }));
    const shownRows = allRows(sheet.parts);
    const newest = allRows(this.#parts);
    const reading = this.#core.readEdits(fields, this.#given(sheetRows), { rows: this.#given(shownRows) });
    const first = this.#core.rebaseEdits(fields, this.#given(reading.edits), this.#given(newest));
    const choices = new Map(
      first.contested.map(({ edit, newest: now }) => [`${edit.actionId}.${edit.field}`, now ?? null]),
    );
    const { edits } = accepted
      ? this.#core.rebaseEdits(fields, reading.edits, this.#given(newest), choices)
      : first;

    const parts = new Map<Code, RegisterPart>();
    const seen = new Map<Code, MergeSeen>();
    const waived = new Set(this.#waived);
    for (const contributor of this.#telling.reversed ? contributors.toReversed() : contributors) {
      const mine = ({ actionId }: { readonly actionId: string }) => actionId.startsWith(`${contributor}-`);
      const input: PartMergeInput = {
        fields,
        parent: this.#given(this.#actionsAt(contributor, this.#merged.get(contributor) ?? 0)),
        remote: this.#given(this.#actionsAt(contributor, this.#number)),
        part: this.#given(this.#parts.get(contributor) ?? noPart),
        edits: this.#given(edits.filter(mine)),
        decisions: this.#given(this.#decisions.filter(mine)),
        rules: {
          errorsOf: (values) => (breaksRule(values) ? [{ rule: 'R07', fields: ['a', 'b'] }] : []),
          waitingOf: ({ id, values }) =>
            needsWaiver(values) && !waived.has(id) ? [{ rule: 'R11', read: { c: values[2] ?? null } }] : [],
        },
      };
      const result = this.#core.mergePart(input);
      parts.set(contributor, result.part);
      seen.set(contributor, {
        kind: 'merge',
        contributor,
        input,
        result,
        waived,
        shown: cellsOf(shownRows),
        touched: new Set(sheet.touched),
        accepted,
      });
    }
    // Written down in one order, whatever the order they merged in.
    for (const contributor of contributors)
      this.seen.push(...[seen.get(contributor)].filter((one) => one !== undefined));
    for (const contributor of contributors) this.#merged.set(contributor, this.#number);
    this.#number += 1;
    this.#parts = parts;
    this.#decisions = [];
    sheet.parts = parts;
    sheet.rows = new Map(allRows(parts).map(({ id, values }) => [id, [...values]]));
    sheet.touched = new Set();
  }

  #decide({ nth, take, value }: Extract<Step, { step: 'decide' }>): void {
    const conflicts = contributors.flatMap((code) => this.#parts.get(code)?.conflicts ?? []);
    const conflict = conflicts[nth];
    if (conflict === undefined) return;
    const { actionId, cells } = conflict;
    const values = Object.fromEntries(cells.map(({ field }) => [field, value]));
    this.#decisions.push({ type: 'conflict', actionId, cells, take, values });
  }

  /** What the core is handed: the world's own objects, or copies of them. */
  #given<Data>(data: Data): Data {
    return this.#telling.copied ? structuredClone(data) : data;
  }

  #actionsAt(contributor: Code, number: number): readonly Action[] {
    const upTo = this.#submissions.filter((one) => one.contributor === contributor && one.number <= number);
    return upTo.at(-1)?.actions ?? [];
  }

  #copy(index: number): WorkbookCopy {
    const copy = this.#copies[index];
    if (copy === undefined) throw new RangeError(`No copy ${index}.`);
    return copy;
  }

  #sheet(index: number): SheetCopy {
    const sheet = this.#sheets[index];
    if (sheet === undefined) throw new RangeError(`No sheet ${index}.`);
    return sheet;
  }
}

function idOf(contributor: Code, row: number): string {
  return `${contributor}-00${row + 1}`;
}

function allRows(parts: ReadonlyMap<Code, RegisterPart>): readonly Action[] {
  return contributors.flatMap((contributor) => parts.get(contributor)?.rows ?? []);
}

function cellsOf(rows: readonly Action[]): ReadonlyMap<string, Value> {
  return new Map(
    rows.flatMap(({ id, values }) =>
      fields.map((field, at): [string, Value] => [`${id}.${field}`, values[at] ?? null]),
    ),
  );
}
