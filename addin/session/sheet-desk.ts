import type { RawRow } from '../../shared/cells/raw-table.ts';
import type { SheetCell } from '../../shared/cells/sheet-cell.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { ExcelFailure, ExcelResult } from '../sheet/excel-batch.ts';
import type { OfficeWorkbook } from '../sheet/office-workbook.ts';
import type { EndWatch, SheetEvent } from '../sheet/sheet-events.ts';
import { samePlace, type TablePlace } from '../sheet/table-place.ts';
import type { CellWrite } from '../sheet/write-cells.ts';
import { type CheckedBy, CheckedSheet } from './checked-sheet.ts';
import { applyEvents, type Dirty, spansOf } from './dirty-rows.ts';

export interface DeskSettings {
  readonly workbook: OfficeWorkbook;
  readonly language: () => Language;
  /** Passes between two looks at the sheet, so that a burst of edits is read together. */
  readonly pause: () => Promise<void>;
  /** Something on view is otherwise than it was. */
  readonly changed: () => void;
  /** The sheet cannot be followed any more. */
  readonly lost: (failure: ExcelFailure) => void;
  /** The table has other headers, or stands on another sheet: the list is opened anew. */
  readonly reshaped: () => void;
}

/**
 * Follows the table while people work in it: what they change is read, checked and told in the control
 * column. Events are taken together, one look at a time: an edit costs one sync to read and one to write.
 */
export class SheetDesk {
  readonly #settings: DeskSettings;
  readonly #sheet: CheckedSheet;
  #queue: SheetEvent[] = [];
  #again = new Map<number, { readonly local: boolean }>();
  #working: Promise<void> | null = null;
  #writable = true;
  #ended = false;
  #selected: { readonly row: number; readonly column: number } | null = null;
  #endWatch: EndWatch | null = null;

  private constructor(sheet: CheckedSheet, settings: DeskSettings) {
    this.#sheet = sheet;
    this.#settings = settings;
  }

  /** Reads the table and follows it from then on; tells its findings in the sheet where it may be written. */
  static async open(
    place: TablePlace,
    by: Omit<CheckedBy, 'dateSystem'>,
    readOnly: boolean,
    settings: DeskSettings,
  ): Promise<ExcelResult<SheetDesk>> {
    const { workbook } = settings;
    const early: SheetEvent[] = [];
    let tell = (event: SheetEvent): void => {
      early.push(event);
    };
    const watched = await workbook.watch(place, (event) => tell(event));
    if (!watched.ok) return watched;
    const read = await workbook.read(place);
    if (!read.ok) {
      await watched.value.end();
      return read;
    }
    const { rows, dateSystem } = read.value;
    const desk = new SheetDesk(new CheckedSheet(place, rows, { ...by, dateSystem }), settings);
    desk.#endWatch = watched.value.end;
    desk.#writable = !readOnly && !watched.value.guarded;
    tell = desk.#tell;
    const selected = await workbook.selected(place);
    if (selected.ok) desk.#selected = selected.value;
    desk.#sheet.takeChanged();
    const { control } = desk.#sheet.binding;
    if (desk.#writable && control !== undefined) await desk.#noted(workbook.mark(place, control));
    await desk.#answer(desk.#sheet.keys);
    for (const event of early) desk.#tell(event);
    return { ok: true, value: desk };
  }

  get sheet(): CheckedSheet {
    return this.#sheet;
  }

  /** False on a protected sheet and in a workbook that is open for reading only. */
  get writable(): boolean {
    return this.#writable;
  }

  /** The selected cell of the sheet, row and column from 0. */
  get selected(): { readonly row: number; readonly column: number } | null {
    return this.#selected;
  }

  /** Resolves when everything that happened so far has been read and told. */
  async idle(): Promise<void> {
    while (this.#working !== null) await this.#working;
  }

  /** Writes cells on the officer's word; whether they stand there now. */
  async write(
    cells: readonly { readonly key: number; readonly place: number; readonly cell: SheetCell }[],
  ): Promise<boolean> {
    await this.idle();
    const writes = cells.map(
      ({ key, place, cell }): CellWrite => ({ row: this.#sheet.indexOf(key), place, cell }),
    );
    const written = await this.#settings.workbook.write(
      this.#sheet.place,
      writes.filter(({ row }) => row >= 0),
    );
    if (!written.ok) this.#refused(written.failure);
    else for (const { key } of cells) this.#again.set(key, { local: true });
    this.#start();
    await this.idle();
    return written.ok;
  }

  /** Reads everything again, and tells every finding anew: after a protection went, or in another language. */
  async retell(): Promise<void> {
    this.#writable = true;
    this.#tell({ kind: 'reordered', remote: false });
    await this.idle();
    await this.#answer(this.#sheet.keys);
    this.#settings.changed();
  }

  /** Follows the table no more. */
  async end(): Promise<void> {
    this.#ended = true;
    const { workbook } = this.#settings;
    const end = this.#endWatch;
    this.#endWatch = null;
    if (end !== null) await workbook.endWatch(end);
  }

  readonly #tell = (event: SheetEvent): void => {
    if (this.#ended) return;
    if (event.kind === 'selected') {
      this.#selected = { row: event.row, column: event.column };
      this.#settings.changed();
      return;
    }
    this.#queue.push(event);
    this.#start();
  };

  #start(): void {
    if (this.#working !== null || this.#ended) return;
    this.#working = this.#work().finally(() => {
      this.#working = null;
    });
  }

  async #work(): Promise<void> {
    let first = true;
    while ((this.#queue.length > 0 || this.#again.size > 0) && !this.#ended) {
      const events = this.#queue;
      this.#queue = [];
      if (events.some(({ kind }) => kind === 'table-deleted')) {
        this.#ended = true;
        this.#settings.lost({ code: 'gone', reference: 'TableDeleted' });
        return;
      }
      if (events.some(({ kind }) => kind === 'protection-changed')) await this.#lookAtProtection();
      const dirty = applyEvents(this.#sheet, events);
      const rows = new Map([...dirty.rows, ...this.#again]);
      this.#again = new Map();
      // Rows may have come or gone before the last look and be told of only now: it saw them already.
      const whole = first ? dirty.whole : (movedRows(events) ?? dirty.whole);
      first = false;
      await this.#look({ ...dirty, rows, whole });
      this.#settings.changed();
      await this.#settings.pause();
    }
  }

  async #look(dirty: Dirty): Promise<void> {
    if (dirty.whole !== null) {
      await this.#readWhole(dirty.whole.local);
      return;
    }
    const sheet = this.#sheet;
    const spans = spansOf(sheet, dirty);
    const read = await this.#settings.workbook.reread(sheet.place, spans);
    if (!read.ok) {
      this.#failed(read.failure);
      return;
    }
    const { place, rows } = read.value;
    const grown = place.rows - sheet.rowCount;
    if (!samePlace(place, sheet.place)) {
      this.#leave();
      return;
    }
    if (grown < 0 || grown > dirty.below) {
      await this.#readWhole([...dirty.rows.values()].some(({ local }) => local) || dirty.belowLocal);
      return;
    }
    const local = [...dirty.rows].flatMap(([key, touched]) => (touched.local ? [key] : []));
    const added = sheet.grow(grown);
    if (dirty.belowLocal) local.push(...added);
    const byIndex = new Map(rows.map((raw) => [raw.row - place.firstRow - 1, raw]));
    sheet.put(
      [...dirty.rows.keys(), ...added].flatMap((key) => {
        const raw = byIndex.get(sheet.indexOf(key));
        return raw === undefined ? [] : [{ key, raw }];
      }),
    );
    await this.#told(local, [...dirty.rows.keys()]);
  }

  async #readWhole(local: boolean): Promise<void> {
    const rows = await this.#allRows();
    if (rows === null) return;
    const changed = this.#sheet.replace(rows);
    await this.#told(local ? changed : [], changed);
  }

  /** Every row as it stands now; `null` where the table is gone or stands elsewhere, which is told. */
  async #allRows(): Promise<readonly RawRow[] | null> {
    const { place, rowCount } = this.#sheet;
    const { workbook } = this.#settings;
    const read = await workbook.reread(place, [{ first: 0, count: rowCount }]);
    if (!read.ok) {
      this.#failed(read.failure);
      return null;
    }
    if (!samePlace(read.value.place, place)) {
      this.#leave();
      return null;
    }
    const { rows } = read.value;
    const grown = read.value.place.rows - rowCount;
    if (grown <= 0) return rows.slice(0, rowCount + grown);
    const more = await workbook.reread(place, [{ first: rowCount, count: grown }]);
    if (more.ok) return [...rows, ...more.value.rows];
    this.#failed(more.failure);
    return null;
  }

  /** Rows that only a co-author touched are shown; the co-author's own add-in tells them in the sheet. */
  async #told(local: readonly number[], touched: readonly number[]): Promise<void> {
    const affected = this.#sheet.takeChanged();
    if (local.length === 0 && touched.length > 0) return;
    const remote = new Set(touched);
    for (const key of local) remote.delete(key);
    await this.#answer([...new Set([...local, ...affected])].filter((key) => !remote.has(key)));
  }

