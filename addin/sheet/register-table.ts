import { HeaderMatch } from '../../shared/actions/header-match.ts';
import { showCell } from '../../shared/cells/parse-cell.ts';
import type { RawCell } from '../../shared/cells/raw-table.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import {
  bindRegister,
  type RegisterBinding,
  registerHeadersWanted,
} from '../../shared/workbook/register-columns.ts';
import { ownTables } from './find-table.ts';
import { askCells } from './looked-at.ts';
import type { RegisterResult } from './register-failure.ts';
import { actionIdIn } from './standing-ids.ts';
import { readPlaces, type TablePlace } from './table-place.ts';

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
  const match = new HeaderMatch(registerHeadersWanted(plan));
  const [place, ...others] = ownTables(
    await readPlaces(context),
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
  /** These cells of a row, by their places in the table. */
  readonly cellsOf: (row: number) => readonly (RawCell | undefined)[];
}

/** Asks for the columns that say which row is which; the function gives them after the next sync. */
export function askRegisterRows(
  context: Excel.RequestContext,
  { place, binding }: RegisterTable,
): () => RegisterRows {
  const rows = Array.from({ length: place.rows }, (_, row) => row);
  const { id, contributor, state } = binding;
  const columns = [id, contributor, state];
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const lookOf = askCells(sheet, place, rows, columns);
  return () => {
    const look = lookOf();
    const texts = (column: number) => rows.map((row) => showCell(look(row, column)?.cell, 1900));
    return {
      ids: texts(id).map(actionIdIn),
      contributors: texts(contributor),
      states: texts(state),
      cellsOf: (row) => {
        const cells: (RawCell | undefined)[] = [];
        for (const column of columns) cells[column] = look(row, column)?.cell;
        return cells;
      },
    };
  };
}
