import { makeStyles, tokens } from '@fluentui/react-components';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import type { ReactNode } from 'react';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { HeaderView } from '../../session/officer-view.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.ts';
import { PaneMenu } from './pane-menu.tsx';

const useStyles = makeStyles({
  header: { padding: '12px 16px 8px' },
  line: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', columnGap: '8px' },
  title: {
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  round: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: '0 8px',
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  until: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  clock: { flexShrink: 0, fontSize: '16px' },
  left: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

interface PaneHeaderProps {
  readonly header: HeaderView;
  readonly actions: OfficerActions;
  readonly children?: ReactNode;
}

/** Whose workbook this is and how long the round still runs; what the children say stands below it. */
export function PaneHeader({ header, actions, children }: PaneHeaderProps) {
  const styles = useStyles();
  const { words } = useWords();
  const { longDay } = useDates();
  const { round } = header;
  return (
    <div className={styles.header}>
      <div className={styles.line}>
        <h1 className={styles.title} title={header.planTitle}>
          {header.contributor.name}
        </h1>
        <PaneMenu
          setLanguage={actions.setLanguage}
          again={{ label: words.header.checkAgain, go: actions.retry }}
        />
      </div>
      <p className={styles.round}>
        <span className={styles.until}>
          <ClockRegular className={styles.clock} />
          {round === null
            ? words.header.noRound
            : `${words.header.rounds[round.kind]} · ${words.header.until(longDay(round.deadline))}`}
        </span>
        {round === null ? null : <span className={styles.left}>{words.header.daysLeft(round.daysLeft)}</span>}
      </p>
      {children}
    </div>
  );
}
