import { makeStyles, ProgressBar, Spinner } from '@fluentui/react-components';
import { MergeRegular } from '@fluentui/react-icons/svg/merge';
import type { MergingView } from '../../../coordination/coordinator-view.ts';
import { MessagePage } from '../../frame/message-page.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

const useStyles = makeStyles({ progress: { marginTop: '16px', maxWidth: '32rem' } });

/** A merge on its way into the log, and in Excel from there into the open register. */
export function MergingPage({
  merging,
}: {
  readonly merging: Extract<MergingView, { step: 'merging' | 'writing' }>;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const writing = merging.step === 'writing';
  return (
    <MessagePage
      icon={writing ? <MergeRegular /> : <Spinner size="tiny" />}
      heading={words.merge.merging}
      text={writing ? words.merge.writing(merging.written, merging.toWrite) : words.merge.mergingText}
    >
      {writing ? (
        <div className={styles.progress}>
          <ProgressBar
            aria-label={words.merge.progress}
            value={merging.written}
            max={Math.max(merging.toWrite, 1)}
          />
          <p>{words.merge.writingText}</p>
        </div>
      ) : null}
    </MessagePage>
  );
}
