import type { WorkbookPackage } from '../package/open.ts';
import { scanPart } from '../package/xml.ts';
import type { CellRange } from '../read/cell-reference.ts';

/** What a table's part says beyond its place. */
export interface TableDetails {
  readonly name: string;
  readonly headerRows: number;
  readonly totalsRows: number;
  /** Formulas of calculated columns, by the sheet's column; array formulas are left to Excel. */
  readonly calculated: ReadonlyMap<number, string>;
}

/** A plain range has one row of headers and nothing else. Throws a `Refusal`. */
export function readTableDetails(pkg: WorkbookPackage, part: string | null, range: CellRange): TableDetails {
  const calculated = new Map<number, string>();
  let details: TableDetails = { name: '', headerRows: 1, totalsRows: 0, calculated };
  if (part === null) return details;
  let column = range.firstColumn - 1;
  let formula: string | null = null;
  scanPart(pkg, part, {
    open(name, attributes) {
      if (name === 'table')
        details = {
          name: attributes['displayName'] ?? '',
          headerRows: Number(attributes['headerRowCount'] ?? 1),
          totalsRows: Number(attributes['totalsRowCount'] ?? 0),
          calculated,
        };
      else if (name === 'tableColumn') column += 1;
      else if (name === 'calculatedColumnFormula' && attributes['array'] === undefined) formula = '';
    },
    text(piece) {
      if (formula !== null) formula += piece;
    },
    close(name) {
      if (name !== 'calculatedColumnFormula' || formula === null) return;
      calculated.set(column, formula);
      formula = null;
    },
  });
  return details;
}
