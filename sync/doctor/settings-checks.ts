import { entraTokens } from '../identity/entra/entra-tokens.ts';
import { problemOfFault } from '../identity/token-fault.ts';
import type { Environment } from '../settings/environment.ts';
import { mistakesOf, mistakesTold, unknownVariables } from '../settings/mistakes.ts';
import { readNoticingSettings } from '../settings/noticing-settings.ts';
import { readListenSettings } from '../settings/service-settings.ts';
import { type Check, passed, untold } from './check.ts';

/** Where and to whom the service would listen. */
export const serviceSettings = (environment: Environment, inSharePoint: boolean): Check => ({
  id: 'settings',
  name: { nl: 'Instellingen van de dienst', en: 'Settings of the service' },
  async examine() {
    const listening = await readListenSettings(environment);
    const noticing = readNoticingSettings(environment, inSharePoint);
    const mistakes = [...mistakesOf(listening, noticing), ...unknownVariables(environment)];
    if (!listening.ok || mistakes.length > 0) return { outcome: 'mend', told: mistakesTold(mistakes) };
    if (listening.value.reach === 'network') {
      const names = listening.value.names.join(', ');
      return passed(`Op het netwerk, als ${names}.`, `On the network, as ${names}.`);
    }
    if (!inSharePoint) return passed('Alleen voor deze machine.', 'For this machine alone.');
    return untold(
      'Nog niet ingesteld. Om een bibliotheek in SharePoint aan te bieden is aanmelding in Entra ID nodig: stel ACTIEPLAN_NAMES, ACTIEPLAN_API_AUDIENCE en ACTIEPLAN_ADDIN_CLIENT_ID in. De opdrachtregel heeft dit niet nodig.',
      'Not set yet. To serve a library in SharePoint, sign-in by Entra ID is needed: set ACTIEPLAN_NAMES, ACTIEPLAN_API_AUDIENCE and ACTIEPLAN_ADDIN_CLIENT_ID. The command line does not need this.',
    );
  },
});

/** Whether the keys that people's sign-in is verified with can be read. */
export const signInKeys = (
  environment: Environment,
  inSharePoint: boolean,
  fetcher: typeof fetch = fetch,
): Check => ({
  id: 'sign-in',
  name: { nl: 'Aanmelden van gebruikers', en: 'Signing in of users' },
  needs: ['settings'],
  async examine() {
    const listening = await readListenSettings(environment);
    if (!listening.ok || listening.value.reach === 'loopback') {
      if (inSharePoint) return untold('Nog niet ingesteld.', 'Not set yet.');
      return passed('Lokaal, alleen op deze machine.', 'Local, on this machine alone.');
    }
    const { entra } = listening.value;
    const fault = await entraTokens(entra, () => new Date(), fetcher).trouble();
    if (fault !== null) return { outcome: 'mend', told: problemOfFault(fault).message };
    return passed(`Via ${entra.authority}.`, `Through ${entra.authority}.`);
  },
});
