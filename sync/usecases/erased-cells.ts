import { bindColumns } from '../../shared/actions/bind-columns.ts';
import { showCell } from '../../shared/cells/parse-cell.ts';
import type { RawCell, RawTable, Stamp } from '../../shared/cells/raw-table.ts';
import type { Value } from '../../shared/cells/value.ts';
import type { State } from '../../shared/log/state.ts';
import type { Column } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { erasedText } from '../../shared/register/erase-value.ts';
import type { RegisterEdit } from '../../shared/register/register-part.ts';

/** What stands in the log where a value was erased: a word for it in a text, nothing in any other column. */
export const erasedMarker = ({ type }: Column): Value => (type === 'text' ? erasedText : null);

export const isErasedMarker = (value: Value): boolean => value === erasedText;

/** Whether the cell was erased after a workbook that shows log number `shows` was written. */
export function isErasedSince(
  { erasures }: State,
  shows: number,
  { actionId, field }: Pick<RegisterEdit, 'actionId' | 'field'>,
): boolean {
  return erasures.some((one) => one.entry > shows && one.actionId === actionId && one.field === field);
}

/**
 * A workbook's table without what was erased since it was written: otherwise the value would come back with
 * the next submission of that workbook. One that does not tell what it shows may be older than any erasure.
 */
export function withoutErased(table: RawTable, stamp: Stamp | null, state: State, plan: Plan): RawTable {
  const shows = stamp?.plan === plan.definition.id ? stamp.shows : 0;
  if (!state.erasures.some(({ entry }) => entry > shows)) return table;
  const { id, places } = bindColumns(table.headers, plan, table.mapping);
  if (id === undefined) return table;
  const fieldAt = new Map(places.map((place, position) => [place, plan.columns[position]]));
  const rows = table.rows.map((row) => {
    const actionId = showCell(row.cells[id], table.dateSystem).trim();
    const cells = row.cells.map((cell, place): RawCell | undefined => {
      const column = fieldAt.get(place);
      // An emptied cell brings nothing back.
      if (cell === undefined || column === undefined) return cell;
      if (!isErasedSince(state, shows, { actionId, field: column.field })) return cell;
      const value = erasedMarker(column);
      return typeof value === 'string' ? { kind: 'text', text: value } : undefined;
    });
    return { ...row, cells };
  });
  return { ...table, rows };
}
