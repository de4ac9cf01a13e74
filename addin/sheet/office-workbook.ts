import type { ColumnMapping, DateSystem, RawRow, RawTable, Stamp } from '../../shared/cells/raw-table.ts';
import type { SheetCell } from '../../shared/cells/sheet-cell.ts';
import type { Receipt } from '../../shared/contract/reports.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { differingLists } from './column-entries.ts';
import { createTable } from './create-table.ts';
import { askDocument, type DocumentFacts, keepPendingKey, putStamp } from './document-facts.ts';
import { type ExcelResult, excelBatch, excelResult } from './excel-batch.ts';
import { type FoundList, type FoundTable, findTable } from './find-table.ts';
import { ensureMarks } from './marks.ts';
import { askRows, fewerCells, pieces, type RowSpan, readDateSystem, readRows } from './read-table.ts';
import { showReceipts, writeReceipt } from './receipt-sheet.ts';
import { type EndWatch, type SheetEvent, type WatchedSheet, watchSheet } from './sheet-events.ts';
import { askPlace, type TablePlace } from './table-place.ts';
import { addColumns, readList, takeOverList } from './take-over-list.ts';
import { type CellWrite, putCells, putRowsBelow, writeBatches } from './write-cells.ts';

/** A table read whole. */
export interface ReadTable {
  /** Every row of the body, blank ones too. */
  readonly rows: readonly RawRow[];
  readonly dateSystem: DateSystem;
}

/** The open workbook as the session knows it: plain data in and out, Office.js behind it. */
export class OfficeWorkbook {
  readonly #waitsForCell: (waits: boolean) => void;

  /** @param waitsForCell called where Excel waits until somebody is done typing in a cell, and when it no longer does */
  constructor(waitsForCell: (waits: boolean) => void) {
    this.#waitsForCell = waitsForCell;
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
      return { rows, dateSystem: await readDateSystem(context, place, rows) };
    });
  }

  /** Reads some rows, and where the table stands now; one sync unless the rows are very many. */
  reread(
    place: TablePlace,
    spans: readonly RowSpan[],
  ): Promise<ExcelResult<{ readonly place: TablePlace; readonly rows: readonly RawRow[] }>> {
    return this.inPieces(async (context, cells) => {
      const placeOf = askPlace(context.workbook.tables.getItem(place.tableId));
      const sheet = context.workbook.worksheets.getItem(place.sheetId);
      const [first = [], ...others] = pieces(spans, place.headers.length, cells);
      const told = askRows(sheet, place, first);
      await context.sync();
      const rows = [...told()];
      for (const piece of others) {
        const more = askRows(sheet, place, piece);
        await context.sync();
        rows.push(...more());
      }
      return { place: placeOf(), rows };
    });
  }

  write(place: TablePlace, writes: readonly CellWrite[]): Promise<ExcelResult<void>> {
    return this.#run(async (context) => {
      for (const batch of writeBatches(writes)) {
        putCells(context, place, batch);
        await context.sync();
      }
    });
  }

  append(place: TablePlace, rows: readonly (readonly SheetCell[])[]): Promise<ExcelResult<void>> {
    return this.#run(async (context) => {
      putRowsBelow(context, place, rows);
      await context.sync();
    });
  }

  mark(place: TablePlace, control: number): Promise<ExcelResult<void>> {
    return this.#run((context) => ensureMarks(context, place, control));
  }

  create(plan: Plan, contributor: Contributor, onDate: string): Promise<ExcelResult<TablePlace>> {
    return this.#run((context) => createTable(context, plan, contributor, onDate));
  }

  readList(list: FoundList): Promise<ExcelResult<RawTable>> {
    return this.#run((context) => readList(context, list));
  }

  takeOver(
    plan: Plan,
    list: FoundList,
    mapping: ColumnMapping,
    onDate: string,
  ): Promise<ExcelResult<TablePlace>> {
    return this.#run((context) => takeOverList(context, plan, list, mapping, onDate));
  }

  /** Adds columns and brings the dropdowns up to the plan. */
  upgrade(
    plan: Plan,
    place: TablePlace,
    fields: readonly string[],
    onDate: string,
  ): Promise<ExcelResult<TablePlace>> {
    return this.#run((context) => addColumns(context, plan, place, fields, onDate));
  }

  /** Whether the workbook's dropdowns hold other values than the plan's lists. */
  listsDiffer(plan: Plan, onDate: string): Promise<ExcelResult<boolean>> {
    return this.#run((context) => differingLists(context, plan, onDate));
  }

  watch(place: TablePlace, tell: (event: SheetEvent) => void): Promise<ExcelResult<WatchedSheet>> {
    return this.#run((context) => watchSheet(context, place.sheetId, place.tableId, tell));
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

  keepPendingKey(key: string | null): Promise<ExcelResult<void>> {
    return this.#run(async (context) => {
      await keepPendingKey(context, key);
      await context.sync();
    });
  }

  /** Writes what an accepted submission gave: ids, the receipt and, last of all, the stamp. */
  writeAnswer(
    place: TablePlace,
    writes: readonly CellWrite[],
    receipt: Receipt,
    stamp: Stamp,
  ): Promise<ExcelResult<void>> {
    return this.#run(async (context) => {
      putCells(context, place, writes);
      await writeReceipt(context, receipt);
      putStamp(context, stamp);
      await context.sync();
    });
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
