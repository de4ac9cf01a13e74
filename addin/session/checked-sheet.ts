import { bindColumns, type ColumnBinding } from '../../shared/actions/bind-columns.ts';
import type { ParsedRow } from '../../shared/actions/parsed-row.ts';
import { readRow } from '../../shared/actions/read-rows.ts';
import { showCell } from '../../shared/cells/parse-cell.ts';
import type { ColumnMapping, DateSystem, RawCell, RawRow, RawTable } from '../../shared/cells/raw-table.ts';
import { countFindings } from '../../shared/contract/finding-json.ts';
import type { ReasonedWaiver } from '../../shared/register/waivers.ts';
import type { CheckContext } from '../../shared/rules/check.ts';
import { controlText } from '../../shared/rules/control-text.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { RuleSet } from '../../shared/rules/rule-set.ts';
import { SheetChecker } from '../../shared/rules/sheet-checker.ts';
import { type SheetColumns, sheetColumns } from '../../shared/rules/sheet-columns.ts';
import type { Language } from '../../shared/text/localised.ts';
import { readsSame } from '../sheet/looked-at.ts';
import type { TablePlace } from '../sheet/table-place.ts';
import type { CellWrite } from '../sheet/write-cells.ts';
import { KeptFindings } from './kept-findings.ts';
import { RowKeys } from './row-keys.ts';
import { sameRows } from './same-rows.ts';

/** What a sheet is checked by. */
export interface CheckedBy {
  readonly rules: RuleSet;
  readonly context: CheckContext;
  readonly mapping: ColumnMapping | null;
  readonly dateSystem: DateSystem;
  /** What the coordinator allowed of these actions; absent: nothing. */
  readonly waivers?: readonly ReasonedWaiver[];
}

/**
 * The table as it stands, row by row under keys that stay, with its findings. It knows nothing of Excel:
 * rows as read come in, cells to be written go out.
 */
export class CheckedSheet {
  readonly place: TablePlace;
  readonly binding: ColumnBinding;
  readonly columns: SheetColumns;
  readonly #by: CheckedBy;
  readonly #keys: RowKeys;
  readonly #raw = new Map<number, RawRow>();
  readonly #parsed = new Map<number, ParsedRow>();
  readonly #checker: SheetChecker;
  readonly #findings: KeptFindings;

  constructor(place: TablePlace, rows: readonly RawRow[], by: CheckedBy) {
    const { plan } = by.context;
    this.place = place;
    this.#by = by;
    this.binding = bindColumns(place.headers, plan, by.mapping ?? {});
    this.columns = sheetColumns(place.headers, this.binding, plan);
    this.#keys = new RowKeys(rows.length);
    const parsed = rows.map((row, key) => this.#take(key, row));
    this.#checker = new SheetChecker(parsed, this.columns, by.rules, by.context);
    this.#findings = new KeptFindings(this.#checker, by.waivers ?? []);
  }

  get dateSystem(): DateSystem {
    return this.#by.dateSystem;
  }

  get rowCount(): number {
    return this.#keys.count;
  }

  /** How many rows are actions. */
  get actionCount(): number {
    let count = 0;
    for (const { blank } of this.#parsed.values()) if (!blank) count += 1;
    return count;
  }

  get counts() {
    return countFindings(this.findings());
  }

  /** The same list until the sheet changes. */
  findings(): readonly Finding[] {
    return this.#findings.all(this.#keys.all);
  }

  keyAt(index: number): number | undefined {
    return this.#keys.at(index);
  }

  indexOf(key: number): number {
    return this.#keys.indexOf(key);
  }

  keysBetween(first: number, count: number): readonly number[] {
    return this.#keys.between(first, count);
  }

  rowOf(key: number): ParsedRow | undefined {
    return this.#parsed.get(key);
  }

  /** A row as it was read. */
  rawOf(key: number): RawRow | undefined {
    return this.#raw.get(key);
  }

  /** Whether a row reads in all but the program's own column as these cells. */
  stillReads(key: number, cells: readonly (RawCell | undefined)[]): boolean {
    const now = this.#raw.get(key)?.cells;
    const { control } = this.binding;
    const isSame = (at: number) => at === control || readsSame(now?.[at], cells[at]);
    return now !== undefined && this.place.headers.every((_, at) => isSame(at));
  }

  /** The places of the columns by which a row is known for the same one. */
  get knownBy(): readonly number[] {
    const { plan } = this.#by.context;
    return (['action-id', 'title', 'objective'] as const).flatMap((role) => {
      const column = plan.role(role);
      return (column === undefined ? undefined : this.placeOf(column.field)) ?? [];
    });
  }

  /** The parsed rows, from the top down. */
  rows(): readonly ParsedRow[] {
    return this.#keys.all.flatMap((key) => this.#parsed.get(key) ?? []);
  }

  /** The id that a row has or gets; `null` for a blank row. */
  idOf(key: number): string | null {
    const row = this.#parsed.get(key);
    if (row === undefined || row.blank) return null;
    return this.#checker.identityOf(key)?.id ?? null;
  }

  /** The place in the table of a field's column; `undefined` where the table lacks it. */
  placeOf(field: string): number | undefined {
    const column = this.columns.sheetColumn(field);
    return column === undefined ? undefined : column - this.place.firstColumn;
  }

  /** The table as it is handed in: without the control texts, which are the program's own. */
  get table(): RawTable {
    const { sheetName, firstRow, headers } = this.place;
    const { control } = this.binding;
    const rows = this.#keys.all.map((key, index): RawRow => {
      const cells = this.#raw.get(key)?.cells ?? [];
      const own = cells.map((cell, place) => (place === control ? undefined : cell));
      return {
        row: firstRow + index + 1,
        cells: own.some((cell) => cell !== undefined) ? own : [],
      };
    });
    const end = rows.findLastIndex(({ cells }) => cells.length > 0) + 1;
    const { mapping, dateSystem } = this.#by;
    const table = { sheet: sheetName, headerRow: firstRow, headers, rows: rows.slice(0, end), dateSystem };
    return mapping === null ? table : { ...table, mapping };
  }

