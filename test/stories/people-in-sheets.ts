import { columnLetters } from '../../shared/cells/address.ts';
import type { Stamp } from '../../shared/cells/raw-table.ts';
import type { SheetCell } from '../../shared/cells/sheet-cell.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { openPackage } from '../../sync/workbook/package/open.ts';
import { columnOf } from '../../sync/workbook/read/cell-reference.ts';
import { readWorkbook, type Workbook } from '../../sync/workbook/read/read-workbook.ts';
import { writeStamp } from '../../sync/workbook/write/write-stamp.ts';
import { type CellsByHeader, writeTable } from '../../sync/workbook/write/write-table.ts';
import { fileOf } from '../fixtures/file-of.ts';
import { textsOf } from '../fixtures/inspect-workbook.ts';
import { shownCell } from '../fixtures/shown-cell.ts';
import { inline, workbookParts, worksheet, zipped } from '../fixtures/workbooks/literal-package.ts';

/** What people do to workbooks, on the files' bytes: they know headers and rows, and nothing of the program. */

/** Cells as typed, by field or by a header of one's own; `null` empties one. */
export type TypedCells = Readonly<Record<string, string | number | null>>;
/** The same with what Excel puts in a cell of which the formula fails. */
type OwnCells = Readonly<Record<string, string | number | null | { readonly error: string }>>;

/** A row as it stands in a sheet: `row` is the sheet's own number, the cells stand by field or header. */
export interface SeenRow {
  readonly row: number;
  readonly cells: Readonly<Record<string, string | number>>;
}

function sheetOf(bytes: Uint8Array, plan: Plan): Workbook {
  const headersWanted = plan.definition.columns.map(({ header }) => [header.nl, header.en]);
  const read = readWorkbook(bytes, { headersWanted });
  if (!read.ok) throw new Error(read.problem.message.en);
  return read.workbook;
}

const headerOf = (plan: Plan, name: string): string => plan.column(name)?.header.nl ?? name;

function fieldOf(plan: Plan, header: string): string {
  return plan.definition.columns.find((column) => column.header.nl === header)?.field ?? header;
}

/** The rows of a workbook in which something stands besides the domain that is filled in beforehand. */
export function seenIn(bytes: Uint8Array, plan: Plan): readonly SeenRow[] {
  const { table } = sheetOf(bytes, plan);
  const seen = table.rows.map(({ row, cells }) => {
    const entries = table.headers.flatMap(({ text }, place): [string, string | number][] => {
      const cell = cells[place];
      return cell === undefined ? [] : [[fieldOf(plan, text), shownCell(cell)]];
    });
    return { row, cells: Object.fromEntries(entries) };
  });
  return seen.filter(({ cells }) => Object.keys(cells).some((field) => field !== 'domain'));
}

/** The workbook with cells typed over by the sheet's row number, and rows typed below. */
export function typedInto(
  bytes: Uint8Array,
  plan: Plan,
  cells: ReadonlyMap<number, TypedCells>,
  below: readonly TypedCells[] = [],
): Uint8Array {
  const typed = (row: TypedCells): CellsByHeader =>
    new Map(Object.entries(row).map(([name, cell]) => [headerOf(plan, name), sheetCell(cell)]));
  const edits = new Map([...cells].map(([row, cell]) => [row, typed(cell)]));
  const written = writeTable(sheetOf(bytes, plan), { cells: edits, append: below.map(typed) });
  if (!written.ok) throw new Error(written.problem.message.en);
  return fileOf(written.package);
}

function sheetCell(cell: string | number | null): SheetCell {
  if (cell === null || cell === '') return null;
  return typeof cell === 'number' ? { kind: 'number', number: cell } : { kind: 'text', text: cell };
}

/** How somebody set up a workbook of their own. */
export interface OwnWorkbook {
  readonly sheet?: string;
  /** Fields of the plan, or headers of one's own, in the order of the columns. */
  readonly columns: readonly string[];
  readonly rows: readonly OwnCells[];
  readonly date1904?: boolean;
  readonly stamp?: Stamp;
}

/** A workbook with a plain range that starts at B3, as somebody made it from nothing. */
export function ownWorkbook(plan: Plan, own: OwnWorkbook): Uint8Array {
  const line = (row: number, cells: readonly OwnCells[string][]) =>
    `<row r="${row}">${cells.map((cell, at) => xmlCell(`${columnLetters(at + 1)}${row}`, cell)).join('')}</row>`;
  const headers = own.columns.map((name) => headerOf(plan, name));
  const rows = own.rows.map((cells, at) =>
    line(
      at + 4,
      own.columns.map((name) => cells[name] ?? null),
    ),
  );
  const properties = own.date1904 ? '<workbookPr date1904="1"/>' : '';
  const sheets = { [own.sheet ?? 'Blad1']: worksheet(line(3, headers) + rows.join('')) };
  return stampedWith(zipped(workbookParts(sheets, {}, properties)), own.stamp);
}

