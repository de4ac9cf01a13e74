import type { SharePointLibrary } from '../library/sharepoint/sharepoint-library.ts';
import { type Check, mend, passed, untold } from './check.ts';
import { probePath } from './library-checks.ts';

/**
 * Whether a file that is put into the library is there for everybody at once. Graph tells neither that a library
 * requires check-out nor that it requires approval; it tells what becomes of a file, so one is tried that goes again.
 */
export const publishedAtOnce = (
  library: () => Promise<SharePointLibrary>,
  needs: readonly string[],
): Check => ({
  id: 'publication',
  name: { nl: 'Uitchecken en goedkeuren', en: 'Check-out and approval' },
  needs,
  async examine() {
    const opened = await library();
    const path = probePath();
    try {
      await opened.create(path, new TextEncoder().encode('1'));
      switch (await opened.publicationOf(path)) {
        case 'published':
          return none;
        case 'checkout':
          return checkOut;
        case 'draft':
          return approval;
        default:
          return silent;
      }
    } finally {
      await opened.remove(path);
    }
  },
});

const none = passed(
  'Staan uit: een nieuw bestand is er meteen voor iedereen.',
  'Off: a new file is there for everybody at once.',
);
const checkOut = mend(
  'Uitchecken is verplicht: wat de dienst schrijft, ziet niemand zolang het niet ingecheckt is, en wat iemand uitgecheckt heeft, kan de dienst niet bijwerken. Zet in de instellingen van de documentbibliotheek, onder Versie-instellingen, "Uitchecken vereisen" uit.',
  'Check-out is required: nobody sees what the service writes until it is checked in, and what somebody has checked out the service cannot update. Turn "Require check out" off in the settings of the document library, under Versioning settings.',
);
const approval = mend(
  'Inhoud moet goedgekeurd worden, of blijft als concept staan: de indieners zien niet wat de dienst schrijft. Zet in de instellingen van de documentbibliotheek, onder Versie-instellingen, "Inhoud goedkeuren" en de conceptversies uit.',
  'Content needs approval, or stays a draft: contributors do not see what the service writes. Turn "Content approval" and draft versions off in the settings of the document library, under Versioning settings.',
);
const silent = untold(
  'SharePoint zegt dit hier niet. Kijk in de instellingen van de documentbibliotheek, onder Versie-instellingen, of uitchecken en goedkeuren uit staan.',
  'SharePoint does not tell this here. See in the settings of the document library, under Versioning settings, that check-out and approval are off.',
);
