import type { RawHeader, RawTable } from '../../../shared/cells/raw-table.ts';
import type { SheetCell } from '../../../shared/cells/sheet-cell.ts';
import { foldHeader } from '../../../shared/text/fold-header.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { attempt, type Outcome, Refusal } from '../package/problem.ts';
import { changedPackage, type PartContent } from '../package/save.ts';
import type { CellRange } from '../read/cell-reference.ts';
import type { Workbook } from '../read/read-workbook.ts';
import type { WorkbookStructure } from '../read/workbook-part.ts';
import { withoutCalculationChain } from './calculation-chain.ts';
import { rewrittenPart, rewrittenText } from './changed-parts.ts';
import { DateStyles } from './date-styles.ts';
import { type RowTarget, SheetRewrite } from './sheet-rewrite.ts';
import { readTableDetails } from './table-details.ts';
import { TableRewrite } from './table-rewrite.ts';
import { WorkbookRewrite } from './workbook-rewrite.ts';

/** Cells by the header that stands above them, compared as people read it; `null` clears one. */
export type CellsByHeader = ReadonlyMap<string, SheetCell>;

export interface TableEdits {
  /** By the sheet's own row number (1-based), inside the table. */
  readonly cells: ReadonlyMap<number, CellsByHeader>;
  /** New rows, in order: empty rows at the table's end are filled first, the others come below. */
  readonly append: readonly CellsByHeader[];
}

/** Where a table stands in a workbook. */
export interface TablePlacement {
  readonly structure: WorkbookStructure;
  readonly sheetName: string;
  readonly sheetPart: string;
  /** `null` for a plain range. */
  readonly tablePart: string | null;
  readonly headers: readonly RawHeader[];
  /** Header, data and totals. */
  readonly range: CellRange;
}

/** What becomes of a table's rows. */
export interface RowChange {
  /** In ascending order; told the first and the last row of the data as they are. */
  readonly targets: (firstRow: number, lastRow: number) => Iterable<RowTarget>;
  /** The table's last row once the targets are written; absent: it only grows. */
  readonly endsAt?: () => number;
}

/**
 * Changes cells of a table and appends rows, wherever its columns stand now, and leaves everything
 * else of the workbook as it is: other cells of the rows, formats, other sheets, charts, pivots. The
 * ranges that cover the table's rows (table, filter, validations, conditional formats, names) grow
 * along. Problems: a header that is missing or double, something below the table or a total row where
 * rows are to come, a text too long for a cell.
 */
export function writeTable(
  workbook: Workbook,
  edits: TableEdits,
): Outcome<{ readonly package: WorkbookPackage }> {
  const place = { ...workbook, headers: workbook.table.headers };
  return attempt(() => {
    const columns = new HeaderColumns(place);
    const edited = [...edits.cells]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => ({ row, cells: columns.place(cells) }));
    const lastTaken = Math.max(lastFilledRow(workbook.table), ...edited.map(({ row }) => row));
    const targets = (firstRow: number): readonly RowTarget[] => [
      ...edited,
      ...edits.append.map((cells, index) => ({
        row: Math.max(firstRow, lastTaken + 1) + index,
        cells: columns.place(cells),
      })),
    ];
    return { package: rewriteTable(workbook.package, place, { targets }) };
  });
}

/** The last row in which something was typed; formulas of calculated columns stand in empty rows too. */
function lastFilledRow({ rows, headerRow }: RawTable): number {
  const filled = rows.findLast((row) => row.cells.some((cell) => cell !== undefined && !cell.formula));
  return filled?.row ?? headerRow;
}

/** Finds a header's column; a header that is missing or stands there twice is a `Refusal`. */
export class HeaderColumns {
  readonly #place: TablePlacement;
  readonly #columns = new Map<string, number | null>();

  constructor(place: TablePlacement) {
    this.#place = place;
    for (const { text, column } of place.headers) {
      const key = foldHeader(text);
      this.#columns.set(key, this.#columns.has(key) ? null : column);
    }
  }

  column(header: string): number {
    const column = this.#columns.get(foldHeader(header)) ?? null;
    if (column === null) throw new Refusal('column-missing', this.#place.sheetName, { header });
    return column;
  }

  place(cells: CellsByHeader): ReadonlyMap<number, SheetCell> {
    return new Map([...cells].map(([header, cell]) => [this.column(header), cell]));
  }
}

/** The package with a table's rows changed, and what hangs together with them. Throws a `Refusal`. */
export function rewriteTable(
  pkg: WorkbookPackage,
  place: TablePlacement,
  { targets, endsAt }: RowChange,
): WorkbookPackage {
  const details = readTableDetails(pkg, place.tablePart, place.range);
  const rows: CellRange = {
    ...place.range,
    firstRow: place.range.firstRow + details.headerRows,
    lastRow: place.range.lastRow - details.totalsRows,
  };
  const styles = new DateStyles(pkg, place.structure);
  const sheet = new SheetRewrite({
    sheetName: place.sheetName,
    rows,
    targets: targets(rows.firstRow, rows.lastRow),
    totalsRowOf: details.totalsRows > 0 ? details.name : null,
    calculated: details.calculated,
    dated: styles.dated,
  });
  // Rewritten first: what it grew to is told in other parts.
  const rewritten = rewrittenPart(pkg, place.sheetPart, sheet);
  const changes = new Map<string, PartContent | null>([[place.sheetPart, rewritten]]);
  const lastRow = endsAt?.() ?? sheet.lastRow;
  if (place.tablePart !== null && lastRow !== rows.lastRow) {
    const table = new TableRewrite(place.tablePart, rows.lastRow, lastRow);
    changes.set(place.tablePart, rewrittenText(pkg, place.tablePart, table));
  }
  const workbook = new WorkbookRewrite(place.sheetName, sheet.growth);
  changes.set(place.structure.part, rewrittenText(pkg, place.structure.part, workbook));
  if (sheet.overwroteFormula) {
    for (const [part, content] of withoutCalculationChain(pkg, place.structure.part))
      changes.set(part, content);
  }
  return styles.addedTo(changedPackage(pkg, changes));
}
