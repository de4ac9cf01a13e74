import { actions, errors, warnings } from './amounts.ts';
import { inBoth } from './in-both.ts';

/** What is found in the list, and what it means for submitting. */
export const findings = inBoth({
  nl: {
    errors: 'Fouten',
    errorsHint: 'los deze op vóór u indient',
    warnings: 'Waarschuwingen',
    warningsHint: 'nakijken, indienen kan',
    infos: (count: number) => `Ter info (${count})`,
    severity: { error: 'Fout', warning: 'Waarschuwing', info: 'Ter info' },
    at: (severity: string, place: string) => `${severity} in ${place}`,
    row: (row: number) => `rij ${row}`,
    wholeSheet: 'hele lijst',
    waivable: 'Dit houdt indienen niet tegen: de coördinator kan het toestaan.',
    basis: (points: string) => `Waarop dit steunt: ${points}`,
    rule: (code: string) => `regel ${code}`,
    showMore: (count: number) => `Nog ${count} tonen`,
    ready: 'Klaar om in te dienen',
    readyText: (count: number) =>
      `${actions.nl(count)}, geen fouten en geen waarschuwingen. Elke wijziging wordt meteen nagekeken.`,
    noActions: 'Nog geen acties',
    noActionsText: 'Vul een eerste rij in het werkblad in. Elke wijziging wordt meteen nagekeken.',
    nothingFiltered: 'Niets van deze soort. Zet de filter uit om alle bevindingen te zien.',
  },
  en: {
    errors: 'Errors',
    errorsHint: 'mend these before you submit',
    warnings: 'Warnings',
    warningsHint: 'look again; you can submit',
    infos: (count) => `For information (${count})`,
    severity: { error: 'Error', warning: 'Warning', info: 'For information' },
    at: (severity, place) => `${severity} in ${place}`,
    row: (row) => `row ${row}`,
    wholeSheet: 'whole list',
    waivable: 'This does not hold up submitting: the coordinator can allow it.',
    basis: (points) => `What this rests on: ${points}`,
    rule: (code) => `rule ${code}`,
    showMore: (count) => `Show ${count} more`,
    ready: 'Ready to submit',
    readyText: (count) => `${actions.en(count)}, no errors and no warnings. Every change is checked at once.`,
    noActions: 'No actions yet',
    noActionsText: 'Fill in a first row in the sheet. Every change is checked at once.',
    nothingFiltered: 'Nothing of this kind. Turn the filter off to see all findings.',
  },
});

/** What a screen reader hears when the counts change. */
export const announce = inBoth({
  nl: {
    counts: (errorCount: number, warningCount: number) =>
      errorCount + warningCount === 0
        ? 'Geen fouten en geen waarschuwingen.'
        : `${errors.nl(errorCount)}, ${warnings.nl(warningCount)}.`,
  },
  en: {
    counts: (errorCount, warningCount) =>
      errorCount + warningCount === 0
        ? 'No errors and no warnings.'
        : `${errors.en(errorCount)}, ${warnings.en(warningCount)}.`,
  },
});
