import type { Unkind } from '../unkind/catalogue.ts';
import { HostError } from '../wire/host-error.ts';
import type { Area } from './area.ts';
import { overlaps } from './area.ts';
import type { Author } from './author.ts';
import { DocumentFacts } from './document-facts.ts';
import { HeldArea } from './held-area.ts';
import type { NamedItem } from './named-item.ts';
import { Sheet, type Table } from './sheet.ts';
import type { WorkbookEvent } from './workbook-event.ts';

export interface WorkbookOptions {
  readonly name?: string;
  /** Opened for viewing only: reading goes on, every change is refused. */
  readonly readOnly?: boolean;
  /** Day 0 is 1-1-1904, as in workbooks that began on a Mac. */
  readonly date1904?: boolean;
}

/** Ids differ between workbooks too, so that no handler of one ever hears of another. */
let lastId = 0;

export function newId(kind: string): string {
  lastId += 1;
  return `{${kind}-${String(lastId).padStart(8, '0')}}`;
}

/** A workbook as a person and an add-in see it, with one empty sheet to begin with. */
export class Workbook {
  readonly name: string;
  readonly readOnly: boolean;
  readonly date1904: boolean;
  readonly unkind: Unkind;
  readonly document = new DocumentFacts();
  sheets: readonly Sheet[];
  active: Sheet;
  selection: { readonly sheet: Sheet; readonly held: HeldArea };
  names: readonly NamedItem[] = [];
  calculationMode = 'Automatic';
  /** Someone has a cell open for editing; Excel then refuses batches. */
  editingCell = false;
  readonly #listeners: ((event: WorkbookEvent) => void)[] = [];

  constructor(options: WorkbookOptions, unkind: Unkind) {
    this.name = options.name ?? 'OV.xlsx';
    this.readOnly = options.readOnly ?? false;
    this.date1904 = options.date1904 ?? false;
    this.unkind = unkind;
    const first = new Sheet(newId('SHEET'), 'Blad1', this.date1904);
    this.sheets = [first];
    this.active = first;
    this.selection = { sheet: first, held: new HeldArea({ row: 0, column: 0, rows: 1, columns: 1 }) };
  }

  get tables(): readonly Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  listen(listener: (event: WorkbookEvent) => void): void {
    this.#listeners.push(listener);
  }

  raise(event: WorkbookEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  /** By name, as a person says it, or by id. */
  findSheet(key: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
  }

  sheet(key: string): Sheet {
    const sheet = this.findSheet(key);
    if (sheet === undefined) throw new HostError('ItemNotFound');
    return sheet;
  }

  findTable(key: string): Table | undefined {
    return this.tables.find((table) => table.id === key || table.name.toLowerCase() === key.toLowerCase());
  }

  table(key: string): Table {
    const table = this.findTable(key);
    if (table === undefined) throw new HostError('ItemNotFound');
    return table;
  }

  /** Refuses every change of a workbook that is open for viewing only. */
  requireWritable(): void {
    if (this.readOnly) throw new HostError('AccessDenied');
  }

  select(sheet: Sheet, area: Area): void {
    const before = this.#selectedTable();
    this.activate(sheet);
    this.selection.sheet.held.delete(this.selection.held);
    this.selection = { sheet, held: new HeldArea(area) };
    sheet.held.add(this.selection.held);
    this.raise({ kind: 'selected', sheet, area, before });
  }

  #selectedTable(): Table | null {
    const { sheet, held } = this.selection;
    const area = held.area;
    return sheet.tables.find((table) => area !== null && overlaps(table.area, area)) ?? null;
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation');
    if (this.active === sheet) return;
    const from = this.active;
    this.active = sheet;
    this.raise({ kind: 'activated', sheet, from });
  }

  /** Adds a sheet at the end; the name must be new and allowed. */
  addSheet(name: string | undefined, by: Author): Sheet {
    this.requireWritable();
    const sheet = new Sheet(newId('SHEET'), name ?? this.#freeSheetName(), this.date1904);
    this.requireSheetName(sheet.name, null);
    this.sheets = [...this.sheets, sheet];
    this.raise({ kind: 'sheet-added', sheet, by });
    return sheet;
  }

  #freeSheetName(): string {
    let number = this.sheets.length + 1;
    while (this.findSheet(`Blad${number}`) !== undefined) number += 1;
    return `Blad${number}`;
  }

  /** Microsoft: "Rename a worksheet": 1 to 31 characters, none of : \ / ? * [ ]. */
  requireSheetName(name: string, own: Sheet | null): void {
    if (!/^[^:\\/?*[\]]{1,31}$/.test(name)) throw new HostError('InvalidArgument');
    const other = this.findSheet(name);
    if (other !== undefined && other !== own) throw new HostError('ItemAlreadyExists');
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.requireWritable();
    this.requireSheetName(name, sheet);
    sheet.name = name;
  }

  /** Microsoft: "Worksheet.delete": the last visible sheet cannot go. */
  deleteSheet(sheet: Sheet, by: Author): void {
    this.requireWritable();
    const left = this.sheets.filter((other) => other !== sheet);
    const next = left.find((other) => other.visibility === 'Visible');
    if (next === undefined || sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation');
    this.sheets = left;
    this.names = this.names.filter((item) => item.scope !== sheet);
    this.raise({ kind: 'sheet-deleted', sheet, by });
    if (this.active === sheet) this.activate(next);
    if (this.selection.sheet === sheet) {
      this.selection = { sheet: next, held: new HeldArea({ row: 0, column: 0, rows: 1, columns: 1 }) };
    }
  }
}
