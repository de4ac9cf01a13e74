import type { Localised } from '../../shared/text/localised.ts';
import { LibraryFailure, type LibraryFailureCode } from './library-failure.ts';

/** Why one file of a folder is not read, while the others are well. */
export type Unreadable = 'link' | 'folder' | 'no-file' | 'too-large' | 'no-rights';

/** Far above any workbook or body, far below what would fill the memory. */
export const mostFileBytes = 512 * 1024 ** 2;

const sentences: Readonly<Record<Unreadable, Localised>> = {
  link: {
    nl: 'is een koppeling naar een ander bestand, en die worden niet gevolgd. Zet het bestand zelf op deze plaats',
    en: 'is a link to another file, and links are not followed. Put the file itself in this place',
  },
  folder: {
    nl: 'is een map en geen bestand. Geef de map een andere naam en zet het bestand op deze plaats',
    en: 'is a folder and no file. Rename the folder and put the file in this place',
  },
  'no-file': {
    nl: 'is geen gewoon bestand (maar een pipe, een socket of een apparaat). Verwijder het en zet het bestand op deze plaats',
    en: 'is no ordinary file (but a pipe, a socket or a device). Remove it and put the file in this place',
  },
  'too-large': {
    nl: `is groter dan ${mostFileBytes / 1024 ** 2} MB en wordt niet gelezen. Zet een kleiner bestand op deze plaats`,
    en: `is larger than ${mostFileBytes / 1024 ** 2} MB and is not read. Put a smaller file in this place`,
  },
  'no-rights': {
    nl: 'mag niet gelezen worden door het account waarmee Actieplan draait. Geef dat account leesrecht op het bestand',
    en: 'may not be read by the account that Actieplan runs as. Give that account the right to read the file',
  },
};

/** A failure of this one file, told by its path in the library. */
export function unreadableFile(path: string, why: Unreadable, cause?: unknown): LibraryFailure {
  const { nl, en } = sentences[why];
  return new LibraryFailure(
    'file-unreadable',
    { nl: `${path} ${nl} en probeer opnieuw.`, en: `${path} ${en} and try again.` },
    cause,
  );
}

/** Failures that one file meets while the others are well. */
const ofOneFile: readonly LibraryFailureCode[] = [
  'access-denied',
  'file-unreadable',
  'file-locked',
  'edit-overwritten',
];

/** What is told of the one file that an error is about; `null` for an error that is about more, or another. */
export function toldOfOneFile(error: unknown): Localised | null {
  return error instanceof LibraryFailure && ofOneFile.includes(error.code) ? error.told : null;
}
