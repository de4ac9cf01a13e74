import { makeStyles, Spinner } from '@fluentui/react-components';
import { PaneFrame } from '../frame/pane-frame.tsx';
import { PlainHeader } from '../frame/plain-header.tsx';

const useStyles = makeStyles({ wait: { padding: '32px 16px', textAlign: 'center' } });

/** Nothing is known yet; the label says what is waited for. */
export function StartingPane({ label }: { readonly label: string }) {
  const styles = useStyles();
  return (
    <PaneFrame head={<PlainHeader />} foot={null}>
      <div className={styles.wait} role="status">
        <Spinner size="small" labelPosition="below" label={label} />
      </div>
    </PaneFrame>
  );
}
