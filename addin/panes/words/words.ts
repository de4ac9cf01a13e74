import { createContext, useContext } from 'react';
import type { Language, Localised } from '../../../shared/text/localised.ts';
import { actions, errors, warnings } from './amounts.ts';
import { contributor, pages, signIn, starting, trouble } from './beginning.ts';
import { coverage } from './coverage.ts';
import { announce, findings } from './findings.ts';
import { header, tabs } from './header.ts';
import { mapping, noTable } from './own-list.ts';
import { receipt } from './receipt.ts';
import { row } from './row.ts';
import { asking, choosing, failed, refused, submit } from './submitting.ts';

/** What the panes say of themselves; what comes from the plan or the rules comes with the view. */
const wordsIn = (language: Language) => ({
  actions: actions[language],
  errors: errors[language],
  warnings: warnings[language],
  header: header[language],
  tabs: tabs[language],
  findings: findings[language],
  row: row[language],
  coverage: coverage[language],
  submit: submit[language],
  asking: asking[language],
  choosing: choosing[language],
  refused: refused[language],
  failed: failed[language],
  receipt: receipt[language],
  noTable: noTable[language],
  mapping: mapping[language],
  starting: starting[language],
  contributor: contributor[language],
  signIn: signIn[language],
  trouble: trouble[language],
  pages: pages[language],
  announce: announce[language],
});

export type Words = ReturnType<typeof wordsIn>;

const catalogues: Readonly<Record<Language, Words>> = { nl: wordsIn('nl'), en: wordsIn('en') };

const LanguageContext = createContext<Language>('nl');

/** Says in which language everything below it speaks. */
export const LanguageProvider = LanguageContext.Provider;

/** The words of the pane's language, and `say` for what the view brings in both. */
export function useWords() {
  const language = useContext(LanguageContext);
  return { language, words: catalogues[language], say: (sentence: Localised) => sentence[language] };
}
