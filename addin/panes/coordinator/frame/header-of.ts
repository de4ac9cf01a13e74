import type { Localised } from '../../../../shared/text/localised.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';

/** What a column is called; its field where the plan no longer has it. */
export function headerOf({ columns }: CoordinatingView, field: string): Localised {
  return columns.find((column) => column.field === field)?.header ?? { nl: field, en: field };
}
