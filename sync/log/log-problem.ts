import { fillLocalised, type Localised } from '../../shared/text/localised.ts';

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
  /** For the log of the service and for support, in English. */
  readonly detail: string;
  readonly told: Localised;
}

/** What may fail on a file of the log: the thing asked for, or the problem, located. */
export type OrProblem<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: LogProblem };

/** The problem with a file of the log, told to people. */
export function problem(
  code: LogProblemCode,
  path: string,
  detail: string,
): { readonly ok: false; readonly problem: LogProblem } {
  return {
    ok: false,
    problem: { code, path, detail, told: fillLocalised(sentences[code], { path, detail }) },
  };
}
