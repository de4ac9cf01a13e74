import type { RawTable } from '../../shared/cells/raw-table.ts';
import { toSheetCell } from '../../shared/cells/sheet-cell.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { foldHeader } from '../../shared/text/fold-header.ts';
import type { Outcome } from '../workbook/package/problem.ts';
import type { Workbook } from '../workbook/read/read-workbook.ts';
import { workbookFile } from '../workbook/verify/workbook-file.ts';
import { type CellsByHeader, writeTable } from '../workbook/write/write-table.ts';
import { type TypedRow, typedValue } from './example-library.ts';

/**
 * The workbook with these cells typed into it: over those of the row that has the title, or in the first free
 * row where none has.
 */
export function typedInto(
  workbook: Workbook,
  plan: Plan,
  typed: readonly TypedRow[],
): Outcome<{ readonly bytes: Uint8Array }> {
  const titles = titlesByRow(workbook.table, plan);
  const free = [...titles].filter(([, title]) => title === '').map(([row]) => row);
  const cells = new Map<number, CellsByHeader>();
  const append: CellsByHeader[] = [];
  for (const one of typed) {
    const row = rowOf(titles, one.title) ?? free.shift();
    const { dateSystem } = workbook.table;
    if (row === undefined) append.push(cellsOf(one, plan, dateSystem));
    else cells.set(row, cellsOf(one, plan, dateSystem));
  }
  const written = writeTable(workbook, { cells, append });
  return written.ok ? workbookFile(written.package) : written;
}

/** Whether an action of this title stands in the workbook. */
export function hasTitle(workbook: Workbook, plan: Plan, title: string): boolean {
  return rowOf(titlesByRow(workbook.table, plan), title) !== undefined;
}

function cellsOf(typed: TypedRow, plan: Plan, dateSystem: RawTable['dateSystem']): CellsByHeader {
  return new Map(
    plan.columns.flatMap((column) => {
      const text = typed[column.field];
      if (text === undefined) return [];
      return [[column.header.nl, toSheetCell(typedValue(text, column, plan), column, dateSystem)] as const];
    }),
  );
}

/** The title of each row of the table, by the sheet's row number; an empty text where there is none. */
function titlesByRow({ headers, rows }: RawTable, plan: Plan): ReadonlyMap<number, string> {
  const header = foldHeader(plan.role('title')?.header.nl ?? '');
  const place = headers.findIndex(({ text }) => foldHeader(text) === header);
  return new Map(
    rows.map(({ row, cells }) => {
      const cell = cells[place];
      return [row, cell?.kind === 'text' ? cell.text : ''];
    }),
  );
}

function rowOf(titles: ReadonlyMap<number, string>, title: string | undefined): number | undefined {
  return [...titles].find(([, known]) => known === title)?.[0];
}
