import { Link, makeStyles, Spinner, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import type { CellHistory } from '../../../../shared/contract/history.ts';
import type { Asked, CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useDates } from '../../words/use-dates.ts';
import { Refusal } from '../decisions/refusal.tsx';

const useStyles = makeStyles({
  list: {
    margin: '8px 0 0',
    padding: '0 0 0 12px',
    listStyleType: 'none',
    borderLeft: `2px solid ${tokens.colorNeutralStroke1}`,
  },
  step: { padding: '2px 0 8px', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  value: { display: 'block', fontWeight: tokens.fontWeightSemibold, whiteSpace: 'pre-line' },
  from: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  none: { fontWeight: tokens.fontWeightRegular },
});

/** The trace where it is this cell's; `null` for another cell's. */
export function traceOf(
  { trace, traced }: CoordinatingView,
  actionId: string,
  column: string,
): Asked<CellHistory> | null {
  return traced?.actionId === actionId && traced.field === column ? trace : null;
}

/** Where a cell came from, newest first: value, then workbook, who and when. */
export function TraceSteps({
  trace,
  onErase = null,
}: {
  readonly trace: Asked<CellHistory>;
  /** Offers to erase a step's value; `null` where that is not offered. */
  readonly onErase?: ((step: CellHistory['steps'][number]) => void) | null;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { clockTime, numericDate } = useDates();
  const focusComesBack = useRestoreFocusTarget();
  if (trace.step === 'asking') return <Spinner size="tiny" label={words.asking} />;
  if (trace.step === 'failed') return <Refusal trouble={trace.trouble} />;
  if (trace.step === 'not-asked') return null;
  const { steps } = trace.answer;
  if (steps.length === 0) return <p>{words.history.noSteps}</p>;
  return (
    <ol className={styles.list}>
      {steps.map((step) => (
        <li key={step.entry} className={styles.step}>
          <span className={styles.value}>
            {step.value === '' ? <em className={styles.none}>{words.empty}</em> : step.value}
          </span>
          <span className={styles.from}>
            {step.kind === 'submission'
              ? words.history.steps.submission(step.workbook ?? '')
              : words.history.steps[step.kind]}
            {' · '}
            {step.by} · {words.at(numericDate(step.at), clockTime(step.at))} ·{' '}
            {words.history.entry(step.entry)}
          </span>
          {onErase === null || step.blank === true ? null : (
            <Link
              {...focusComesBack}
              as="button"
              aria-label={words.history.eraseOf(step.value)}
              onClick={() => onErase(step)}
            >
              {words.history.erase}
            </Link>
          )}
        </li>
      ))}
    </ol>
  );
}
