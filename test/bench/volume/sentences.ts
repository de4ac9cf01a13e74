import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Texts of real decisions, where somebody put them beside the project; without them sentences are made. */
const realTexts = new URL('../../../../shared/data/', import.meta.url);

const doing = [
  'organiseert een vorming over',
  'maakt een draaiboek voor',
  'begeleidt een lerend netwerk rond',
  'ondersteunt wijkwerkers bij',
  'voert onderzoek naar',
  'zet een meldpunt op voor',
  'verspreidt een handreiking over',
  'evalueert met partners de aanpak van',
  'bouwt een documentatiecentrum uit rond',
  'coacht teams die werken aan',
];
const subjects = [
  'polarisatie in de klas',
  'haatspraak op sociale media',
  'weerbaarheid van jongeren',
  'nazorg na detentie',
  'signalen van verontrustend gedrag',
  'desinformatie en tegenverhalen',
  'de lokale integrale veiligheidscel',
  'identiteit, geloof en vrijheid',
  'spanningen tussen buurtbewoners',
  'steun aan slachtoffers en nabestaanden',
  'discriminatie op de woningmarkt',
  'verbindende communicatie na een incident',
];
const audiences = [
  'leraren van het secundair onderwijs',
  'jeugdwerkers en straathoekwerkers',
  'medewerkers van het OCMW',
  'trainers van sportclubs',
  'ouders die vragen hebben',
  'de preventiedienst en de politiezone',
  'vrijwilligers in het buurthuis',
  'consulenten van de werkwinkel',
  'zorgverleners in de eerste lijn',
  'studenten in opleiding',
];
const ways = [
  'in drie sessies',
  'met materiaal dat vrij beschikbaar is',
  'op vraag van de scholen',
  'samen met het lokaal bestuur',
  'na een bevraging bij de betrokkenen',
  'met een jaarlijkse terugkoppeling',
  'over de grenzen van de gemeente heen',
];

/** Gives one of a list, by a number from 0 up to 1. */
export function oneOf<Item>(items: readonly Item[], by: number): Item {
  const item = items[Math.floor(by * items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

/** A source of sentences as officers write them: some 40 to 300 characters each. */
export type Sentences = (random: () => number) => string;

/** Made from the words above: 8,400 different ones. */
const made: Sentences = (random) => {
  const [what, about, whom, how] = [doing, subjects, audiences, ways].map((words) => oneOf(words, random()));
  return `De dienst ${what} ${about} voor ${whom}, ${how}.`;
};

/** Sentences of real decisions where they are at hand, else made ones; and which of the two. */
export function sentencesAtHand(): { readonly sentences: Sentences; readonly source: string } {
  const files = existsSync(realTexts) ? readdirSync(realTexts).filter((name) => name.endsWith('.csv')) : [];
  const found = files.flatMap((name) => [
    ...new Set(readFileSync(new URL(name, realTexts), 'utf8').match(/[A-Z][\p{L} ,'’-]{40,300}\./gu) ?? []),
  ]);
  if (found.length < 1_000) return { sentences: made, source: 'made sentences' };
  return { sentences: (random) => oneOf(found, random()), source: `${found.length} real sentences` };
}
