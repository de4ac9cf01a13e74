import { bindColumns } from '../../shared/actions/bind-columns.ts';
import { showCell } from '../../shared/cells/parse-cell.ts';
import type { RawCell, RawTable } from '../../shared/cells/raw-table.ts';
import type { Value } from '../../shared/cells/value.ts';
import type { State } from '../../shared/log/state.ts';
import type { Column } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { erasedText } from '../../shared/register/erase-value.ts';
import type { RegisterEdit } from '../../shared/register/register-part.ts';
import type { SinceStamp } from '../../shared/register/since-stamp.ts';
import { isOpen } from '../../shared/rules/round.ts';
import type { Known } from './check-contribution.ts';

/** What stands in the log where a value was erased: a word for it in a text, nothing in any other column. */
export const erasedMarker = ({ type }: Column): Value => (type === 'text' ? erasedText : null);

export const isErasedMarker = (value: Value): boolean => value === erasedText;

/** Of every cell, whether a value was ever erased in it. */
export function erasedCells({ erasures }: Pick<State, 'erasures'>): IsErased {
  const erased = new Set(erasures.map(({ actionId, field }) => `${actionId}.${field}`));
  return (actionId, field) => erased.has(`${actionId}.${field}`);
}
export type IsErased = (actionId: string, field: string) => boolean;

/** Whether the cell was erased after a workbook that shows log number `shows` was written. */
export function isErasedSince(
  { erasures }: State,
  shows: number,
  { actionId, field }: Pick<RegisterEdit, 'actionId' | 'field'>,
): boolean {
  return erasures.some((one) => one.entry > shows && one.actionId === actionId && one.field === field);
}

/**
 * A workbook's table without what was erased since it was written, in the columns that the round keeps closed:
 * nobody may type there, so what stands in such a cell is what was erased, and no change of a closed column.
 * Where people may type, the officer is asked what is new.
 */
export function withoutErased(
  table: RawTable,
  { latest, round }: Pick<Known, 'latest' | 'round'>,
  { erased }: SinceStamp,
  plan: Plan,
): RawTable {
  if (round === null || erased.length === 0) return table;
  const { id, places } = bindColumns(table.headers, plan, table.mapping);
  if (id === undefined) return table;
  const fieldAt = new Map(places.map((place, position) => [place, plan.columns[position]]));
  const rows = table.rows.map((row) => {
    const actionId = showCell(row.cells[id], table.dateSystem).trim();
    const cells = row.cells.map((cell, place): RawCell | undefined => {
      const column = fieldAt.get(place);
      // An emptied cell brings nothing back.
      if (cell === undefined || column === undefined) return cell;
      if (isOpen(column, round)) return cell;
      if (!erased.some((one) => one.actionId === actionId && one.field === column.field)) return cell;
      const value = erasedMarker(column);
      const action = latest.find((one) => one.id === actionId);
      // What was said there since is compared as anything else.
      if (action?.values[plan.position(column.field) ?? -1] !== value) return cell;
      return typeof value === 'string' ? { kind: 'text', text: value } : undefined;
    });
    return { ...row, cells };
  });
  return { ...table, rows };
}
