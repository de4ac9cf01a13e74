import { HostError } from '../wire/host-error.ts';
import { type Area, between, lastColumn, lastRow, sheetSize, spansAllColumns, spansAllRows } from './area.ts';

function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnNumber(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** `A1`, `B2:C9`, `3:4` for whole rows, `B:D` for whole columns. */
export function localAddress(area: Area): string {
  const [left, right] = [columnName(area.column), columnName(lastColumn(area))];
  const [top, bottom] = [area.row + 1, lastRow(area) + 1];
  if (spansAllColumns(area)) return `${top}:${bottom}`;
  if (spansAllRows(area)) return `${left}:${right}`;
  return area.rows === 1 && area.columns === 1 ? `${left}${top}` : `${left}${top}:${right}${bottom}`;
}

function quotedSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A sheet name before `!`, without its quotes; the rest of the address. */
export function splitAddress(address: string): { readonly sheet?: string; readonly local: string } {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return { local: address };
  const written = address.slice(0, mark);
  const sheet = /^'.*'$/.test(written) ? written.slice(1, -1).replaceAll("''", "'") : written;
  return { sheet, local: address.slice(mark + 1) };
}

/** Reads an address in A1 notation, with or without `$`; null when it is none. */
export function readAddress(local: string): Area | null {
  const plain = local.replaceAll('$', '');
  const cells = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/i.exec(plain);
  if (cells?.[1] !== undefined && cells[2] !== undefined) {
    return corners(cells[1], cells[2], cells[3] ?? cells[1], cells[4] ?? cells[2]);
  }
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(plain);
  if (columns?.[1] !== undefined && columns[2] !== undefined) {
    return corners(columns[1], '1', columns[2], String(sheetSize.rows));
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows?.[1] !== undefined && rows[2] !== undefined) {
    return corners('A', rows[1], columnName(sheetSize.columns - 1), rows[2]);
  }
  return null;
}

function corners(fromColumn: string, fromRow: string, toColumn: string, toRow: string): Area {
  const [x1, x2] = [columnNumber(fromColumn), columnNumber(toColumn)];
  const [y1, y2] = [Number(fromRow) - 1, Number(toRow) - 1];
  return between(Math.min(y1, y2), Math.min(x1, x2), Math.max(y1, y2), Math.max(x1, x2));
}

/** With its sheet: `Acties!A1`. */
export function fullAddress(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${localAddress(area)}`;
}

/** As formulas write it, with `$`: `Lijsten!$A$1:$A$8`. */
export function absoluteAddress(sheet: string, area: Area): string {
  return `${quotedSheet(sheet)}!${localAddress(area).replaceAll(/[A-Z]+|\d+/g, '$$$&')}`;
}

export function parseAddress(local: string): Area {
  const area = readAddress(local);
  if (area === null) throw new HostError('InvalidArgument');
  return area;
}
