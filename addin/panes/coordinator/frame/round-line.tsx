import { makeStyles, tokens } from '@fluentui/react-components';
import type { StatusReport } from '../../../../shared/contract/status.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { longDay } from '../../words/dates.ts';

const useStyles = makeStyles({
  past: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** The round that is open, until when, and how long ago that was for whoever is late. */
export function RoundLine({
  status,
  short = false,
}: {
  readonly status: StatusReport;
  /** As in a pane, where little fits on a line. */
  readonly short?: boolean;
}) {
  const styles = useStyles();
  const { words, language } = useCoordinatorWords();
  const { round, contributors } = status;
  if (round === null) return words.overview.noRound;
  const past = Math.max(0, ...contributors.map(({ daysLate }) => daysLate));
  const day = longDay(round.deadline, language);
  return (
    <>
      <span>
        {short ? words.overview.roundShort(round.name, day) : words.overview.round(round.name, day)}
      </span>
      {past === 0 ? null : (
        <>
          {short ? ' ' : ', '}
          <span className={styles.past}>{words.overview.daysPast(past)}</span>
        </>
      )}
    </>
  );
}
