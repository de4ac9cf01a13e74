/// <reference types="office-js" />
import type { OpenExcel } from '../node-office.ts';

/** The code with which a `sync` must fail. */
export interface Failure {
  readonly fails: string;
}

/**
 * What Microsoft's reference says that members do, as a small program of the add-in's kind and what
 * it must give. Everything runs through the genuine office.js.
 */
export interface MemberCase {
  readonly members: readonly string[];
  /** The page of Microsoft's reference, and what it says. */
  readonly page: string;
  readonly does: string;
  readonly run: (context: Excel.RequestContext, excel: OpenExcel) => Promise<unknown>;
  readonly gives: unknown;
}

export function fails(code: string): Failure {
  return { fails: code };
}

/** The first sheet of a new workbook. */
export function sheetOf(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getItem('Blad1');
}

/** A table of three columns and two rows in A1:C3, named `tblActies`. */
export function actions(context: Excel.RequestContext): Excel.Table {
  const sheet = sheetOf(context);
  sheet.getRange('A1:C3').values = [
    ['Titel', 'Aard', 'Raming'],
    ['Jeugdwerk', 'Nieuw', 1500],
    ['Buurthuis', 'Lopend', 200],
  ];
  const table = sheet.tables.add('A1:C3', true);
  table.name = 'tblActies';
  return table;
}

/** Loads and gives the addresses of ranges, without their sheet. */
export async function addresses(
  context: Excel.RequestContext,
  ...ranges: readonly Excel.Range[]
): Promise<readonly string[]> {
  for (const range of ranges) range.load('address');
  await context.sync();
  return ranges.map((range) => range.address.replace('Blad1!', ''));
}

/** Loads and gives one property of an object. */
export async function loaded<O extends OfficeExtension.ClientObject, K extends keyof O & string>(
  context: Excel.RequestContext,
  object: O,
  ...names: readonly K[]
): Promise<Pick<O, K>> {
  context.load(object, [...names]);
  await context.sync();
  return object;
}

export async function valuesOf(context: Excel.RequestContext, range: Excel.Range): Promise<unknown> {
  range.load('values');
  await context.sync();
  return range.values;
}
