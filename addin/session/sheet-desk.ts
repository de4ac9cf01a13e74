import type { RawCell } from '../../shared/cells/raw-table.ts';
import type { SheetCell } from '../../shared/cells/sheet-cell.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { ExcelFailure, ExcelResult } from '../sheet/excel-batch.ts';
import type { OfficeWorkbook } from '../sheet/office-workbook.ts';
import type { EndWatch, EventArea, SheetEvent } from '../sheet/sheet-events.ts';
import type { TablePlace } from '../sheet/table-place.ts';
import type { CellWrite } from '../sheet/write-cells.ts';
import { Answer } from './answer.ts';
import { type CheckedBy, CheckedSheet } from './checked-sheet.ts';
import { dirtyRows } from './dirty-rows.ts';
import { lookAtAll, lookAtRows, type Seen } from './look.ts';

export interface DeskSettings {
  readonly workbook: OfficeWorkbook;
  readonly language: () => Language;
  /** Passes between two looks at the sheet, so that a burst of edits is read together. */
  readonly pause: () => Promise<void>;
  /** Passes after the last hint before the whole table is looked at, for what no hint told; longer where that takes long. Absent: it never is. */
  readonly rest?: ((lookTook: number) => Promise<void>) | undefined;
  /** Something on view is otherwise than it was. */
  readonly changed: () => void;
  /** The sheet cannot be followed any more. */
  readonly lost: (failure: ExcelFailure) => void;
  /** The table has other headers, or stands on another sheet: the list is opened anew. */
  readonly reshaped: () => void;
}

/** Where what was to be written does not find what it expects, so often it is made up anew before the next hint. */
const mostMisses = 3;

/**
 * Follows the table while people work in it: what they change is read, checked and told in the control
 * column. What is remembered serves to show; hints are taken together, one look at a time, and nothing is written
 * but where the sheet still holds what was seen: an edit costs one sync to read and one to write.
 */
export class SheetDesk {
  readonly #settings: DeskSettings;
  readonly #sheet: CheckedSheet;
  readonly #readOnly: boolean;
  #queue: SheetEvent[] = [];
  #working: Promise<void> | null = null;
  #wholeWanted = false;
  #resting = false;
  #lookTook = 0;
  #misses = 0;
  #guarded: boolean;
  #ended = false;
  #selected: EventArea | null = null;
  #endWatch: EndWatch | null = null;

  private constructor(sheet: CheckedSheet, guarded: boolean, readOnly: boolean, settings: DeskSettings) {
    this.#sheet = sheet;
    this.#guarded = guarded;
    this.#readOnly = readOnly;
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
    const sheet = new CheckedSheet(place, rows, { ...by, dateSystem });
    const desk = new SheetDesk(sheet, watched.value.guarded, readOnly, settings);
    desk.#endWatch = watched.value.end;
    tell = desk.#tell;
    await desk.lookAtSelection();
    sheet.takeChanged();
    const { control } = sheet.binding;
    // A mark looks for its column's header above it.
    if (desk.writable && control !== undefined && place.showsHeaders) {
      const marked = await workbook.mark(place, control);
      if (!marked.ok) desk.#refused(marked.failure);
    }
    await desk.#answer(sheet.keys, new Set(sheet.keys));
    for (const event of early) desk.#tell(event);
    await desk.idle();
    return { ok: true, value: desk };
  }

  get sheet(): CheckedSheet {
    return this.#sheet;
  }

  /** False on a protected sheet and in a workbook that is open for reading only. */
  get writable(): boolean {
    return !this.#readOnly && !this.#guarded;
  }

