import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarClockFilled } from '@fluentui/react-icons/svg/calendar-clock';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import type { ReactNode } from 'react';
import type { StatusReport } from '../../../../shared/contract/status.ts';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useDates } from '../../words/use-dates.ts';
import type { ContributorStanding } from './order-of-lateness.ts';

const useStyles = makeStyles({
  state: { display: 'flex', columnGap: '8px' },
  icon: { flexShrink: 0, fontSize: '18px', color: tokens.colorNeutralForeground2 },
  lateIcon: { color: tokens.colorStatusDangerForeground1 },
  late: { fontWeight: tokens.fontWeightSemibold },
  when: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Late, still waited for, submitted, or not part of the round: by shape and word. */
export function ContributorState({
  contributor: { contributor, submission, daysLate, owes },
  round,
  children,
}: {
  readonly contributor: ContributorStanding;
  readonly round: StatusReport['round'];
  /** More facts, below. */
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { clockTime, dayAndMonth } = useDates();
  const { collectedBy, submittedBy, nothingSubmitted } = words.overview;
  const submittedAt = ({ at, by, collected }: NonNullable<typeof submission>) =>
    (collected === true ? collectedBy : submittedBy)(words.at(dayAndMonth(at), clockTime(at)), by);
  const when = submission === null ? nothingSubmitted : submittedAt(submission);
  if (daysLate > 0) {
    return (
      <div className={styles.state}>
        <CalendarClockFilled className={mergeClasses(styles.icon, styles.lateIcon)} />
        <div>
          <span className={styles.late}>{words.overview.late(daysLate)}</span>
          <span className={styles.when}>{when}</span>
          {children}
        </div>
      </div>
    );
  }
  const outside = round !== null && !round.contributors.includes(contributor);
  const state = outside
    ? words.overview.notAsked
    : submission === null || owes
      ? words.overview.nothingYet
      : words.overview.submitted;
  return (
    <div className={styles.state}>
      {submission === null || owes ? (
        <CircleRegular className={styles.icon} />
      ) : (
        <SeverityIcon severity="fine" />
      )}
      <div>
        <span>{state}</span>
        <span className={styles.when}>{when}</span>
        {children}
      </div>
    </div>
  );
}
