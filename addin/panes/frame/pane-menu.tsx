import { Button, useRestoreFocusTarget } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { type ReactNode, useState } from 'react';
import { type Language, languages } from '../../../shared/text/localised.ts';
import { useWords } from '../words/words.ts';
import { PaneButton } from './pane-button.tsx';
import { PaneDialog } from './pane-dialog.tsx';
import { RadioChoice } from './radio-choice.tsx';

/** Each in its own language, so that whoever cannot read the other finds it. */
const languageNames: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };

interface PaneMenuProps {
  readonly setLanguage: (language: Language) => void;
  /** Looking at everything anew, as the pane words it. */
  readonly again: { readonly label: string; readonly go: () => void };
  /** What else this pane offers; `close` closes the menu. */
  readonly more?: (close: () => void) => ReactNode;
}

/** What is seldom needed: looking at everything again, and the language. */
export function PaneMenu({ setLanguage, again, more }: PaneMenuProps) {
  const { words, language } = useWords();
  const focusComesBack = useRestoreFocusTarget();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button
        {...focusComesBack}
        appearance="subtle"
        icon={<MoreHorizontalRegular />}
        aria-label={words.header.menu}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      />
      {open ? (
        <PaneDialog
          title={words.header.menu}
          onLeave={close}
          buttons={
            <>
              <PaneButton
                onClick={() => {
                  again.go();
                  close();
                }}
              >
                {again.label}
              </PaneButton>
              <PaneButton appearance="primary" onClick={close}>
                {words.coverage.close}
              </PaneButton>
            </>
          }
        >
          <RadioChoice
            label={words.header.language}
            layout="horizontal"
            choices={languages.map((value) => ({ value, name: languageNames[value] }))}
            chosen={language}
            onChoose={setLanguage}
          />
          {more?.(close)}
        </PaneDialog>
      ) : null}
    </>
  );
}
