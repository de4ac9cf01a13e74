import { makeStyles, tokens } from '@fluentui/react-components';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';

const useStyles = makeStyles({
  id: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  title: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});

/** An action by its number and, small below it, its title. */
export function ActionName({
  actionId,
  view: { titles },
}: {
  readonly actionId: string;
  readonly view: CoordinatingView;
}) {
  const styles = useStyles();
  const title = titles.get(actionId);
  return (
    <>
      <span className={styles.id}>{actionId}</span>
      {title === undefined ? null : (
        <span className={styles.title} title={title}>
          {title}
        </span>
      )}
    </>
  );
}
