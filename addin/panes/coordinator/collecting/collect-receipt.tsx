import { makeStyles, tokens } from '@fluentui/react-components';
import type { SubmitReport } from '../../../../shared/contract/reports.ts';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { receiptLines } from '../../submit/receipt-lines.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

const useStyles = makeStyles({
  done: { display: 'flex', columnGap: '8px', margin: '0 0 8px' },
  lines: {
    display: 'grid',
    gridTemplateColumns: 'minmax(5rem, auto) minmax(0, 1fr)',
    gap: '4px 16px',
    margin: '0 0 8px',
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0 },
  },
  line: { display: 'contents' },
  note: { margin: '0 0 4px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What was taken in, as the officer would have got it. */
export function CollectReceipt({
  report,
}: {
  readonly report: Extract<SubmitReport, { readonly outcome: 'accepted' | 'unchanged' }>;
}) {
  const styles = useStyles();
  const { words, shared, language } = useCoordinatorWords();
  const { receipt, notes } = report;
  const accepted = report.outcome === 'accepted' ? report : null;
  const lines = receiptLines(
    {
      receipt,
      given: accepted?.given ?? [],
      withdrawn: accepted?.withdrawn ?? [],
      waiting: accepted?.waiting.map(({ actionId }) => actionId) ?? [],
      takenOver: accepted?.takenOver ?? 0,
    },
    shared,
    language,
  );
  const { sequence } = receipt;
  return (
    <>
      <p className={styles.done} role="status">
        <SeverityIcon severity="fine" />
        <span>{words.saved.receipt(sequence)}</span>
      </p>
      <dl className={styles.lines}>
        {lines.map(({ label, value }) => (
          <div key={label} className={styles.line}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {accepted?.workbook === 'open-elsewhere' ? (
        <p className={styles.note}>{words.saved.workbookOpen}</p>
      ) : null}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </>
  );
}
