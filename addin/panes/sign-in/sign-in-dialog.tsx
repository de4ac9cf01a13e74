import { Button, makeStyles } from '@fluentui/react-components';
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
  switch (question?.ask) {
    case undefined:
      return null;
    case 'persona':
      return <AskPersona {...question} />;
    case 'read':
      return <TellFailure {...question} />;
    case 'open':
      return <OfferPage {...question} />;
  }
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

/** A link opens where a script may not. */
function OfferPage({ address, answer }: Extract<SignInQuestion, { ask: 'open' }>) {
  const { words } = useWords();
  const { heading, text, link } = words.pages;
  return (
    <PaneDialog
      title={heading}
      onLeave={answer}
      buttons={
        <>
          <Button
            as="a"
            appearance="primary"
            href={address}
            target="_blank"
            rel="noopener"
            onClick={() => setTimeout(answer)}
          >
            {link}
          </Button>
          <PaneButton onClick={answer}>{words.submit.cancel}</PaneButton>
        </>
      }
    >
      <p>{text}</p>
      <p>{address}</p>
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