  /** Rows as they were read again, by key. */
  put(rows: readonly { readonly key: number; readonly raw: RawRow }[]): void {
    this.#checker.put(rows.map(({ key, raw }) => this.#take(key, raw)));
    this.#findings.touched(rows.map(({ key }) => key));
  }

  /** Rows by which the table grew at its end; their keys. */
  grow(count: number): readonly number[] {
    const first = this.#keys.count;
    const keys = this.#keys.insert(first, count);
    this.put(keys.map((key, offset) => ({ key, raw: this.#blank(first + offset) })));
    return keys;
  }

  /** The whole table as read again, its rows found back by what stands in them; the changed keys. */
  replace(rows: readonly RawRow[]): readonly number[] {
    const before = this.#keys.all.map((key) => ({ key, raw: this.#raw.get(key) ?? this.#blank(0) }));
    const found = sameRows(before, rows);
    this.#forget(this.#keys.reorder(found.map(({ key }) => key)));
    this.#checker.move(
      new Map(
        this.#keys.all.flatMap((key, index) =>
          found[index]?.key === key ? [[key, this.#number(index)] as const] : [],
        ),
      ),
    );
    this.#findings.moved();
    const fresh = this.#keys.all.flatMap((key, index) => {
      const raw = rows[index];
      return raw === undefined || found[index]?.same === true ? [] : [{ key, raw }];
    });
    this.put(fresh);
    return fresh.map(({ key }) => key);
  }

  /** Keys of rows whose findings may read otherwise since this was last asked. */
  takeChanged(): ReadonlySet<number> {
    return this.#findings.takeChanged();
  }

  /** Ids that rows are to carry and do not yet, taken up here as if they were written. */
  giveIds(keys: Iterable<number>): readonly CellWrite[] {
    const place = this.binding.id;
    if (place === undefined) return [];
    const indices = this.#indices();
    const given: { readonly key: number; readonly raw: RawRow }[] = [];
    const writes: CellWrite[] = [];
    for (const key of keys) {
      const id = this.idOf(key);
      const row = indices.get(key);
      const raw = this.#raw.get(key);
      if (id === null || row === undefined || raw === undefined || id === this.#parsed.get(key)?.id) continue;
      writes.push({ row, place, cell: { kind: 'text', text: id } });
      given.push({ key, raw: withCell(raw, place, { kind: 'text', text: id }) });
    }
    this.put(given);
    return writes;
  }

  /** Control texts that differ from what stands in the sheet, taken up here as if they were written. */
  tellFindings(keys: Iterable<number>, language: Language): readonly CellWrite[] {
    const place = this.binding.control;
    if (place === undefined) return [];
    const writes: CellWrite[] = [];
    const indices = this.#indices();
    for (const key of keys) {
      const row = indices.get(key);
      const raw = this.#raw.get(key);
      if (row === undefined || raw === undefined) continue;
      const text = this.#controlTextOf(key, language);
      if (text === showCell(raw.cells[place], this.#by.dateSystem)) continue;
      writes.push({ row, place, cell: text === '' ? null : { kind: 'text', text } });
      this.#raw.set(key, withCell(raw, place, text === '' ? undefined : { kind: 'text', text }));
    }
    return writes;
  }

  get keys(): readonly number[] {
    return this.#keys.all;
  }

  #controlTextOf(key: number, language: Language): string {
    const row = this.#parsed.get(key);
    if (row === undefined || row.blank) return '';
    const headerOf = (field: string) => {
      const place = this.placeOf(field);
      return place === undefined ? undefined : this.place.headers[place]?.text;
    };
    return controlText(this.#findings.of(key), this.#by.context.plan, language, headerOf);
  }

  #indices(): ReadonlyMap<number, number> {
    return new Map(this.#keys.all.map((key, index) => [key, index]));
  }

  #take(key: number, raw: RawRow): ParsedRow {
    this.#raw.set(key, raw);
    const { context, dateSystem } = this.#by;
    const parsed = readRow(raw, key, this.binding, context.plan, dateSystem);
    this.#parsed.set(key, parsed);
    return parsed;
  }

  #forget(keys: ReadonlySet<number>): void {
    for (const key of keys) {
      this.#raw.delete(key);
      this.#parsed.delete(key);
    }
    if (keys.size === 0) return;
    this.#checker.remove(keys);
    this.#findings.moved();
  }

  #blank(index: number): RawRow {
    return { row: this.#number(index), cells: [] };
  }

  /** The sheet's own row number of a place in the body. */
  #number(index: number): number {
    return this.place.firstRow + index + 1;
  }
}

function withCell(raw: RawRow, place: number, cell: RawCell | undefined): RawRow {
  const cells = Array.from({ length: Math.max(raw.cells.length, place + 1) }, (_, at) => raw.cells[at]);
  cells[place] = cell;
  return { row: raw.row, cells };
}
