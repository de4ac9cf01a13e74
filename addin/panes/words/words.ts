import { createContext, useContext } from 'react';
import type { Language, Localised } from '../../../shared/text/localised.ts';
import { en } from './en.ts';
import { nl, type Words } from './nl.ts';

const catalogues: Readonly<Record<Language, Words>> = { nl, en };

const LanguageContext = createContext<Language>('nl');

/** Says in which language everything below it speaks. */
export const LanguageProvider = LanguageContext.Provider;

/** The words of the pane's language, and `say` for what the view brings in both. */
export function useWords() {
  const language = useContext(LanguageContext);
  return { language, words: catalogues[language], say: (sentence: Localised) => sentence[language] };
}
