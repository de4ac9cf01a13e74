import type { SheetReading } from '../../shared/register/read-edits.ts';
import type { ContestedEdit } from '../../shared/register/rebase-edits.ts';
import type { ConflictDecision, RegisterEdit } from '../../shared/register/register-part.ts';
import type { Localised } from '../../shared/text/localised.ts';

/** What was seen in the register's sheet that a merge does not take, in words for the coordinator. */
export function readingRemarks({ deletedRows, typedRows, duplicated }: SheetReading): readonly Localised[] {
  return [
    ...deletedRows.map((id) => ({
      nl: `${id} was uit het register verwijderd en komt terug. Een actie intrekken kan alleen het domein zelf.`,
      en: `${id} was deleted from the register and comes back. Only the domain itself can withdraw an action.`,
    })),
    ...typedRows.map(({ row }) => ({
      nl: `Rij ${row} is in het register getypt en wordt niet overgenomen. Vraag het domein om de actie in te dienen.`,
      en: `Row ${row} was typed into the register and is not taken. Ask the domain to submit the action.`,
    })),
    ...duplicated.map(({ id, rows }) => ({
      nl: `${id} staat meer dan eens in het register (rijen ${rows.join(', ')}); wijzigingen in die rijen zijn niet overgenomen. Verwijder de dubbele rij.`,
      en: `${id} stands more than once in the register (rows ${rows.join(', ')}); changes in these rows were not taken. Delete the double row.`,
    })),
  ];
}

/** Edits that the merge could not place. */
export function editRemarks(edits: readonly RegisterEdit[]): readonly Localised[] {
  return edits.map(({ actionId, field }) => ({
    nl: `De wijziging van ${actionId} (${field}) in het register is niet overgenomen: de cel hield intussen een andere waarde.`,
    en: `The change of ${actionId} (${field}) in the register was not taken: the cell held another value by then.`,
  }));
}

/** Cells that hold what stood there after an earlier merge, and has been replaced since. */
export function stoodBeforeRemarks(edits: readonly RegisterEdit[]): readonly Localised[] {
  return edits.map(({ actionId, field }) => ({
    nl: `Wat in het register bij ${actionId} (${field}) staat, stond er al na een eerdere samenvoeging en is sindsdien vervangen. Typ het opnieuw zodra het register bijgewerkt is, als het toch zo moet zijn.`,
    en: `What stands in the register at ${actionId} (${field}) stood there after an earlier merge and has been replaced since. Type it again once the register is up to date, if it should be so after all.`,
  }));
}

/** Edits that hold what may never enter the log. */
export function keptOutRemarks(edits: readonly RegisterEdit[]): readonly Localised[] {
  return edits.map(({ actionId, field }) => ({
    nl: `De wijziging van ${actionId} (${field}) is niet overgenomen: er lijkt een rijksregisternummer in te staan, en dat mag nooit in het logboek. Haal het uit het register.`,
    en: `The change of ${actionId} (${field}) was not taken: it seems to hold a national register number, which may never enter the log. Take it out of the register.`,
  }));
}

/** Cells that were accepted by name and in which nothing was typed. */
export function noEditRemarks(
  accept: readonly string[] | 'all' | undefined,
  edits: readonly RegisterEdit[],
): readonly Localised[] {
  if (accept === undefined || accept === 'all') return [];
  const typed = new Set(edits.map(({ actionId, field }) => `${actionId}.${field}`));
  return accept
    .filter((cell) => !typed.has(cell))
    .map((cell) => ({
      nl: `Bij ${cell} is in het register niets gewijzigd: daar valt niets over te nemen. Kijk de naam van de cel na.`,
      en: `Nothing was changed in the register at ${cell}: there is nothing to take. Check the name of the cell.`,
    }));
}

/** Cells that still showed what was erased. */
export function erasedRemarks(edits: readonly RegisterEdit[]): readonly Localised[] {
  return edits.map(({ actionId, field }) => ({
    nl: `${actionId} (${field}) is gewist sinds het register geschreven werd; wat er stond is niet overgenomen. Typ een nieuwe waarde na het bijwerken.`,
    en: `${actionId} (${field}) was erased since the register was written; what stood there was not taken. Type a new value once it is up to date.`,
  }));
}

/** What going back to an earlier merge leaves as it is. */
export function backRemarks(
  merge: number,
  newer: readonly string[],
  otherStanding: readonly string[],
): readonly Localised[] {
  return [
    ...newer.map((id) => ({
      nl: `${id} kwam er na samenvoeging ${merge} bij en blijft staan. Een actie intrekken kan alleen het domein zelf.`,
      en: `${id} was added after merge ${merge} and stays. Only the domain itself can withdraw an action.`,
    })),
    ...otherStanding.map((id) => ({
      nl: `${id} is na samenvoeging ${merge} ingetrokken of teruggezet, en dat blijft zo. Alleen het domein zelf kan het ongedaan maken.`,
      en: `${id} was withdrawn or put back after merge ${merge}, and that stays. Only the domain itself can undo it.`,
    })),
  ];
}

/** Decisions on a conflict whose values have changed since. */
export function staleDecisionRemarks(decisions: readonly ConflictDecision[]): readonly Localised[] {
  return decisions.map(({ actionId, cells }) => ({
    nl: `De beslissing over ${actionId} (${cells.map(({ field }) => field).join(', ')}) geldt niet meer: een van beide waarden is sindsdien gewijzigd. Beslis opnieuw.`,
    en: `The decision on ${actionId} (${cells.map(({ field }) => field).join(', ')}) no longer holds: one of the values has changed since. Decide again.`,
  }));
}

/** Parts contested edits into those of actions in the register, and those of actions that are not. */
export function contestedOutside(contested: readonly ContestedEdit[]): {
  readonly inside: readonly ContestedEdit[];
  readonly outside: readonly Localised[];
} {
  const inside = contested.filter(({ newest }) => newest !== undefined);
  const outside = contested.filter(({ newest }) => newest === undefined).map(({ edit }) => edit);
  return { inside, outside: editRemarks(outside) };
}
