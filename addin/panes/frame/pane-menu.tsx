import { Button, Field, Radio, RadioGroup, useRestoreFocusTarget } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { useState } from 'react';
import { type Language, languages } from '../../../shared/text/localised.ts';
import type { OfficerActions } from '../../session/officer-actions.ts';
import { useWords } from '../words/words.ts';
import { PaneButton } from './pane-button.tsx';
import { PaneDialog } from './pane-dialog.tsx';

/** Each in its own language, so that whoever cannot read the other finds it. */
const languageNames: Readonly<Record<Language, string>> = { nl: 'Nederlands', en: 'English' };

/** What an officer seldom needs: reading everything again, and the language. */
export function PaneMenu({ actions }: { readonly actions: OfficerActions }) {
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
                  actions.retry();
                  close();
                }}
              >
                {words.header.checkAgain}
              </PaneButton>
              <PaneButton appearance="primary" onClick={close}>
                {words.coverage.close}
              </PaneButton>
            </>
          }
        >
          <Field label={words.header.language}>
            <RadioGroup
              layout="horizontal"
              value={language}
              onChange={(_event, { value }) => {
                const chosen = languages.find((one) => one === value);
                if (chosen !== undefined) actions.setLanguage(chosen);
              }}
            >
              {languages.map((one) => (
                <Radio key={one} value={one} label={languageNames[one]} />
              ))}
            </RadioGroup>
          </Field>
        </PaneDialog>
      ) : null}
    </>
  );
}
