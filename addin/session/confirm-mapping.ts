import type { DocumentFacts } from '../sheet/document-facts.ts';
import type { OfficeWorkbook } from '../sheet/office-workbook.ts';
import type { TablePlace } from '../sheet/table-place.ts';
import { MappingDesk } from './mapping-desk.ts';
import type { OpenedPlan } from './opened-plan.ts';
import type { Trouble } from './trouble.ts';
import { excelTrouble } from './trouble-texts.ts';

type Confirmed =
  | { readonly outcome: 'taken'; readonly place: TablePlace; readonly facts: DocumentFacts }
  /** Another list stands there by now: that one is looked over. */
  | { readonly outcome: 'another-list'; readonly mapping: MappingDesk }
  /** There is none any more, or it is a table of the plan's. */
  | { readonly outcome: 'no-list' }
  | { readonly outcome: 'failed'; readonly trouble: Trouble };

/** Takes the list over that was looked over, as it stands now: with the rows that came in since. */
export async function confirmMapping(
  workbook: OfficeWorkbook,
  {
    opened,
    facts,
    mapping,
  }: { readonly opened: OpenedPlan; readonly facts: DocumentFacts; readonly mapping: MappingDesk },
): Promise<Confirmed> {
  const { plan, standing } = opened;
  const now = await workbook.listNow(plan, facts.mapping);
  if (!now.ok) return { outcome: 'failed', trouble: excelTrouble(now.failure) };
  if (now.value === null) return { outcome: 'no-list' };
  const { list, table } = now.value;
  if (!mapping.isOf(list, table))
    return { outcome: 'another-list', mapping: new MappingDesk(list, table, plan) };
  const kept = mapping.mapping;
  const taken = await workbook.takeOver(plan, list, kept, standing.asOf);
  return taken.ok
    ? { outcome: 'taken', place: taken.value, facts: { ...facts, mapping: kept } }
    : { outcome: 'failed', trouble: excelTrouble(taken.failure, facts.readOnly) };
}
