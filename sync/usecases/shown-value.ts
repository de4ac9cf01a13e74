import { formatValue } from '../../shared/cells/format-value.ts';
import { isBlank, type Value } from '../../shared/cells/value.ts';
import type { State } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { erasedText } from '../../shared/register/erase-value.ts';
import type { Language, Localised } from '../../shared/text/localised.ts';
import { erasedCells } from './erased-cells.ts';

const none: Localised = { nl: '(leeg)', en: '(empty)' };

/** A cell's value as people see it. */
export type Shows = (actionId: string, field: string, value: Value) => string;

/**
 * How values are shown: an empty one says so, and what was erased looks erased in every column, also where the log
 * has no word for it.
 */
export function showing(plan: Plan, state: Pick<State, 'erasures'>, language: Language): Shows {
  const isErased = erasedCells(state);
  return (actionId, field, value) => {
    const column = plan.column(field);
    if (!isBlank(value) && column !== undefined) return formatValue(value, column);
    return isErased(actionId, field) ? erasedText : none[language];
  };
}
