import type { Column } from '../plan/definition.ts';
import { showAmount } from './amount.ts';
import { isIsoDate, showDate } from './date.ts';
import { isUnread, type Value } from './value.ts';

/**
 * A value as a person types and sees it: dd/mm/yyyy, `12.500,00`, `A; B`; `''` for nothing and the
 * text as typed for what was not understood. Reading the result gives the value again.
 */
export function formatValue(value: Value, column: Column): string {
  if (value === null) return '';
  if (typeof value === 'number') return showAmount(value);
  if (typeof value === 'string') {
    const dated = column.type === 'date' || column.type === 'date-or-ongoing';
    return dated && isIsoDate(value) ? showDate(value) : value;
  }
  return isUnread(value) ? value.unread : value.join('; ');
}
