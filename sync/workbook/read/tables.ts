import type { WorkbookPackage } from '../package/open.ts';
import { attempt } from '../package/problem.ts';
import { relationshipsOf } from '../package/relationships.ts';
import { scanPart } from '../package/xml.ts';
import { type CellRange, rangeOf } from './cell-reference.ts';
import { storedText } from './stored-text.ts';

/** A table as its own part describes it. */
export interface TablePart {
  readonly part: string;
  readonly name: string;
  /** Header, data and totals. */
  readonly range: CellRange;
  /** 0 where the header row is hidden. */
  readonly headerRows: number;
  readonly totalsRows: number;
  /** Column names from left to right. */
  readonly columns: readonly string[];
}

/** The tables of one sheet. */
export interface SheetTables {
  /** In the order of its relationships. */
  readonly tables: readonly TablePart[];
  /** Whether a table's part is not there, or contradicts itself: what stands in its cells is all that is known. */
  readonly damaged: boolean;
}

/** A table has one header row and one totals row at most. */
function rowCount(text: string): 0 | 1 | null {
  if (text === '0') return 0;
  return text === '1' ? 1 : null;
}

/** A table's part; `null` where it is none that could be used. */
function readTable(pkg: WorkbookPackage, part: string): TablePart | null {
  let table: Omit<TablePart, 'columns'> | null = null;
  const columns: string[] = [];
  const read = attempt(() => {
    scanPart(pkg, part, {
      open(name, attributes) {
        if (name === 'table') {
          const range = rangeOf(attributes['ref'] ?? '');
          const headerRows = rowCount(attributes['headerRowCount'] ?? '1');
          const totalsRows = rowCount(attributes['totalsRowCount'] ?? '0');
          if (range === null || headerRows === null || totalsRows === null) return;
          const called = storedText(attributes['displayName'] ?? attributes['name'] ?? '');
          table = { part, name: called, range, headerRows, totalsRows };
        } else if (name === 'tableColumn') columns.push(storedText(attributes['name'] ?? ''));
      },
    });
    return { table };
  });
  if (!read.ok || read.table === null) return null;
  const { firstColumn, lastColumn } = read.table.range;
  return columns.length === lastColumn - firstColumn + 1 ? { ...read.table, columns } : null;
}

/** The tables of one sheet; one that cannot be used refuses nothing. Throws a `Refusal`. */
export function tablesOf(pkg: WorkbookPackage, sheetPart: string): SheetTables {
  const read = relationshipsOf(pkg, sheetPart)
    .filter(({ type, target, missing }) => type === 'table' && (target ?? missing) !== null)
    .map(({ target }) => (target === null ? null : readTable(pkg, target)));
  return { tables: read.filter((table) => table !== null), damaged: read.includes(null) };
}