  /** Writes the ids and control texts that these rows are to carry and do not. */
  async #answer(keys: readonly number[]): Promise<void> {
    if (!this.#writable) return;
    const sheet = this.#sheet;
    const ids = sheet.giveIds(keys);
    const told = new Set([...keys, ...(ids.length > 0 ? sheet.takeChanged() : [])]);
    const writes = [...ids, ...sheet.tellFindings(told, this.#settings.language())];
    if (writes.length === 0) return;
    const written = await this.#settings.workbook.write(sheet.place, writes);
    if (written.ok) return;
    this.#refused(written.failure);
    // What was taken up as written does not stand there.
    const rows = this.#ended ? null : await this.#allRows();
    if (rows !== null) sheet.replace(rows);
  }

  async #noted(asked: Promise<ExcelResult<void>>): Promise<void> {
    const done = await asked;
    if (!done.ok) this.#refused(done.failure);
  }

  async #lookAtProtection(): Promise<void> {
    const asked = await this.#settings.workbook.isProtected(this.#sheet.place);
    if (!asked.ok) return;
    const before = this.#writable;
    this.#writable = !asked.value;
    if (this.#writable && !before) {
      this.#queue.push({ kind: 'reordered', remote: false });
      for (const key of this.#sheet.keys) this.#again.set(key, { local: true });
    }
  }

  #leave(): void {
    this.#ended = true;
    this.#settings.reshaped();
  }

  #refused(failure: ExcelFailure): void {
    if (failure.code === 'refused') this.#writable = false;
    else this.#failed(failure);
  }

  #failed(failure: ExcelFailure): void {
    this.#ended = true;
    this.#settings.lost(failure);
  }
}

/** Whether rows came or went, and whether this officer had a part in it; `null` for neither. */
function movedRows(events: readonly SheetEvent[]): Dirty['whole'] {
  const moved = events.flatMap((event) =>
    event.kind === 'inserted' || event.kind === 'deleted' ? [event] : [],
  );
  return moved.length === 0 ? null : { local: moved.some(({ remote }) => !remote) };
}
