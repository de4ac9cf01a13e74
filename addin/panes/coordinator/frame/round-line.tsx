import { makeStyles, tokens } from '@fluentui/react-components';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useDates } from '../../words/use-dates.ts';

const useStyles = makeStyles({
  past: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** The round that is open, until when, and how many days are left or past. */
export function RoundLine({
  view: { status, daysLeft },
  short = false,
}: {
  readonly view: CoordinatingView;
  /** As in a pane, where little fits on a line. */
  readonly short?: boolean;
}) {
  const styles = useStyles();
  const { words, shared } = useCoordinatorWords();
  const { longDay } = useDates();
  const { round } = status;
  if (round === null || daysLeft === null) return words.overview.noRound;
  const day = longDay(round.deadline);
  return (
    <>
      <span>
        {short ? words.overview.roundShort(round.name, day) : words.overview.round(round.name, day)}
      </span>
      {short ? ' ' : ', '}
      <span className={daysLeft < 0 ? styles.past : undefined}>{shared.header.daysLeft(daysLeft)}</span>
    </>
  );
}
