import { HostError } from '../wire/host-error.ts';
import type { WireRecord } from '../wire/wire-value.ts';
import type { Area } from './area.ts';
import type { Author } from './author.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** Microsoft: "Excel.WorksheetProtectionOptions", with its defaults. */
const defaults: WireRecord = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** Protecting a sheet that is protected already is InvalidOperation. */
export function protect(
  workbook: Workbook,
  sheet: Sheet,
  options: WireRecord,
  password: string,
  by: Author,
): void {
  workbook.requireWritable();
  if (sheet.protection !== null) throw new HostError('InvalidOperation');
  sheet.protection = { options: { ...defaults, ...options }, password };
  workbook.raise({ kind: 'protection-changed', sheet, protected: true, by });
}

/** A wrong password is AccessDenied. */
export function unprotect(workbook: Workbook, sheet: Sheet, password: string, by: Author): void {
  if (sheet.protection === null) return;
  if (sheet.protection.password !== password) throw new HostError('AccessDenied');
  sheet.protection = null;
  workbook.raise({ kind: 'protection-changed', sheet, protected: false, by });
}

/** Refuses a change that a protected sheet does not allow. */
export function requireAllowed(workbook: Workbook, sheet: Sheet, option: string): void {
  workbook.requireWritable();
  if (sheet.protection !== null && sheet.protection.options[option] !== true)
    throw new HostError('AccessDenied');
}

/** Refuses a change of the contents of locked cells on a protected sheet. */
export function requireUnlocked(workbook: Workbook, sheet: Sheet, area: Area): void {
  workbook.requireWritable();
  if (sheet.protection === null) return;
  const locked = sheet.grid.read(area).some((line) => line.some((cell) => cell.format.locked));
  if (locked) throw new HostError('AccessDenied');
}