function xmlCell(reference: string, cell: OwnCells[string]): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return `<c r="${reference}" t="e"><v>${cell.error}</v></c>`;
  if (typeof cell === 'number') return `<c r="${reference}"><v>${cell}</v></c>`;
  return inline(reference, cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
}

/** The workbook under another stamp; as it is without one. */
export function stampedWith(bytes: Uint8Array, stamp: Stamp | undefined): Uint8Array {
  if (stamp === undefined) return bytes;
  const opened = openPackage(bytes);
  const stamped = opened.ok ? writeStamp(opened.package, stamp) : opened;
  if (!stamped.ok) throw new Error(stamped.problem.message.en);
  return fileOf(stamped.package);
}

/** What a workbook's own properties say of it. */
export function stampIn(bytes: Uint8Array, plan: Plan): Stamp | null {
  return sheetOf(bytes, plan).stamp;
}

/** The workbook with a header typed over, in the sheet and in its table as Excel keeps both. */
export function renamedHeader(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return withTexts(bytes, (text) =>
    text.replaceAll(`>${from}<`, `>${to}<`).replaceAll(`name="${from}"`, `name="${to}"`),
  );
}

/** The workbook as a program saves it that drops custom properties. */
export function withoutStamp(bytes: Uint8Array): Uint8Array {
  return withTexts(bytes, (text) => text.replaceAll('name="Actieplan', 'name="Iets'));
}

function withTexts(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  return zipped(Object.fromEntries([...textsOf(bytes)].map(([name, text]) => [name, change(text)])));
}

/** The workbook with a text replaced in every part, as no program of ours would. */
export function replacedIn(bytes: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  return withTexts(bytes, (text) => text.replaceAll(from, to));
}

/**
 * The workbook with a column of somebody's own behind its first table, as Excel adds one: in the sheet, row by
 * row of the sheet's own numbers, and in the table.
 */
export function withColumn(
  bytes: Uint8Array,
  header: string,
  texts: Readonly<Record<number, string>>,
): Uint8Array {
  const parts = new Map(textsOf(bytes));
  const table = parts.get('xl/tables/table1.xml') ?? '';
  const [, first, last, end] = /ref="([A-Z]+\d+):([A-Z]+)(\d+)"/.exec(table) ?? [];
  if (first === undefined || last === undefined || end === undefined) throw new Error('there is no table');
  const own = columnLetters(columnOf(`${last}1`) + 1);
  const count = Number(/<tableColumns count="(\d+)"/.exec(table)?.[1]) + 1;
  parts.set(
    'xl/tables/table1.xml',
    table
      .replaceAll(`ref="${first}:${last}${end}"`, `ref="${first}:${own}${end}"`)
      .replace(/<tableColumns count="\d+">/, `<tableColumns count="${count}">`)
      .replace('</tableColumns>', `<tableColumn id="${count + 90}" name="${header}"/></tableColumns>`),
  );
  let sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  for (const [row, text] of Object.entries({ 1: header, ...texts }))
    sheet = sheet.replace(
      new RegExp(`(<row r="${row}"[^>]*>.*?)(</row>)`, 's'),
      `$1${inline(`${own}${row}`, text)}$2`,
    );
  parts.set('xl/worksheets/sheet1.xml', sheet);
  return zipped(Object.fromEntries(parts));
}

/** The workbook with its first table turned into a range, as Excel does it: the cells stay. */
export function asPlainRange(bytes: Uint8Array): Uint8Array {
  const parts = [...textsOf(bytes)].filter(([name]) => name !== 'xl/tables/table1.xml');
  const without = (text: string) =>
    text
      .replace(/<Override PartName="\/xl\/tables\/table1\.xml"[^>]*\/>/, '')
      .replace(/<Relationship [^>]*tables\/table1\.xml"[^>]*\/>/, '');
  return zipped(
    Object.fromEntries(
      parts.map(([name, text]) => [
        name,
        name === 'xl/worksheets/sheet1.xml' ? text.replace(/<tableParts.*<\/tableParts>/, '') : without(text),
      ]),
    ),
  );
}
