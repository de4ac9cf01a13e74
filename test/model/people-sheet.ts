import { showCell } from '../../shared/cells/parse-cell.ts';
import type { RawCell, RawTable, Stamp } from '../../shared/cells/raw-table.ts';
import { readWorkbook } from '../../sync/workbook/read/read-workbook.ts';
import { ownWorkbook } from '../stories/people-in-sheets.ts';
import { type Field, fields, plan, typed } from './story-plan.ts';

/** A row as it stands: texts by field, or by a header of somebody's own. Absent: an empty cell. */
export type SheetRow = Record<string, string>;

/** A table in a workbook as people see and change it: they know headers and rows, and nothing of the program. */
export interface PeopleSheet {
  /** Fields, and headers of people's own, as they stand from left to right. */
  columns: string[];
  /** Headers that somebody typed over, by field. */
  renamed: Map<string, string>;
  rows: SheetRow[];
  stamp: Stamp | null;
  /** Cells of a register, by `ID.field`, in which somebody typed since it was last brought up to date. */
  touched: Set<string>;
}

const workbookColumns = plan.definition.columns.map(({ field }) => field);
const registerColumns = [...workbookColumns.filter((field) => field !== 'control'), 'Indiener', 'Toestand'];

export const newWorkbook = (contributor: string, shows: number): PeopleSheet => ({
  columns: [...workbookColumns],
  renamed: new Map(),
  rows: [],
  stamp: { plan: plan.definition.id, contributor, shows },
  touched: new Set(),
});

export const newRegister = (): PeopleSheet => ({
  columns: [...registerColumns],
  renamed: new Map(),
  rows: [],
  stamp: null,
  touched: new Set(),
});

export const copyOf = ({ columns, renamed, rows, stamp, touched }: PeopleSheet): PeopleSheet => ({
  columns: [...columns],
  renamed: new Map(renamed),
  rows: rows.map((row) => ({ ...row })),
  stamp,
  touched: new Set(touched),
});

/** Whether somebody would call it an action: more stands there than the domain and an id. */
export const isFilled = (row: SheetRow): boolean => fields.some((field) => (row[field] ?? '').trim() !== '');

/** The nth row in which something stands, counted round. */
export function filledRow(sheet: PeopleSheet, nth: number): SheetRow | undefined {
  const filled = sheet.rows.filter(isFilled);
  return filled[nth % Math.max(1, filled.length)];
}

/** The same in a register: there the ids tell which row is meant, in whatever order the rows stand. */
export function registeredRow(sheet: PeopleSheet, nth: number): SheetRow | undefined {
  const idOf = (row: SheetRow): string => row['action_id'] ?? '';
  const rows = sheet.rows.filter(isFilled).toSorted((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
  return rows[nth % Math.max(1, rows.length)];
}

export function typeIn(row: SheetRow, field: string, text: string): void {
  if (text === '') delete row[field];
  else row[field] = text;
}

/** Types in a register: what comes up as an edit later must be one of these cells. */
export function typeOver(sheet: PeopleSheet, row: SheetRow, field: Field, text: string): void {
  typeIn(row, field, text);
  sheet.touched.add(`${row['action_id'] ?? ''}.${field}`);
}

export const textOf = (field: Field, value: number): string => typed[field][value] ?? '';
export const fieldAt = (place: number): Field => fields[place] ?? 'a';

export type Arranging = 'sort' | 'move-columns' | 'own-column';

/** What moves things about, and may change nothing. */
export function arrange(sheet: PeopleSheet, how: Arranging): void {
  if (how === 'sort') sheet.rows.reverse();
  if (how === 'move-columns') sheet.columns.reverse();
  if (how === 'own-column') {
    const header = `Eigen ${sheet.columns.length}`;
    sheet.columns.unshift(header);
    for (const row of sheet.rows) if (isFilled(row)) row[header] = 'van ons';
  }
}

/** Types over the header of a column, or gives it its own again. */
export function rename(sheet: PeopleSheet, field: string): void {
  if (!sheet.renamed.delete(field)) sheet.renamed.set(field, `Wat is ${field}?`);
}

const headerOf = (sheet: PeopleSheet, name: string): string =>
  sheet.renamed.get(name) ?? plan.column(name)?.header.nl ?? name;

/** The table as a reader hands it over. */
export function tableOf(sheet: PeopleSheet): RawTable {
  return {
    sheet: 'Acties',
    headerRow: 1,
    headers: sheet.columns.map((name, column) => ({ text: headerOf(sheet, name), column })),
    rows: sheet.rows.map((row, at) => ({
      row: at + 2,
      cells: sheet.columns.map((name): RawCell | undefined => {
        const text = row[name] ?? '';
        return text === '' ? undefined : { kind: 'text', text };
      }),
    })),
    dateSystem: 1900,
  };
}

/** The workbook as another program saves it. */
export function savedAs(sheet: PeopleSheet): Uint8Array {
  const columns = sheet.columns.map((name) => sheet.renamed.get(name) ?? name);
  const rows = sheet.rows.map((row) =>
    Object.fromEntries(sheet.columns.map((name, at) => [columns[at] ?? name, row[name] ?? null])),
  );
  return ownWorkbook(plan, { columns, rows, ...(sheet.stamp === null ? {} : { stamp: sheet.stamp }) });
}

/** What stands in a workbook's file; headers and cells that were typed over are known to whoever typed them. */
export function openedFrom(
  bytes: Uint8Array,
  { renamed, touched }: Pick<PeopleSheet, 'renamed' | 'touched'>,
): PeopleSheet {
  const read = readWorkbook(bytes, {
    headersWanted: plan.definition.columns.map(({ header }) => [header.nl, header.en]),
  });
  if (!read.ok) throw new Error(read.problem.message.en);
  const { table, stamp } = read.workbook;
  const own = new Map([...renamed].map(([field, header]) => [header, field]));
  const columns = table.headers.map(
    ({ text }) =>
      own.get(text) ?? plan.definition.columns.find(({ header }) => header.nl === text)?.field ?? text,
  );
  const rows = table.rows.map(({ cells }) => {
    const row: SheetRow = {};
    for (const [place, name] of columns.entries())
      typeIn(row, name, showCell(cells[place], table.dateSystem));
    return row;
  });
  const there = [...renamed].filter(([, header]) => table.headers.some(({ text }) => text === header));
  return { columns, renamed: new Map(there), rows, stamp, touched: new Set(touched) };
}
