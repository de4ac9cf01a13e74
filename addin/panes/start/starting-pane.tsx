import { makeStyles, Spinner } from '@fluentui/react-components';
import type { OfficerView } from '../../session/officer-view.ts';
import { PaneFrame } from '../frame/pane-frame.tsx';
import { PlainHeader } from '../frame/plain-header.tsx';
import { useWords } from '../words/words.ts';

const useStyles = makeStyles({ wait: { padding: '32px 16px' } });

/** Looking at the workbook, or asking the service for the plan. */
export function StartingPane({
  waitingFor,
}: Pick<Extract<OfficerView, { state: 'starting' }>, 'waitingFor'>) {
  const styles = useStyles();
  const { words } = useWords();
  return (
    <PaneFrame head={<PlainHeader />} foot={null}>
      <div className={styles.wait} role="status">
        <Spinner size="small" labelPosition="below" label={words.starting[waitingFor]} />
      </div>
    </PaneFrame>
  );
}
