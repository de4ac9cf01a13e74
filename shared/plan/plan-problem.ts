import { fill, type Localised } from '../text/localised.ts';

/** What may be wrong with a plan definition, each with what to do; `{…}` is filled with the fact at hand. */
const messages = {
  shape: {
    nl: 'Dit onderdeel heeft niet de verwachte vorm. {detail}',
    en: 'This part does not have the expected shape. {detail}',
  },
  'period-reversed': {
    nl: 'De periode eindigt voor ze begint. Wissel begin en einde.',
    en: 'The period ends before it starts. Swap its start and end.',
  },
  'validity-reversed': {
    nl: 'De geldigheid van {x} eindigt voor ze begint. Wissel validFrom en validTo.',
    en: 'The validity of {x} ends before it starts. Swap validFrom and validTo.',
  },
  twice: {
    nl: '{x} staat er tweemaal. Houd er één.',
    en: '{x} stands there twice. Keep one.',
  },
  'unknown-domain': {
    nl: 'Het beleidsdomein {x} bestaat niet in dit plan. Voeg het toe of kies een ander.',
    en: 'The policy domain {x} is not in this plan. Add it or choose another.',
  },
  'unknown-statement': {
    nl: 'De uitspraak {x} bestaat niet in dit plan. Voeg ze toe aan statements of verwijder de verwijzing.',
    en: 'The statement {x} is not in this plan. Add it to statements or remove the reference.',
  },
  'unknown-list': {
    nl: 'De lijst {x} bestaat niet in dit plan. Voeg ze toe aan lists of kies een andere.',
    en: 'The list {x} is not in this plan. Add it to lists or choose another.',
  },
  'unknown-column': {
    nl: 'De kolom {x} bestaat niet in dit plan. Kies een bestaande kolom.',
    en: 'The column {x} is not in this plan. Choose one that is.',
  },
  'unknown-choice': {
    nl: '{x} staat niet in de lijst van de kolom. Neem de waarde over zoals de lijst ze schrijft.',
    en: "{x} is not in the column's list. Copy the value as the list writes it.",
  },
  'list-missing': {
    nl: 'De kolom {x} heeft een lijst nodig. Vul list in.',
    en: 'The column {x} needs a list. Fill in list.',
  },
  'list-reserved': {
    nl: 'De naam {x} is voorbehouden. Geef de lijst een andere naam.',
    en: 'The name {x} is reserved. Give the list another name.',
  },
  'choice-unwritable': {
    nl: '{x} kan geen lijstwaarde zijn: verwijder puntkomma’s, regeleinden en spaties vooraan of achteraan.',
    en: '{x} cannot be a list value: remove semicolons, line breaks and spaces at either end.',
  },
  'ongoing-missing': {
    nl: 'De kolom {x} heeft een woord nodig voor een open einde. Vul ongoing in.',
    en: 'The column {x} needs a word for an open end. Fill in ongoing.',
  },
  'role-missing': {
    nl: 'Geen kolom heeft de rol {x}. Geef die rol aan één kolom.',
    en: 'No column has the role {x}. Give that role to one column.',
  },
  'role-type': {
    nl: 'Een kolom van het type {x} moet ook die rol hebben, en omgekeerd.',
    en: 'A column of the type {x} must also have that role, and the other way round.',
  },
  'lengths-reversed': {
    nl: 'De kleinste lengte van {x} is groter dan de grootste. Wissel minLength en maxLength.',
    en: 'The least length of {x} exceeds the greatest. Swap minLength and maxLength.',
  },
  'header-too-long': {
    nl: 'De kolomtitel {x} telt meer dan 32 tekens, de grens van Excel voor een invoertip. Maak hem korter.',
    en: "The header {x} has over 32 characters, Excel's limit for an input message. Shorten it.",
  },
  'prompt-too-long': {
    nl: 'De invoertip van {x} telt meer dan 255 tekens, de grens van Excel. Maak hem korter.',
    en: "The prompt of {x} has over 255 characters, Excel's limit. Shorten it.",
  },
  'contributor-code': {
    nl: 'Het beleidsdomein {x} kan zijn code niet aan een indiener geven (2 tot 6 hoofdletters). Noem de indieners zelf in contributors.',
    en: 'The policy domain {x} cannot lend its code to a contributor (2 to 6 capitals). Name the contributors yourself in contributors.',
  },
} as const satisfies Record<string, Localised>;

type PlanProblemCode = keyof typeof messages;

/** A fault in a plan definition: what, where in the JSON, and what to do about it. */
export interface PlanProblem {
  readonly code: PlanProblemCode;
  /** From the root: `['columns', '3', 'list']`. */
  readonly path: readonly string[];
  readonly message: Localised;
}

/** Makes a problem of its code; a fact may be one text, or one for each language. */
export function planProblem(
  code: PlanProblemCode,
  path: readonly (string | number)[],
  facts: Readonly<Record<string, string | Localised>> = {},
): PlanProblem {
  const told = (language: keyof Localised): string =>
    fill(
      messages[code][language],
      Object.fromEntries(
        Object.entries(facts).map(([name, fact]) => [name, typeof fact === 'string' ? fact : fact[language]]),
      ),
    );
  return { code, path: path.map(String), message: { nl: told('nl'), en: told('en') } };
}
