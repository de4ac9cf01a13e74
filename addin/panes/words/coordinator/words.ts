import type { Language } from '../../../../shared/text/localised.ts';
import { useWords } from '../words.ts';
import { en } from './en.ts';
import { type CoordinatorWords, nl } from './nl.ts';

const catalogues: Readonly<Record<Language, CoordinatorWords>> = { nl, en };

/**
 * The words of the coordinator's parts, apart from those of all panes so that the officer's pane does not
 * load them; `shared` are the latter.
 */
export function useCoordinatorWords() {
  const { language, words, say } = useWords();
  return { language, say, words: catalogues[language], shared: words };
}
