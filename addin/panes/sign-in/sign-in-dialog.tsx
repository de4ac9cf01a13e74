import { makeStyles } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { AskedQuestion, SignInQuestion } from '../../sign-in/sign-in-question.ts';
import { PaneButton } from '../frame/pane-button.tsx';
import { PaneDialog } from '../frame/pane-dialog.tsx';
import { useWords } from '../words/words.ts';

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

/** Lies over the pane while signing in asks something, or tells why it did not succeed. */
export function SignInDialog({ asked }: { readonly asked: AskedQuestion }) {
  const question = useSyncExternalStore(asked.subscribe, asked.getSnapshot);
  if (question === null) return null;
  return question.ask === 'persona' ? <AskPersona {...question} /> : <TellFailure {...question} />;
}

/** As whom to go on, where the service runs on this machine. */
function AskPersona({ personas, answer }: Extract<SignInQuestion, { ask: 'persona' }>) {
  const styles = useStyles();
  const { words } = useWords();
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

function TellFailure({ message, reference, answer }: Extract<SignInQuestion, { ask: 'read' }>) {
  const { words, say } = useWords();
  return (
    <PaneDialog
      title={words.trouble.steps['sign-in']}
      onLeave={answer}
      reading
      buttons={<PaneButton onClick={answer}>OK</PaneButton>}
    >
      <p>{say(message)}</p>
      {reference === null ? null : <p>{reference}</p>}
    </PaneDialog>
  );
}
