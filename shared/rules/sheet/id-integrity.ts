import { z } from 'zod';
import type { Identity } from '../../actions/identity.ts';
import type { ParsedRow } from '../../actions/parsed-row.ts';
import type { SheetContext, SheetTrouble } from '../check.ts';
import { defineSheetCheck } from '../define-check.ts';
import { valueIn } from '../row/row-values.ts';

/**
 * The system columns are as the program left them: the action id is the row's own, the domain is the
 * contributor's (or, on an older action, one that it took over). Offers the id or domain to put there.
 */
export const idIntegrity = defineSheetCheck({
  name: 'id-integrity',
  parameters: z.strictObject({}),
  keysOf: (row, _parameters, context) => {
    const identity = context.ids.of(row.key);
    const domain = foreignDomain(row, identity, context);
    const disputed = identity?.how === 'disputed' ? identity.id : '';
    return disputed === '' && domain === null
      ? new Map()
      : new Map([[String(row.key), `${disputed}|${domain?.found ?? ''}`]]);
  },
  judge: (_key, rows, _parameters, context) => rows.flatMap((row) => troublesOf(row, context)),
});

function troublesOf(row: ParsedRow, context: SheetContext): readonly SheetTrouble[] {
  const identity = context.ids.of(row.key);
  const domain = foreignDomain(row, identity, context);
  const troubles: SheetTrouble[] = [];
  if (identity?.how === 'disputed') {
    const { id } = identity;
    troubles.push({
      key: row.key,
      column: context.plan.role('action-id')?.field ?? null,
      fix: { kind: 'assign-id', id, label: { nl: `Geef Actie-ID ${id}`, en: `Give action id ${id}` } },
    });
  }
  if (domain !== null) {
    const own = context.contributor.domain;
    troubles.push({
      key: row.key,
      column: domain.field,
      fix: { kind: 'replace', text: own, label: { nl: `Zet ${own}`, en: `Put ${own}` } },
    });
  }
  return troubles;
}

/** The domain that stands in the row and does not belong there; what could not be read has a rule of its own. */
function foreignDomain(
  row: ParsedRow,
  identity: Identity | undefined,
  { plan, contributor }: SheetContext,
): { readonly field: string; readonly found: string } | null {
  const field = plan.role('domain')?.field;
  if (identity === undefined || field === undefined) return null;
  const found = valueIn(row, field, plan);
  if (typeof found !== 'string' || found === '' || found === contributor.domain) return null;
  const takenOver = plan.domain(contributor.domain)?.succeeds ?? [];
  return identity.how === 'kept' && takenOver.includes(found) ? null : { field, found };
}