  /** The selected cell of the sheet. */
  get selected(): { readonly row: number; readonly column: number } | null {
    return this.#selected === null
      ? null
      : { row: this.#selected.firstRow, column: this.#selected.firstColumn };
  }

  /** Resolves when everything that was told so far has been read and answered. */
  async idle(): Promise<void> {
    while (this.#working !== null) await this.#working;
  }

  /** Reads everything again as it stands now; whether the table is still followed. */
  async lookAgain(): Promise<boolean> {
    await this.idle();
    if (this.#ended) return false;
    this.#wholeWanted = true;
    this.#start();
    await this.idle();
    return !this.#ended;
  }

  /** Looks which cell is selected; whether it is the one that was known to be. */
  async lookAtSelection(): Promise<boolean> {
    const asked = await this.#settings.workbook.selected(this.#sheet.place);
    if (!asked.ok) return false;
    const before = this.selected;
    const now = asked.value;
    if (now?.row === before?.row && now?.column === before?.column) return true;
    this.#selected = now && { firstRow: now.row, rows: 1, firstColumn: now.column, columns: 1 };
    this.#settings.changed();
    return false;
  }

  /**
   * Writes a cell on the officer's word, where its row still is the row that was on view and the cell holds what
   * it held; otherwise what stands there now is shown. Whether it stands there.
   */
  async write(key: number, place: number, cell: SheetCell): Promise<boolean> {
    await this.idle();
    const shown = this.#sheet.rawOf(key)?.cells;
    if (shown === undefined || this.#ended) return false;
    const writes = (row: number) => this.#writeHeld([{ row, place, cell }], () => shown, false);
    let left = await writes(this.#sheet.indexOf(key));
    if (left?.size === 1 && (await this.lookAgain()) && this.#sheet.stillReads(key, shown))
      left = await writes(this.#sheet.indexOf(key));
    if (left?.size !== 0) return false;
    const index = this.#sheet.indexOf(key);
    const { firstColumn, firstRow } = this.#sheet.place;
    const area = { firstRow: firstRow + index, rows: 1, firstColumn: firstColumn + place, columns: 1 };
    this.#tell({ kind: 'edited', remote: false, ...area });
    await this.idle();
    return true;
  }

  /** Reads everything again, and tells every finding anew: in another language. */
  async retell(): Promise<void> {
    if (!(await this.lookAgain())) return;
    await this.#answer(this.#sheet.keys, new Set(this.#sheet.keys));
    await this.idle();
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
    this.#misses = 0;
    if (event.kind === 'selected') {
      // What was typed or picked last stands where the selection was, whatever was told of it.
      if (this.#selected !== null) this.#queue.push({ kind: 'selected', ...this.#selected });
      this.#selected = event;
      this.#settings.changed();
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
    while ((this.#queue.length > 0 || this.#wholeWanted) && !this.#ended) {
      const dirty = dirtyRows(this.#sheet, this.#queue);
      const wanted = this.#wholeWanted;
      this.#queue = [];
      this.#wholeWanted = false;
      const whole = wanted ? { local: true } : dirty.whole;
      const { workbook } = this.#settings;
      const start = performance.now();
      if (whole !== null) {
        const { local } = whole;
        await this.#seen(await lookAtAll(workbook, this.#sheet, { local, steady: wanted }));
        this.#lookTook = performance.now() - start;
      } else if (dirty.rows.size > 0 || dirty.below > 0)
        await this.#seen(await lookAtRows(workbook, this.#sheet, dirty));
      this.#settings.changed();
      await this.#settings.pause();
    }
    void this.#rest();
  }

  /** Looks at the whole table once it has been quiet for a while, for what no hint told; then not before the next hint. */
  async #rest(): Promise<void> {
    const { rest } = this.#settings;
    if (rest === undefined || this.#resting || this.#ended) return;
    this.#resting = true;
    await rest(this.#lookTook);
    if (!this.#ended) this.#queue.push({ kind: 'look-again', remote: false });
    this.#start();
    await this.idle();
    this.#resting = false;
  }

  async #seen(seen: Seen): Promise<void> {
    if (seen.outcome === 'moved') this.#leave();
    else if (seen.outcome === 'failed') this.#failed(seen.failure);
    else {
      const released = this.#guarded && !seen.guarded;
      this.#guarded = seen.guarded;
      if (released) await this.#answer(this.#sheet.keys, seen.rows);
      else await this.#told(seen);
    }
  }

  /** Rows that only a co-author touched are shown; the co-author's own add-in tells them in the sheet. */
  async #told({ local, touched, rows }: Extract<Seen, { readonly outcome: 'seen' }>): Promise<void> {
    const affected = this.#sheet.takeChanged();
    if (local.length === 0 && touched.length > 0) return;
    const remote = new Set(touched);
    for (const key of local) remote.delete(key);
    const told = [...new Set([...local, ...affected])].filter((key) => !remote.has(key));
    await this.#answer(told, rows);
  }

  /** Writes the ids and control texts that these rows are to carry and do not. */
  async #answer(keys: readonly number[], seen: ReadonlySet<number>): Promise<void> {
    if (!this.writable || this.#ended) return;
    const answer = new Answer(this.#sheet, keys, this.#settings.language());
    if (answer.writes.length === 0) return;
    if (answer.replacesIds && !this.#sheet.keys.every((key) => seen.has(key))) {
      // Which of two rows is the copy is told by both as they stand, not by one that is remembered.
      answer.takeBack(null);
      const whole = await lookAtAll(this.#settings.workbook, this.#sheet, { local: false, steady: false });
      if (whole.outcome !== 'seen') return this.#seen(whole);
      return this.#answer([...new Set([...keys, ...whole.touched])], whole.rows);
    }
    const left = await this.#writeHeld(answer.writes, answer.cellsOf, answer.within(seen));
    if (left?.size === 0) {
      this.#misses = 0;
      return;
    }
    answer.takeBack(left);
    this.#misses += 1;
    if (left === null || this.#misses > mostMisses) return;
    this.#queue.push({ kind: 'look-again', remote: false });
    this.#start();
  }

  /** The rows in which nothing was written, as something else stands there; `null` where Excel refused. */
  async #writeHeld(
    writes: readonly CellWrite[],
    cellsOf: (row: number) => readonly (RawCell | undefined)[],
    justSeen: boolean,
  ): Promise<ReadonlySet<number> | null> {
    const { place, knownBy } = this.#sheet;
    const written = await this.#settings.workbook.write(place, writes, { cellsOf, knownBy, justSeen });
    if (written.ok) return written.value;
    this.#refused(written.failure);
    return null;
  }

  #leave(): void {
    this.#ended = true;
    this.#settings.reshaped();
  }

  #refused(failure: ExcelFailure): void {
    if (failure.code === 'refused') this.#guarded = true;
    else this.#failed(failure);
  }

  #failed(failure: ExcelFailure): void {
    this.#ended = true;
    this.#settings.lost(failure);
  }
}
