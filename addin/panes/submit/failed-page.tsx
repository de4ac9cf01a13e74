import { makeStyles, tokens } from '@fluentui/react-components';
import { CloudOffRegular } from '@fluentui/react-icons/svg/cloud-off';
import type { SubmitView } from '../../session/officer-view.ts';
import { FactList } from '../frame/fact-list.tsx';
import { MessagePage } from '../frame/message-page.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.ts';

const useStyles = makeStyles({
  small: {
    margin: '12px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Submitting did not work: what is certain, and that trying again is safe. */
export function FailedPage({
  failed,
  actionCount,
}: {
  readonly failed: Extract<SubmitView, { step: 'failed' }>;
  readonly actionCount: number;
}) {
  const styles = useStyles();
  const { words, say } = useWords();
  const { clockTime } = useDates();
  const { trouble, lastAttempt } = failed;
  return (
    <MessagePage icon={<CloudOffRegular />} heading={say(trouble.heading)} text={say(trouble.message)}>
      <FactList facts={words.failed.facts(actionCount)} />
      <p className={styles.small}>
        {words.failed.lastAttempt(clockTime(lastAttempt))}{' '}
        {trouble.reference === null ? null : words.failed.reference(trouble.reference)}
      </p>
    </MessagePage>
  );
}
