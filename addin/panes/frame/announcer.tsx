import { makeStyles } from '@fluentui/react-components';

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
 * Tells a screen reader what changed without taking the focus. It holds one sentence, which changes only
 * when the facts do, so that each is heard once.
 */
export function Announcer({ sentence }: { readonly sentence: string }) {
  const styles = useStyles();
  return (
    <div role="status" className={styles.heard}>
      {sentence}
    </div>
  );
}
