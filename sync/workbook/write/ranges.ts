import { type CellRange, parseRange, rangeText } from '../read/cell-reference.ts';

/** How a table's rows change: `rows` as they were, without header and totals, and the last row they get. */
export interface Growth {
  readonly rows: CellRange;
  readonly lastRow: number;
}

const cellOrRange = /^\$?[A-Z]{1,3}\$?\d{1,7}(:\$?[A-Z]{1,3}\$?\d{1,7})?$/;

/**
 * Ranges as a `sqref` lists them, lengthened where together they cover all of the table's rows and
 * touch its columns. Excel splits such ranges when rows are moved about, so each that reaches the last
 * row grows as long as one of them reaches the first. Nothing ever shrinks.
 */
export function grownRanges(list: string, { rows, lastRow }: Growth): string {
  if (lastRow <= rows.lastRow) return list;
  const ranges = list
    .trim()
    .split(/\s+/)
    .map((text) => ({
      text,
      range: cellOrRange.test(text) ? parseRange(text.replaceAll('$', ''), text) : null,
    }));
  if (!ranges.some(({ range }) => range !== null && range.firstRow <= rows.firstRow)) return list;
  return ranges
    .map(({ text, range }) =>
      range !== null && reachesEnd(range, rows) ? lengthened(text, range, lastRow) : text,
    )
    .join(' ');
}

function reachesEnd(range: CellRange, rows: CellRange): boolean {
  return (
    range.lastRow === rows.lastRow &&
    range.firstColumn <= rows.lastColumn &&
    range.lastColumn >= rows.firstColumn
  );
}

/** Keeps the `$` signs of a range as they are. */
function lengthened(text: string, range: CellRange, lastRow: number): string {
  return text.includes(':') ? text.replace(/\d+$/, String(lastRow)) : rangeText({ ...range, lastRow });
}

const sheetReference = /^('(?:[^']|'')+'|[^'!]+)!(.+)$/;

/**
 * A defined name's formula, lengthened where it is made of ranges of this sheet (`Register!$A$2:$C$9`,
 * several with commas) that cover all of the table's rows; any other formula stays as it is.
 */
export function grownName(formula: string, sheet: string, growth: Growth): string {
  return formula
    .split(',')
    .map((area) => {
      const [, name = '', range = ''] = sheetReference.exec(area) ?? [];
      const plain = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
      return plain.toLowerCase() === sheet.toLowerCase() ? `${name}!${grownRanges(range, growth)}` : area;
    })
    .join(',');
}
