import { IdClaims, type ResolvedIds } from '../actions/id-claims.ts';
import type { Identity } from '../actions/identity.ts';
import type { ParsedRow } from '../actions/parsed-row.ts';
import type { Severity } from '../plan/definition.ts';
import type { CheckContext, SheetContext } from './check.ts';
import type { Finding } from './finding.ts';
import { type HeldRow, HeldRows } from './held-rows.ts';
import {
  carriedId,
  findingOf,
  type LocatedTrouble,
  type SheetView,
  type TroubleOrder,
  troubleOrder,
} from './located-trouble.ts';
import { type RowChecker, rowChecker } from './row-checker.ts';
import { type Rejudged, RuleGroups } from './rule-groups.ts';
import type { RuleSet } from './rule-set.ts';
import type { SheetColumns } from './sheet-columns.ts';

/** How many findings there are of each severity. */
export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Where findings may differ from what was told before. */
export interface ChangedFindings {
  /** Keys of rows that are still there. */
  readonly rows: ReadonlySet<number>;
  /** The findings of the sheet as a whole. */
  readonly sheet: boolean;
}

/**
 * Holds a sheet and its findings while people edit it. Each change re-checks the rows it touches and
 * the groups of rows whose facts it changed; `findings` then gives what `checkSheet` would.
 */
export class SheetChecker {
  readonly #context: SheetContext;
  readonly #view: SheetView;
  readonly #check: RowChecker;
  readonly #order: TroubleOrder;
  readonly #claims: IdClaims;
  readonly #groups: readonly RuleGroups[];
  readonly #rows = new HeldRows();
  #ids: ResolvedIds;
  #onSheet: LocatedTrouble[] = [];
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  #changed = new Set<number>();
  #sheetChanged = false;

  constructor(rows: readonly ParsedRow[], columns: SheetColumns, rules: RuleSet, context: CheckContext) {
    this.#claims = new IdClaims(context);
    this.#ids = this.#resolveIds();
    const missing = (): readonly string[] => this.#ids.missing;
    this.#context = {
      ...context,
      columnsAtFault: columns.atFault,
      ids: {
        of: (key) => this.#ids.of(key),
        get missing() {
          return missing();
        },
      },
    };
    this.#view = {
      rowNumber: this.#rows.numberOf,
      actionId: (key) => carriedId(this.#rows.get(key)?.row, this.#ids.of(key)),
      columns,
    };
    this.#check = rowChecker(rules, columns, context);
    this.#order = troubleOrder(context.plan);
    this.#groups = rules.sheet.map((rule) => new RuleGroups(rule));
    for (const groups of this.#groups) groups.stand(this.#context);
    this.put(rows);
  }

