import type { WorkbookPackage } from '../package/open.ts';
import { Refusal } from '../package/problem.ts';
import { relationshipsOf } from '../package/relationships.ts';
import { scanPart } from '../package/xml.ts';
import { type CellRange, parseRange } from './cell-reference.ts';
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

/** A table has one header row and one totals row at most. */
function rowCount(text: string, part: string): 0 | 1 {
  if (text === '0') return 0;
  if (text === '1') return 1;
  throw new Refusal('damaged', part, { detail: 'table' });
}

function readTable(pkg: WorkbookPackage, part: string): TablePart {
  let table: Omit<TablePart, 'columns'> | undefined;
  const columns: string[] = [];
  scanPart(pkg, part, {
    open(name, attributes) {
      if (name === 'table')
        table = {
          part,
          name: storedText(attributes['displayName'] ?? attributes['name'] ?? ''),
          range: parseRange(attributes['ref'] ?? '', part),
          headerRows: rowCount(attributes['headerRowCount'] ?? '1', part),
          totalsRows: rowCount(attributes['totalsRowCount'] ?? '0', part),
        };
      else if (name === 'tableColumn') columns.push(storedText(attributes['name'] ?? ''));
    },
  });
  if (table === undefined) throw new Refusal('damaged', part, { detail: 'table' });
  return { ...table, columns };
}

/** The tables of one sheet, in the order of its relationships. Throws a `Refusal`. */
export function tablesOf(pkg: WorkbookPackage, sheetPart: string): readonly TablePart[] {
  return relationshipsOf(pkg, sheetPart).flatMap((relation) =>
    relation.type === 'table' && relation.target !== null ? [readTable(pkg, relation.target)] : [],
  );
}
