import { HeaderMatch } from '../../shared/actions/header-match.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import {
  bindRegister,
  type RegisterBinding,
  registerHeadersWanted,
} from '../../shared/workbook/register-columns.ts';
import { ownTables } from './find-table.ts';
import type { RegisterResult } from './register-failure.ts';
import { askPlace, type TablePlace } from './table-place.ts';

/** The register's table in the open workbook, and which of its columns is which. */
export interface RegisterTable {
  readonly place: TablePlace;
  readonly binding: RegisterBinding;
}

/** Finds the register's table by its headers; two syncs. */
export async function findRegister(
  context: Excel.RequestContext,
  plan: Plan,
): Promise<RegisterResult<RegisterTable>> {
  const { tables } = context.workbook;
  tables.load('items/name');
  await context.sync();
  const asked = tables.items.map(askPlace);
  if (asked.length > 0) await context.sync();
  const match = new HeaderMatch(registerHeadersWanted(plan));
  const [place, ...others] = ownTables(
    asked.map((placeOf) => placeOf()),
    match,
    plan.definition.workbook.registerTable,
  );
  if (place === undefined) return { ok: false, failure: { code: 'no-table' } };
  if (others.length > 0) return { ok: false, failure: { code: 'two-tables' } };
  const bound = bindRegister(place.headers, plan);
  return bound.ok
    ? { ok: true, value: { place, binding: bound.binding } }
    : { ok: false, failure: { code: 'headers', headers: bound.headers } };
}

/** What identifies each row of the register and how it says that it stands, from the top of its body. */
export interface RegisterRows {
  readonly ids: readonly string[];
  readonly contributors: readonly string[];
  readonly states: readonly string[];
}

/** Asks for the columns that say which row is which; the function gives them after the next sync. */
export function askRegisterRows(
  context: Excel.RequestContext,
  { place, binding }: RegisterTable,
): () => RegisterRows {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const texts = (column: number) => {
    const range = sheet.getRangeByIndexes(place.firstRow, place.firstColumn + column, place.rows, 1);
    range.load('values');
    return () => range.values.map(([value]) => String(value ?? ''));
  };
  const [ids, contributors, states] = [texts(binding.id), texts(binding.contributor), texts(binding.state)];
  return () => ({ ids: ids().map(actionIdIn), contributors: contributors(), states: states() });
}

/** The ids that stand on more than one row. */
export function standingTwice(ids: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    ids.filter((id) => {
      const isAgain = id !== '' && seen.has(id);
      seen.add(id);
      return isAgain;
    }),
  );
}

/** An action id as people may have typed it. */
export const actionIdIn = (text: string): string => text.trim().toUpperCase();
