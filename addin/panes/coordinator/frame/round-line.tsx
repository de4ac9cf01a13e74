import { makeStyles, tokens } from '@fluentui/react-components';
import type { StatusReport } from '../../../../shared/contract/status.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { longDay } from '../../words/dates.ts';

const useStyles = makeStyles({
  past: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** The round that is open, until when, and how long ago that was for whoever is late. */
export function RoundLine({ status }: { readonly status: StatusReport }) {
  const styles = useStyles();
  const { words, language } = useCoordinatorWords();
  const { round, contributors } = status;
  if (round === null) return words.overview.noRound;
  const past = Math.max(0, ...contributors.map(({ daysLate }) => daysLate));
  return (
    <span>
      {words.overview.round(round.name, longDay(round.deadline, language))}
      {past === 0 ? null : (
        <>
          , <span className={styles.past}>{words.overview.daysPast(past)}</span>
        </>
      )}
    </span>
  );
}
