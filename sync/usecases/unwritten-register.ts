import { sameValue } from '../../shared/cells/value.ts';
import type { Localised } from '../../shared/text/localised.ts';
import type { PlannedMerge } from './plan-merge.ts';
import { whyUnread } from './read-register.ts';

export const notAccepted: Localised = {
  nl: 'Het register bevat wijzigingen die nog niet aanvaard zijn. Aanvaard ze, of zet in het register terug wat er stond; dan wordt het bijgewerkt.',
  en: 'The register holds edits that were not accepted yet. Accept them, or put back in the register what stood there; then it is brought up to date.',
};

const columnMissing: Localised = {
  nl: 'In het register ontbreekt een kolom, of heeft ze een andere titel gekregen. Zet de titel terug en voeg opnieuw samen; dan wordt het bijgewerkt.',
  en: 'A column is missing from the register, or has another title. Put its title back and merge again; then it is brought up to date.',
};

/**
 * Why an open register is not written after this merge, in a log that ends at `number`; `null` where it can be.
 * Once written it says that it shows this merge: a cell that then held something older would pass for an edit of
 * what nobody saw there.
 */
export function whyUnwritten(
  { register, found, inForce: { plan }, contributors }: PlannedMerge,
  number: number,
): Localised | null {
  if (register?.kind !== 'open') return null;
  const unread = whyUnread(register, number);
  if (unread !== null) return unread;
  if (register.rows.some(({ values }) => values.includes(undefined))) return columnMissing;
  const rows = new Map(contributors.flatMap(({ merge }) => merge.part.rows).map((row) => [row.id, row]));
  const overtaken = found.some(({ edit, taken }) => {
    const position = plan.position(edit.field);
    const value = (position === undefined ? undefined : rows.get(edit.actionId)?.values[position]) ?? null;
    return !taken && !sameValue(value, edit.expected) && !sameValue(value, edit.value);
  });
  return overtaken ? notAccepted : null;
}
