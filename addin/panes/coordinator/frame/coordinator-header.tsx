import { Avatar, makeStyles, tokens } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { useWide, wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { CoordinatorMenu } from './coordinator-menu.tsx';
import { RoundLine } from './round-line.tsx';

const useStyles = makeStyles({
  header: {
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '84rem',
    margin: '0 auto',
    padding: '12px 16px 4px',
    [wide]: { padding: '10px 32px 4px' },
  },
  line: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', columnGap: '12px' },
  center: { alignItems: 'center' },
  title: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '0 12px',
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  plan: {
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  who: { display: 'flex', alignItems: 'center', columnGap: '10px', flexShrink: 0, marginLeft: 'auto' },
  names: { textAlign: 'end', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  role: { color: tokens.colorNeutralForeground3 },
  round: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '8px',
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  facts: { display: 'flex', flexWrap: 'wrap', flexGrow: 1, justifyContent: 'space-between', gap: '0 8px' },
  clock: { flexShrink: 0, fontSize: '16px' },
});

/** Whose plan this is and who is at work; in a pane the round instead, which a page shows at its overview. */
export function CoordinatorHeader({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const isWide = useWide();
  const { title } = view.status.plan;
  const { name, role } = view.who;
  if (isWide) {
    return (
      <div className={styles.header}>
        <div className={`${styles.line} ${styles.center}`}>
          <h1 className={styles.title}>
            {words.frame.product} <span className={styles.plan}>{title}</span>
          </h1>
          <div className={styles.who}>
            <span className={styles.names}>
              <span className={styles.name}>{name}</span>
              <span className={styles.role}>{words.frame.roles[role]}</span>
            </span>
            <Avatar name={name} aria-hidden />
            <CoordinatorMenu view={view} actions={actions} />
          </div>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.header}>
      <div className={styles.line}>
        <h1 className={styles.title} title={title}>
          {words.frame.pane}
        </h1>
        <CoordinatorMenu view={view} actions={actions} />
      </div>
      <p className={styles.round}>
        <ClockRegular className={styles.clock} />
        <span className={styles.facts}>
          <RoundLine short view={view} />
        </span>
      </p>
    </div>
  );
}
