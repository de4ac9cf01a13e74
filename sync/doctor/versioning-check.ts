import type { SharePointLibrary } from '../library/sharepoint/sharepoint-library.ts';
import { type Check, mend, passed, untold } from './check.ts';
import { probePath } from './library-checks.ts';

const content = (text: string) => new TextEncoder().encode(text);

/**
 * Whether the library keeps what a file held before: without that nobody can tell that somebody's save was
 * written over. Its settings are not for `Sites.Selected` to read, so it is tried on a file that goes again.
 */
export const earlierVersions = (
  library: () => Promise<SharePointLibrary>,
  needs: readonly string[],
): Check => ({
  id: 'versioning',
  name: { nl: 'Versiebeheer', en: 'Versioning' },
  needs,
  async examine() {
    const opened = await library();
    const path = probePath();
    try {
      const created = await opened.create(path, content('1'));
      if (created.outcome === 'exists') return passedBy;
      const replaced = await opened.replace(path, content('2'), created.version);
      if (replaced.outcome !== 'replaced') return passedBy;
      return (await opened.keptStates(path)) > 1 ? on : off;
    } finally {
      await opened.remove(path);
    }
  },
});

const on = passed(
  'Aan: een vervangen bestand houdt zijn vorige versie.',
  'On: a file that was replaced keeps its earlier version.',
);
const off = mend(
  'Staat uit: van een vervangen bestand blijft de vorige versie niet bewaard, zodat een overschreven wijziging van iemand niet opgemerkt wordt. Zet in de instellingen van de documentbibliotheek, onder Versie-instellingen, hoofdversies aan (100 of meer).',
  'Off: of a file that is replaced the earlier version is not kept, so that an overwritten save of somebody goes unnoticed. Turn major versions on (100 or more) in the settings of the document library, under Versioning settings.',
);
const passedBy = untold(
  'Iemand kwam aan het proefbestand; probeer opnieuw.',
  'Somebody touched the trial file; try again.',
);
