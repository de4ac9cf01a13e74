import type { Localised } from '../../../shared/text/localised.ts';
import { SiteFailure } from '../library-failure.ts';
import { type Answer, detailOf } from './graph-answer.ts';
import type { About } from './sharepoint-failures.ts';

/**
 * Why SharePoint refuses something and goes on refusing it, told by its cause. Graph has no code for most of the
 * causes: they stand in the inner codes or in the words of the message, which is English whatever the site's language.
 */
export function refusalOf(about: About, place: string, answer: Pick<Answer, 'status' | 'body'>): SiteFailure {
  const words = answer.body.toString('utf8');
  if (answer.status === 507 || quota.test(words)) return libraryFull(about, place, detailOf(answer));
  const cause = causes.find(({ said }) => said.test(words));
  if (cause === undefined) return accessDenied(about, place, detailOf(answer));
  return refused(about, place, detailOf(answer), cause);
}

interface Cause extends Localised {
  readonly said: RegExp;
}

const quota = /quota|insufficientStorage/i;

const causes: readonly Cause[] = [
  {
    said: /retention|complian|\blabel|\brecord\b|legal ?hold|on hold|itemIsRecord/i,
    nl: 'Er rust een bewaarlabel of een bewaarbeleid op het bestand of de bibliotheek. Laat de beheerder van de tenant (Microsoft Purview) de site of de bibliotheek van dat label uitzonderen, en probeer daarna opnieuw.',
    en: "A retention label or policy lies on the file or the library. Have the tenant's admin (Microsoft Purview) exclude the site or the library from it, and try again after that.",
  },
  {
    said: /check(ed)?[ -_]?(it )?out|checkout/i,
    nl: 'De documentbibliotheek eist dat bestanden uitgecheckt worden. Zet in de instellingen van de bibliotheek, onder Versie-instellingen, "Uitchecken vereisen" uit, en probeer daarna opnieuw.',
    en: 'The document library requires files to be checked out. Turn "Require check out" off in the settings of the library, under Versioning settings, and try again after that.',
  },
  {
    said: /moderat|approval|approver/i,
    nl: 'De documentbibliotheek eist goedkeuring van inhoud. Zet in de instellingen van de bibliotheek, onder Versie-instellingen, "Inhoud goedkeuren" uit, en probeer daarna opnieuw.',
    en: 'The document library requires content approval. Turn "Content approval" off in the settings of the library, under Versioning settings, and try again after that.',
  },
];

/** The library can be read and not listed. */
export const listingRefused = (place: string): SiteFailure =>
  new SiteFailure('access-denied', {
    nl: `SharePoint geeft geen lijst van wat er in ${place} gewijzigd is (403), hoewel de bibliotheek gelezen mag worden. Zo gaat het waar een bewaarlabel of bewaarbeleid op de bibliotheek rust: laat de beheerder van de tenant (Microsoft Purview) ze daarvan uitzonderen, en probeer daarna opnieuw.`,
    en: `SharePoint gives no list of what changed in ${place} (403), though the library may be read. So it goes where a retention label or policy lies on the library: have the tenant's admin (Microsoft Purview) exclude it, and try again after that.`,
  });

function refused(about: About, place: string, detail: string, { nl, en }: Localised): SiteFailure {
  return new SiteFailure('access-denied', {
    nl: `SharePoint weigert ${about} in ${place} (${detail}). ${nl}`,
    en: `SharePoint refuses ${about} in ${place} (${detail}). ${en}`,
  });
}

/** 403: the application was not granted the site, or only to read. */
function accessDenied(about: About, place: string, detail: string): SiteFailure {
  return new SiteFailure('access-denied', {
    nl: `De dienst heeft geen toegang tot ${about} in ${place} (${detail}). Laat de beheerder van de tenant de app schrijfrechten op deze site geven (Sites.Selected), en kijk het met "actieplan doctor" na.`,
    en: `The service has no access to ${about} in ${place} (${detail}). Have the tenant's admin grant the app write access to this site (Sites.Selected), and check it with "actieplan doctor".`,
  });
}

/** 507: the site has no room left. */
function libraryFull(about: About, place: string, detail: string): SiteFailure {
  return new SiteFailure('library-full', {
    nl: `${about} kan niet bewaard worden: ${place} is vol (${detail}). Laat de beheerder van de site er ruimte maken, ook in de prullenbak, en probeer opnieuw.`,
    en: `${about} cannot be saved: ${place} is full (${detail}). Have the site's administrator make room, in the recycle bin too, and try again.`,
  });
}
