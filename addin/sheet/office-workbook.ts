import { bindColumns } from '../../shared/actions/bind-columns.ts';
import type { ColumnMapping, DateSystem, RawRow, RawTable, Stamp } from '../../shared/cells/raw-table.ts';
import type { Receipt } from '../../shared/contract/reports.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { appendRows, type NewRow } from './append-rows.ts';
import { differingLists } from './column-entries.ts';
import {
  askDocument,
  type DocumentFacts,
  keepPending,
  type PendingRequest,
  putStamp,
} from './document-facts.ts';
import { type ExcelResult, excelBatch, excelResult } from './excel-batch.ts';
import { type FoundList, type FoundTable, findTable } from './find-table.ts';
import { ensureMarks } from './marks.ts';
import type { HearOtherwise } from './own-sheets.ts';
import { fewerCells, type RowSpan, readDateSystem, readRows } from './read-table.ts';
import { showReceipts, writeReceipt } from './receipt-sheet.ts';
import { type EndWatch, type SheetEvent, type WatchedSheet, watchSheet } from './sheet-events.ts';
import { readNow, readWholeNow, type TableNow } from './table-now.ts';
import type { TablePlace } from './table-place.ts';
import { addColumns, readList, takeOverList } from './take-over-list.ts';
import type { CellWrite } from './write-cells.ts';
import { type Held, writeHeld } from './write-held.ts';

/** A table read whole. */
export interface ReadTable {
  /** Every row of the body, blank ones too. */
  readonly rows: readonly RawRow[];
  readonly dateSystem: DateSystem;
}

/** The open workbook as the session knows it: plain data in and out, Office.js behind it. */
export class OfficeWorkbook {
  readonly #waitsForCell: (waits: boolean) => void;
  readonly #hear: HearOtherwise;

  /**
   * @param waitsForCell called where Excel waits until somebody is done typing in a cell, and when it no longer does
   * @param hear hears what of ours got another name than its own
   */
  constructor(waitsForCell: (waits: boolean) => void, hear: HearOtherwise = () => {}) {
    this.#waitsForCell = waitsForCell;
    this.#hear = hear;
  }

