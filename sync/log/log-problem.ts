import type { z } from 'zod';
import { fill, type Localised } from '../../shared/text/localised.ts';

/** What can be wrong with a log or a body. Each of them stops writing until a person has looked. */
const sentences = {
  'log-gap': {
    nl: 'In het logboek ontbreekt {path}, terwijl er latere nummers staan ({detail}). Zet het bestand terug uit een back-up; tot dan wordt er niets geschreven.',
    en: 'The log lacks {path} while later numbers exist ({detail}). Put the file back from a backup; until then nothing is written.',
  },
  'log-chain-broken': {
    nl: '{path} sluit niet aan op wat ervoor staat: {detail}. Zet de oorspronkelijke bestanden van het logboek terug uit een back-up; tot dan wordt er niets geschreven.',
    en: '{path} does not follow what stands before it: {detail}. Put the original log files back from a backup; until then nothing is written.',
  },
  'log-entry-unreadable': {
    nl: '{path} kan niet gelezen worden: {detail}. Zet het oorspronkelijke bestand terug uit een back-up, of gebruik een nieuwere versie van Actieplan.',
    en: '{path} cannot be read: {detail}. Put the original file back from a backup, or use a newer version of Actieplan.',
  },
  'log-rewound': {
    nl: '{path} is verdwenen of veranderd sinds het gelezen werd ({detail}). Werd een back-up teruggezet, start de dienst dan opnieuw.',
    en: '{path} is gone or changed since it was read ({detail}). If a backup was put back, restart the service.',
  },
  'log-without-plan': {
    nl: 'Deze bibliotheek heeft nog geen plan ({detail}). Maak ze aan met "actieplan init".',
    en: 'This library has no plan yet ({detail}). Make it with "actieplan init".',
  },
  'body-missing': {
    nl: '{path} ontbreekt, terwijl het logboek ernaar verwijst ({detail}). Zet het bestand terug uit een back-up.',
    en: '{path} is missing while the log refers to it ({detail}). Put the file back from a backup.',
  },
  'body-altered': {
    nl: '{path} is veranderd sinds het geschreven werd ({detail}). Zet het oorspronkelijke bestand terug uit een back-up.',
    en: '{path} was changed since it was written ({detail}). Put the original file back from a backup.',
  },
  'checkpoint-forged': {
    nl: '{path} zegt iets anders dan het logboek zelf: {detail}. Verwijder het bestand en start de dienst opnieuw; het wordt vanzelf opnieuw gemaakt. Kijk na wie er in Logboek mag schrijven.',
    en: '{path} says something else than the log itself: {detail}. Remove the file and restart the service; it is made anew by itself. Look who may write in Logboek.',
  },
  'checkpoint-damaged': {
    nl: '{path} is beschadigd: {detail}. Verwijder het bestand; het wordt vanzelf opnieuw gemaakt, en aan het logboek ontbreekt niets.',
    en: '{path} is damaged: {detail}. Remove the file; it is made anew by itself, and nothing is missing from the log.',
  },
  'body-unreadable': {
    nl: '{path} kan niet gelezen worden: {detail}. Zet het oorspronkelijke bestand terug uit een back-up, of gebruik een nieuwere versie van Actieplan.',
    en: '{path} cannot be read: {detail}. Put the original file back from a backup, or use a newer version of Actieplan.',
  },
} as const satisfies Record<string, Localised>;

export type LogProblemCode = keyof typeof sentences;

export interface LogProblem {
  readonly code: LogProblemCode;
  /** The file at fault, as a path in the library. */
  readonly path: string;
  /** For support, in English. */
  readonly detail: string;
  readonly told: Localised;
}

/** What may fail on a file of the log: the thing asked for, or the problem, located. */
export type OrProblem<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: LogProblem };

/** The problem with a file of the log, told to people: never in the words of a library or of JavaScript. */
export function problem(
  code: LogProblemCode,
  path: string,
  detail: Localised,
): { readonly ok: false; readonly problem: LogProblem } {
  const sentence = sentences[code];
  const told = {
    nl: fill(sentence.nl, { path, detail: detail.nl }),
    en: fill(sentence.en, { path, detail: detail.en }),
  };
  return { ok: false, problem: { code, path, detail: detail.en, told } };
}

/** What may be wrong with a file that is no JSON. */
export const notJson: Localised = {
  nl: 'het is leeg, afgebroken of beschadigd',
  en: 'it is empty, cut off or damaged',
};

/** What stands there, but is not what should: by the first field that is not as it should be. */
export function otherShape({ issues }: z.ZodError, line?: number): Localised {
  const field = issues[0]?.path.map(String).join('.') ?? '';
  const at = {
    nl: line === undefined ? '' : `regel ${line}, `,
    en: line === undefined ? '' : `line ${line}, `,
  };
  return field === ''
    ? { nl: `${at.nl}de inhoud is niet zoals verwacht`, en: `${at.en}the content is not as expected` }
    : {
        nl: `${at.nl}het veld ${field} is niet zoals verwacht`,
        en: `${at.en}the field ${field} is not as expected`,
      };
}
