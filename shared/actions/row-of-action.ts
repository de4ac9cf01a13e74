import { formatValue } from '../cells/format-value.ts';
import { isBlank, isUnread } from '../cells/value.ts';
import type { Plan } from '../plan/plan.ts';
import type { Action } from './action.ts';
import type { CellNotice, ParsedCell, ParsedRow } from './parsed-row.ts';

/**
 * A logged action as the rules see a row, so that an action is checked where no sheet is at hand: after a
 * merge, or in the register. Values are taken as they were parsed; nothing is parsed again.
 */
export function rowOfAction({ id, values, originals }: Action, plan: Plan): ParsedRow {
  const cells = plan.columns.map((column, position): ParsedCell => {
    const value = values[position] ?? null;
    const kept = originals !== undefined && Object.hasOwn(originals, column.field);
    const text = (kept ? originals[column.field] : undefined) ?? formatValue(value, column);
    if (!isUnread(value)) return { value, text };
    return { value, text, notices: [noticeOf(column.type, value.unread)] };
  });
  return { key: 0, row: 0, id, cells, blank: cells.every(({ value }) => isBlank(value)) };
}

/** What parsing said of it when it was typed. */
function noticeOf(type: string, given: string): CellNotice {
  if (type === 'date' || type === 'date-or-ongoing') return { kind: 'no-date' };
  return type === 'amount' ? { kind: 'no-amount' } : { kind: 'unknown', given };
}