  /** Rows as they are now: edited or pasted over, and under new keys those by which the table grew. */
  put(rows: readonly ParsedRow[]): void {
    const reshaped = rows.some(({ key, blank }) => this.#rows.get(key)?.row.blank !== blank);
    const grown = rows.filter(({ key }) => this.#rows.get(key) === undefined);
    if (grown.length > 0) this.#rows.add(grown);
    for (const row of rows) this.#take(row);
    const touched = rows.map(({ key }) => key);
    this.#settle(reshaped ? [...touched, ...this.#rows.trim()] : touched);
  }

  /** New rows one under the other, at their own row numbers; what stood there moves down. */
  insert(rows: readonly ParsedRow[]): void {
    const [first] = rows;
    if (first === undefined) return;
    if (this.#rows.makeRoom(first.row, rows.length)) this.#renameRows();
    this.put(rows);
  }

  /** Rows taken out of the sheet; those below them move up. */
  remove(keys: ReadonlySet<number>): void {
    for (const key of keys) this.#drop(key);
    if (this.#rows.remove(keys)) this.#renameRows();
    this.#settle(this.#rows.trim());
  }

  /** Rows at other row numbers, by key, as after a sort; the others stay where they are. */
  move(numbers: ReadonlyMap<number, number>): void {
    this.#rows.renumber(numbers);
    this.#claims.reorder();
    for (const groups of this.#groups) groups.reorder();
    this.#renameRows();
    this.#settle(this.#rows.trim());
  }

  /** Every finding, in the order of `checkSheet`. */
  findings(): readonly Finding[] {
    return [...this.#rows.downwards.flatMap((held) => this.#findingsOn(held)), ...this.sheetFindings()];
  }

  /** The findings of one row, by column and code. */
  findingsOf(key: number): readonly Finding[] {
    const held = this.#rows.get(key);
    return held === undefined ? [] : this.#findingsOn(held);
  }

  /** The findings of the sheet as a whole. */
  sheetFindings(): readonly Finding[] {
    return [...this.#onSheet].sort(this.#order).map((found) => findingOf(found, this.#view));
  }

  get counts(): SeverityCounts {
    return { ...this.#counts };
  }

  /** Which action a row is, and so the id to write into it; `undefined` for a blank row. */
  identityOf(key: number): Identity | undefined {
    return this.#ids.of(key);
  }

  /** Where messages may have changed since this was last asked, so that only those cells are written. */
  takeChanged(): ChangedFindings {
    const changed = { rows: this.#changed, sheet: this.#sheetChanged };
    this.#changed = new Set();
    this.#sheetChanged = false;
    return changed;
  }

  #findingsOn({ own, judged }: HeldRow): readonly Finding[] {
    return [...own, ...judged].sort(this.#order).map((found) => findingOf(found, this.#view));
  }

  #take(row: ParsedRow): void {
    const held = this.#rows.get(row.key);
    if (held === undefined) return;
    const own = this.#check(row);
    this.#count(held.own, -1);
    this.#count(own, 1);
    if (held.own.length > 0 || own.length > 0) this.#changed.add(row.key);
    held.row = row;
    held.own = own;
    this.#claims.put(row);
  }

  #drop(key: number): void {
    this.#count(this.#rows.get(key)?.own ?? [], -1);
    this.#changed.delete(key);
    this.#claims.remove(key);
    for (const groups of this.#groups) groups.leave(key);
  }

  /** Row numbers changed: what names rows reads differently, though nothing is judged again. */
  #renameRows(): void {
    for (const { row, judged } of this.#rows.downwards) {
      if (judged.some(({ trouble }) => trouble.rows !== undefined)) this.#changed.add(row.key);
    }
  }

  /** Brings the rules of the sheet up to date after `touched` rows changed, came or went. */
  #settle(touched: readonly number[]): void {
    const toPlace = new Set(touched);
    const before = this.#ids;
    this.#ids = this.#resolveIds();
    if (this.#ids !== before) {
      for (const key of changedIdentities(before, this.#ids)) {
        toPlace.add(key);
        const held = this.#rows.get(key);
        if (held !== undefined && held.own.length + held.judged.length > 0) this.#changed.add(key);
      }
      for (const groups of this.#groups) groups.stand(this.#context);
    }
    for (const key of toPlace) {
      const held = this.#rows.get(key);
      for (const groups of this.#groups) {
        if (held?.inSheet) groups.place(held.row, this.#context);
        else groups.leave(key);
      }
    }
    for (const groups of this.#groups) {
      for (const rejudged of groups.judge(this.#context, this.#rows.pick)) this.#record(rejudged);
    }
  }

  #record({ before, after }: Rejudged): void {
    this.#count(before, -1);
    this.#count(after, 1);
    for (const found of before) {
      this.#mark(found);
      const { key } = found.trouble;
      const held = key === null ? undefined : this.#rows.get(key);
      if (held !== undefined) held.judged = held.judged.filter((other) => other !== found);
    }
    if (before.some(({ trouble }) => trouble.key === null)) {
      this.#onSheet = this.#onSheet.filter((other) => !before.includes(other));
    }
    for (const found of after) {
      this.#mark(found);
      const { key } = found.trouble;
      if (key === null) this.#onSheet.push(found);
      else this.#rows.get(key)?.judged.push(found);
    }
  }

  #mark({ trouble: { key } }: LocatedTrouble): void {
    if (key === null) this.#sheetChanged = true;
    else if (this.#rows.get(key) !== undefined) this.#changed.add(key);
  }

  #count(troubles: readonly LocatedTrouble[], by: 1 | -1): void {
    for (const { setting } of troubles) this.#counts[setting.severity] += by;
  }

  #resolveIds(): ResolvedIds {
    return this.#claims.resolve(this.#rows.numberOf);
  }
}

/** Rows that were or are unsettled and have another identity than before. */
function changedIdentities(before: ResolvedIds, after: ResolvedIds): readonly number[] {
  const keys = new Set([...before.unsettled.keys(), ...after.unsettled.keys()]);
  return [...keys].filter((key) => {
    const was = before.unsettled.get(key);
    const is = after.unsettled.get(key);
    return was?.how !== is?.how || was?.id !== is?.id;
  });
}
