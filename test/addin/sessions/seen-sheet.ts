import type { RawCell, RawTable } from '../../../shared/cells/raw-table.ts';
import type { Cell } from '../../excel-host/model/cell.ts';
import { shownText } from '../../excel-host/model/shown-text.ts';
import type { Workbook } from '../../excel-host/model/workbook.ts';

/** One cell as a person sees it. */
export interface Seen {
  readonly value: Cell['value'];
  readonly shown: string;
  readonly formula?: string;
  readonly error?: true;
}

export interface SeenRow {
  /** What the officer's own column says: by it a row is known, whatever the program thinks of it. */
  readonly mark: string;
  /** The sheet's own number. */
  readonly number: number;
  readonly cells: ReadonlyMap<string, Seen>;
}

export const ownColumn = 'Merk';
/** The program's own answer: no part of what was typed or handed in. */
export const controlColumn = 'Controle';
export const idColumn = 'Actie-ID';
/** Columns in which any text is right. */
export const freeText: readonly string[] = ['Titel', 'Doelgroep', 'Indicator/resultaat', 'Omschrijving'];

/** The body of the table as it stands, read from the host's own model: no add-in, no Office.js, no protocol. */
export function seenSheet(workbook: Workbook): readonly SeenRow[] {
  const { sheet, body, columnIds, ...table } = tableIn(workbook);
  const names = columnIds.map((_, index) => table.columnName(index));
  return sheet.grid.read(body).map((line, down) => {
    const cells = new Map(
      line.map(({ value, formula, error, format }, index): [string, Seen] => [
        names[index] ?? '',
        {
          value,
          shown: shownText({ value, format, ...(error && { error }) }, sheet.date1904),
          ...(formula === undefined ? {} : { formula }),
          ...(error && { error }),
        },
      ]),
    );
    return { mark: String(cells.get(ownColumn)?.value ?? ''), number: body.row + down + 1, cells };
  });
}

export function tableIn(workbook: Workbook) {
  const table = workbook.table('tblActies');
  const { sheet, body, area, columnIds } = table;
  return { table, sheet, body, area, columnIds, columnName: (index: number) => table.columnName(index) };
}

export function sameCell(a: Seen | undefined, b: Seen | undefined): boolean {
  return a?.value === b?.value && a?.shown === b?.shown && a?.formula === b?.formula && a?.error === b?.error;
}

export function isBlank(row: SeenRow): boolean {
  return [...row.cells].every(
    ([name, { value }]) =>
      name === ownColumn || name === controlColumn || name === 'Beleidsdomein' || value === '',
  );
}

/** Whether what was handed in for a cell is what it holds or shows. */
function agrees(cell: Seen | undefined, raw: RawCell | undefined): boolean {
  if (raw === undefined) return cell === undefined || cell.value === '';
  if (cell === undefined) return false;
  if ('shown' in raw && typeof raw.shown === 'string' && raw.shown !== cell.shown.trim()) return false;
  switch (raw.kind) {
    case 'text':
      return cell.error !== true && (cell.value === raw.text || cell.shown === raw.text);
    case 'number':
      return cell.value === raw.number;
    case 'boolean':
      return cell.value === raw.boolean;
    case 'error':
      return cell.error === true && cell.value === raw.error;
    case 'unreadable':
      return false;
  }
}

/** The texts that a table holds, by the id of their row and by column, of the columns of free text. */
export function textsIn(table: RawTable): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const idAt = table.headers.findIndex(({ text }) => text === idColumn);
  return new Map(
    table.rows.map(({ cells }): [string, ReadonlyMap<string, string>] => {
      const id = cells[idAt];
      const texts = table.headers.flatMap(({ text: name }, place): readonly [string, string][] => {
        const cell = cells[place];
        const isPlain = cell?.kind === 'text' && cell.formula !== true && cell.text.trim() === cell.text;
        return isPlain && freeText.includes(name) ? [[name, cell.text]] : [];
      });
      return [id?.kind === 'text' ? id.text : '', new Map(texts)];
    }),
  );
}

/** Where a table that was handed in differs from the sheet as it stood then; `null` where it is the same. */
export function differenceOf(table: RawTable, sheet: readonly SeenRow[]): string | null {
  const handed = new Map(table.rows.map(({ row, cells }) => [row, cells]));
  for (const { number, cells } of sheet) {
    const raw = handed.get(number) ?? [];
    handed.delete(number);
    for (const [place, { text }] of table.headers.entries()) {
      if (text === controlColumn || agrees(cells.get(text), raw[place])) continue;
      return `row ${number}, ${text}: ${JSON.stringify(raw[place])} instead of ${JSON.stringify(cells.get(text))}`;
    }
  }
  const [more] = [...handed].filter(([, cells]) => cells.some((cell) => cell !== undefined));
  return more === undefined ? null : `row ${more[0]} that is not in the table`;
}
