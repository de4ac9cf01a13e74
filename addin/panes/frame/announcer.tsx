import { makeStyles } from '@fluentui/react-components';
import type { WorkingView } from '../../session/officer-view.ts';
import { useWords } from '../words/words.ts';

const useStyles = makeStyles({
  heard: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: '-1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/**
 * Tells a screen reader what changed without taking the focus. It holds one sentence and changes it only
 * when the facts change, so that each is heard once.
 */
export function Announcer({ view }: { readonly view: WorkingView }) {
  const styles = useStyles();
  const { words, say } = useWords();
  const { submit, counts } = view;
  const sentence = () => {
    switch (submit.step) {
      case 'sending':
        return words.submit.sending;
      case 'failed':
        return say(submit.trouble.heading);
      case 'accepted':
        return submit.receipt.unchanged ? words.receipt.unchanged : words.receipt.heading;
      default:
        return words.announce.counts(counts.errors, counts.warnings);
    }
  };
  return (
    <div role="status" className={styles.heard}>
      {sentence()}
    </div>
  );
}
