import { makeStyles } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { PaneButton } from '../frame/pane-button.tsx';
import { PaneDialog } from '../frame/pane-dialog.tsx';
import { useWords } from '../words/words.ts';
import type { PersonaSignIn } from './persona-sign-in.ts';

const useStyles = makeStyles({
  personas: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  persona: { width: '100%' },
});

/** Lies over the pane while the service on this machine asks as whom to go on. */
export function PersonaDialog({ signIn }: { readonly signIn: PersonaSignIn }) {
  const styles = useStyles();
  const { words } = useWords();
  const question = useSyncExternalStore(signIn.subscribe, signIn.getSnapshot);
  if (question === null) return null;
  const { personas, answer } = question;
  return (
    <PaneDialog
      title={words.signIn.heading}
      onLeave={() => answer(null)}
      buttons={<PaneButton onClick={() => answer(null)}>{words.submit.cancel}</PaneButton>}
    >
      <p>{words.signIn.text}</p>
      <ul className={styles.personas}>
        {personas.map(({ id, identity }) => (
          <li key={id}>
            <PaneButton className={styles.persona} onClick={() => answer(id)}>
              {identity.person.name}
            </PaneButton>
          </li>
        ))}
      </ul>
    </PaneDialog>
  );
}
