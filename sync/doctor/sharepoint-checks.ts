import { decodeJwt } from 'jose';
import { z } from 'zod';
import { type Conditions, usualConditions } from '../library/sharepoint/conditions.ts';
import { entraTokens, type GraphTokens } from '../library/sharepoint/graph-tokens.ts';
import { openSharePointLibrary, type SharePointLibrary } from '../library/sharepoint/sharepoint-library.ts';
import type { Environment } from '../settings/environment.ts';
import { type LibrarySettings, readLibrarySettings } from '../settings/library-settings.ts';
import { mistakesTold } from '../settings/mistakes.ts';
import { type Check, type Diagnosis, mend, passed, untold } from './check.ts';
import { noStrays, rightsInLibrary, unbrokenLog } from './library-checks.ts';
import { publishedAtOnce } from './publication-check.ts';
import { earlierVersions } from './versioning-check.ts';

/** Where the checks meet the tenant; tests put a stand-in there. */
export interface Tenant {
  readonly tokens: (settings: LibrarySettings) => GraphTokens;
  readonly conditions: Partial<Conditions>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Nobody waits minutes for a diagnosis. */
const impatient = { tries: 2, patience: 20_000, timeout: 15_000 };

const realTenant: Tenant = {
  tokens: ({ access, place }) => entraTokens(access, place.graph, impatient),
  conditions: impatient,
  now: Date.now,
};

/** Everything that a library in SharePoint needs, from the settings to writing in it. */
export function sharePointChecks(environment: Environment, tenant: Tenant = realTenant): readonly Check[] {
  const reached = new ReachedTenant(environment, tenant);
  const library = (): Promise<SharePointLibrary> => reached.library();
  const needs = ['library'];
  return [
    {
      id: 'library-settings',
      name: { nl: 'Instellingen van de bibliotheek', en: 'Settings of the library' },
      async examine() {
        const settings = await readLibrarySettings(environment);
        if (!settings.ok) return { outcome: 'mend', told: mistakesTold(settings.mistakes) };
        const { site, library: name } = settings.value.place;
        return passed(`${name} op ${site}.`, `${name} on ${site}.`);
      },
    },
    {
      id: 'token',
      name: { nl: 'Aanmelden van de dienst', en: 'Signing in of the service' },
      needs: ['library-settings'],
      examine: async () => rolesOf(await reached.token()),
    },
    {
      id: 'library',
      name: { nl: 'Site en bibliotheek', en: 'Site and library' },
      needs: ['token'],
      async examine() {
        const { place } = await library();
        return passed(place, place);
      },
    },
    {
      id: 'clock',
      name: { nl: 'Klok', en: 'Clock' },
      needs,
      examine: async () => clockAgainst(reached.serverTime),
    },
    rightsInLibrary(library, needs),
    earlierVersions(library, ['rights']),
    publishedAtOnce(library, ['rights']),
    {
      id: 'writers',
      name: { nl: 'Wie mag schrijven', en: 'Who may write' },
      needs,
      examine: async () => whoMayWrite,
    },
    unbrokenLog(library, needs),
    noStrays(library),
  ];
}

/** The token and the library, each asked for once, and what the server's clock said meanwhile. */
class ReachedTenant {
  readonly #environment: Environment;
  readonly #tenant: Tenant;
  #library: Promise<SharePointLibrary> | null = null;
  /** The server's time and ours when it was told, in milliseconds since 1970. */
  serverTime: { readonly theirs: number; readonly ours: number } | null = null;

  constructor(environment: Environment, tenant: Tenant) {
    this.#environment = environment;
    this.#tenant = tenant;
  }

  async token(): Promise<string> {
    return this.#tenant.tokens(await this.#settings()).token('kept');
  }

  library(): Promise<SharePointLibrary> {
    this.#library ??= this.#open();
    return this.#library;
  }

  async #open(): Promise<SharePointLibrary> {
    const settings = await this.#settings();
    const { conditions, tokens } = this.#tenant;
    const send = conditions.fetch ?? usualConditions.fetch;
    const timed: typeof fetch = async (input, init) => {
      const response = await send(input, init);
      const theirs = Date.parse(response.headers.get('date') ?? '');
      if (!Number.isNaN(theirs)) this.serverTime = { theirs, ours: this.#tenant.now() };
      return response;
    };
    return openSharePointLibrary(settings.place, tokens(settings), { ...conditions, fetch: timed });
  }

  async #settings(): Promise<LibrarySettings> {
    const settings = await readLibrarySettings(this.#environment);
    if (!settings.ok) throw new Error('the settings were to be read first');
    return settings.value;
  }
}

const claimsSchema = z.object({ roles: z.array(z.string()).default([]) });

/**
 * The application's roles, as far as its token shows them: Microsoft says that tokens for Graph are Graph's
 * own business, so one that cannot be read is no fault.
 */
function rolesOf(token: string): Diagnosis {
  const claims = claimsSchema.safeParse(decoded(token));
  if (!claims.success)
    return passed('Gelukt; de rollen staan er niet leesbaar in.', 'Done; its roles cannot be read.');
  const { roles } = claims.data;
  const wide = roles.filter((role) => /^(Sites|Files)\..*\.All$/.test(role));
  if (wide.length > 0) {
    return mend(
      `De toepassing mag meer dan nodig (${wide.join(', ')}). Laat de beheerder alleen Sites.Selected toestaan, met schrijfrecht op deze ene site.`,
      `The application may do more than it needs (${wide.join(', ')}). Have the admin allow Sites.Selected alone, with write access to this one site.`,
    );
  }
  if (roles.includes('Sites.Selected'))
    return passed('Gelukt, met Sites.Selected.', 'Done, with Sites.Selected.');
  return mend(
    'De toepassing heeft de rol Sites.Selected niet. Laat de beheerder ze bij de app-registratie toevoegen (Microsoft Graph, toepassingsmachtiging) en toestemming geven.',
    'The application lacks the role Sites.Selected. Have the admin add it to the app registration (Microsoft Graph, application permission) and consent to it.',
  );
}

function decoded(token: string): unknown {
  try {
    return decodeJwt(token);
  } catch {
    // No JSON Web Token, or none that people are meant to read: told as such by who asks.
    return null;
  }
}

const largestDifference = 5 * 60_000;

function clockAgainst(time: ReachedTenant['serverTime']): Diagnosis {
  if (time === null)
    return untold('De server zegt niet hoe laat het is.', 'The server does not tell what time it is.');
  const difference = Math.round((time.ours - time.theirs) / 1000);
  if (Math.abs(difference) * 1000 <= largestDifference)
    return passed(`${difference} s verschil met de server.`, `${difference} s from the server.`);
  return mend(
    `De klok van deze machine wijkt ${difference} s af van die van de server; aanmelden lukt dan niet lang meer. Zet ze gelijk (NTP).`,
    `This machine's clock is ${difference} s off the server's; signing in will not go on for long. Set it right (NTP).`,
  );
}

/** Listing permissions takes more than Sites.Selected, and the service asks for no more. */
const whoMayWrite = untold(
  'SharePoint zegt dit niet aan een toepassing met Sites.Selected. Kijk op de site zelf na: in Logboek schrijft alleen deze toepassing, in Domeinen elk domein in zijn eigen werkboek, in Masterregister.xlsx de coördinatoren.',
  'SharePoint does not tell this to an application with Sites.Selected. Check on the site itself: this application alone writes in Logboek, each domain in its own workbook in Domeinen, the coordinators in Masterregister.xlsx.',
);
