import { parseActionId } from '../../shared/actions/action-id.ts';
import type { ErasureReport } from '../../shared/contract/erasure.ts';
import type { Language, Localised } from '../../shared/text/localised.ts';
import type { Erased } from './erase.ts';
import { workbookPath } from './init.ts';
import { registerPath } from './read-register.ts';

/** What was erased, with every place where the value may still stand: the log is not the only one. */
export function erasureReport(
  { entry, rows, entriesHolding }: Erased,
  actionId: string,
  language: Language,
): ErasureReport {
  const workbook = workbookPath(parseActionId(actionId)?.prefix ?? '');
  const remains: readonly Localised[] = [
    {
      nl: `${registerPath}: voeg opnieuw samen, dan wordt de cel bijgewerkt.`,
      en: `${registerPath}: merge again, and the cell is brought up to date.`,
    },
    {
      nl: `${workbook}: laat het domein de cel leegmaken en opnieuw indienen; wat er nog staat wordt niet meer overgenomen.`,
      en: `${workbook}: have the domain empty the cell and submit again; what still stands there is no longer taken.`,
    },
    {
      nl: 'Oudere versies en de prullenbak van SharePoint, back-ups, en kopieën op computers en in mailboxen: verwijder ze daar.',
      en: 'Older versions and the recycle bin of SharePoint, backups, and copies on computers and in mailboxes: remove them there.',
    },
    ...entriesHolding.map((number) => ({
      nl: `Logboekstuk ${number} is een beslissing van voor beslissingen gewist konden worden en houdt de waarde in haar eigen tekst; zo’n stuk verandert nooit.`,
      en: `Log entry ${number} is a decision of before decisions could be erased and holds the value in its own text; such an entry never changes.`,
    })),
  ];
  return { entry, rows, remains: remains.map((one) => one[language]) };
}