  facts(): Promise<ExcelResult<DocumentFacts>> {
    return this.#run(async (context) => {
      const facts = askDocument(context);
      await context.sync();
      return facts();
    });
  }

  find(plan: Plan, mapping: ColumnMapping | null): Promise<ExcelResult<FoundTable>> {
    return this.#run((context) => findTable(context, plan, mapping));
  }

  /** Reads the whole table, in smaller pieces where Excel finds an answer too large. */
  read(place: TablePlace): Promise<ExcelResult<ReadTable>> {
    return this.inPieces(async (context, cells) => {
      const rows = await readRows(context, place, cells);
      return { rows, dateSystem: await readDateSystem(context) };
    });
  }

  /** Reads some rows, and where the table stands now; one sync unless the rows are very many. */
  reread(place: TablePlace, spans: readonly RowSpan[]): Promise<ExcelResult<TableNow>> {
    return this.inPieces((context, cells) => readNow(context, place, spans, cells));
  }

  /**
   * Reads every row as it stands now. What takes several requests is read again until the table did not move
   * meanwhile; `steady`: until two readings agree.
   */
  readWhole(place: TablePlace, steady: boolean): Promise<ExcelResult<TableNow>> {
    return this.inPieces((context, cells) => readWholeNow(context, place, steady, cells));
  }

  /** Writes cells where they still hold what they held; gives the rows that do not, by their places in the body. */
  write(
    place: TablePlace,
    writes: readonly CellWrite[],
    held: Held,
  ): Promise<ExcelResult<ReadonlySet<number>>> {
    return this.#run((context) => writeHeld(context, place, writes, held));
  }

  /** Appends actions under the plan's table, those that do not stand in it yet. */
  async append(
    plan: Plan,
    mapping: ColumnMapping | null,
    rows: readonly NewRow[],
  ): Promise<ExcelResult<void>> {
    const done = await this.#run((context) => {
      const find = async () => {
        const found = await findTable(context, plan, mapping);
        const place = found.found === 'table' ? found.place : null;
        const id = place === null ? undefined : bindColumns(place.headers, plan, mapping ?? {}).id;
        return place === null || id === undefined
          ? ({ ok: false, failure: { code: 'gone', reference: 'NoTable' } } as const)
          : ({ ok: true, value: { place, id } } as const);
      };
      return appendRows(context, find, rows, () => {});
    });
    if (!done.ok) return done;
    return done.value === null ? { ok: true, value: undefined } : { ok: false, failure: done.value };
  }

  mark(place: TablePlace, control: number): Promise<ExcelResult<void>> {
    return this.#run((context) => ensureMarks(context, place, control));
  }

  create(plan: Plan, contributor: Contributor, onDate: string): Promise<ExcelResult<TablePlace>> {
    return this.#run(async (context) => {
      // Few need it, and no pane waits for it.
      const { createTable } = await import('./create-table.ts');
      return createTable(context, plan, contributor, onDate, this.#hear);
    });
  }

  readList(list: FoundList): Promise<ExcelResult<RawTable>> {
    return this.#run((context) => readList(context, list));
  }

  /** The list that there is to take over now, read; `null` where there is none, or it is a table of the plan's by now. */
  listNow(
    plan: Plan,
    mapping: ColumnMapping | null,
  ): Promise<ExcelResult<{ readonly list: FoundList; readonly table: RawTable } | null>> {
    return this.#run(async (context) => {
      const found = await findTable(context, plan, mapping);
      return found.found === 'list' ? { list: found.list, table: await readList(context, found.list) } : null;
    });
  }

  takeOver(
    plan: Plan,
    list: FoundList,
    mapping: ColumnMapping,
    onDate: string,
  ): Promise<ExcelResult<TablePlace>> {
    return this.#run((context) => takeOverList(context, { plan, onDate, hear: this.#hear }, list, mapping));
  }

  /** Adds columns and brings the dropdowns up to the plan. */
  upgrade(
    plan: Plan,
    place: TablePlace,
    fields: readonly string[],
    onDate: string,
  ): Promise<ExcelResult<TablePlace>> {
    return this.#run((context) => addColumns(context, { plan, onDate, hear: this.#hear }, place, fields));
  }

  /** Whether the workbook's dropdowns hold other values than the plan's lists. */
  listsDiffer(plan: Plan, onDate: string): Promise<ExcelResult<boolean>> {
    return this.#run((context) => differingLists(context, plan, onDate));
  }

  watch(place: TablePlace, tell: (event: SheetEvent) => void): Promise<ExcelResult<WatchedSheet>> {
    return this.#run((context) => watchSheet(context, place.sheetId, tell));
  }

  /** Takes the handlers of a watch away; where its sheet is gone they went with it. */
  endWatch(end: EndWatch): Promise<ExcelResult<void>> {
    return excelResult(end);
  }

  /** Selects a cell, by the sheet's own row and column from 0. */
  select(place: TablePlace, row: number, column: number): Promise<ExcelResult<void>> {
    return this.#run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(place.sheetId);
      sheet.activate();
      sheet.getRangeByIndexes(row, column, 1, 1).select();
      await context.sync();
    });
  }

  /** The selected cell's row and column from 0, where it lies on the table's sheet. */
  selected(
    place: TablePlace,
  ): Promise<ExcelResult<{ readonly row: number; readonly column: number } | null>> {
    return this.#run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load('rowIndex,columnIndex');
      const { worksheet } = cell;
      worksheet.load('id');
      await context.sync();
      return worksheet.id === place.sheetId ? { row: cell.rowIndex, column: cell.columnIndex } : null;
    });
  }

  isProtected(place: TablePlace): Promise<ExcelResult<boolean>> {
    return this.#run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(place.sheetId);
      protection.load('protected');
      await context.sync();
      return protection.protected;
    });
  }

  keepPending(request: PendingRequest | null): Promise<ExcelResult<void>> {
    return this.#run(async (context) => {
      await keepPending(context, request);
      await context.sync();
    });
  }

  /** Says in the workbook which state of the log it shows. */
  stamp(stamp: Stamp): Promise<ExcelResult<void>> {
    return this.#run(async (context) => {
      putStamp(context, stamp);
      await context.sync();
    });
  }

  writeReceipt(receipt: Receipt): Promise<ExcelResult<void>> {
    return this.#run((context) => writeReceipt(context, receipt, this.#hear));
  }

  showReceipts(): Promise<ExcelResult<void>> {
    return this.#run(showReceipts);
  }

  /** Runs a batch that reads so many cells at once, and fewer where Excel finds an answer too large. */
  async inPieces<T>(
    read: (context: Excel.RequestContext, cells: number) => Promise<T>,
  ): Promise<ExcelResult<T>> {
    let last: ExcelResult<T> | null = null;
    for (const cells of fewerCells) {
      last = await this.#run((context) => read(context, cells));
      if (last.ok || last.failure.code !== 'too-large') break;
    }
    return last ?? { ok: false, failure: { code: 'failed', reference: 'NothingRead' } };
  }

  #run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<ExcelResult<T>> {
    return excelBatch(batch, { waitsForCell: this.#waitsForCell });
  }
}
