import { useFocusFinders } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import type { Language } from '../../../shared/text/localised.ts';
import { LanguageProvider } from '../words/words.ts';

/** A pane as a whole: the page says in which language it speaks, and dialogs come and go without hiding it. */
export function PaneInLanguage({
  language,
  children,
}: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  // Keeps Fluent's focus keeper alive: gone with the last dialog, it would leave the pane hidden from screen readers.
  useFocusFinders();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <LanguageProvider value={language}>{children}</LanguageProvider>;
}
