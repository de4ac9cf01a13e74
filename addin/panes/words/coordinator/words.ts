import type { Language } from '../../../../shared/text/localised.ts';
import { useWords } from '../words.ts';
import { access } from './access.ts';
import { approval, waive } from './approval.ts';
import { saved } from './collecting.ts';
import { conflicts } from './conflicts.ts';
import { exporting } from './exporting.ts';
import { findings } from './findings.ts';
import { announce, frame, tabs } from './frame.ts';
import { erase, history } from './history.ts';
import { edits, merge, merged } from './merging.ts';
import { matrix, message, overview } from './overview.ts';
import { counts, preview } from './preview.ts';
import { remarks } from './remarks.ts';
import { round } from './round.ts';
import { broken, throughout } from './throughout.ts';

/** What the coordinator's pane and pages say of themselves. */
const wordsIn = (language: Language) => ({
  ...throughout[language],
  broken: broken[language],
  frame: frame[language],
  tabs: tabs[language],
  overview: overview[language],
  saved: saved[language],
  counts: counts[language],
  merge: merge[language],
  matrix: matrix[language],
  message: message[language],
  approval: approval[language],
  waive: waive[language],
  preview: preview[language],
  edits: edits[language],
  merged: merged[language],
  conflicts: conflicts[language],
  findings: findings[language],
  remarks: remarks[language],
  history: history[language],
  erase: erase[language],
  export: exporting[language],
  round: round[language],
  access: access[language],
  announce: announce[language],
});

export type CoordinatorWords = ReturnType<typeof wordsIn>;

const catalogues: Readonly<Record<Language, CoordinatorWords>> = { nl: wordsIn('nl'), en: wordsIn('en') };

/**
 * The words of the coordinator's parts, apart from those of all panes so that the officer's pane does not
 * load them; `shared` are the latter.
 */
export function useCoordinatorWords() {
  const { language, words, say } = useWords();
  return { language, say, words: catalogues[language], shared: words };
}
