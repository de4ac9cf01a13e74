import { makeStyles, tokens } from '@fluentui/react-components';
import type { SubmitReport } from '../../../../shared/contract/reports.ts';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { receiptLines } from '../../submit/receipt-lines.ts';
import { ReceiptList } from '../../submit/receipt-list.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

const useStyles = makeStyles({
  done: { display: 'flex', columnGap: '8px', margin: '0 0 8px' },
  lines: { marginBottom: '8px' },
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
      <div className={styles.lines}>
        <ReceiptList lines={lines} />
      </div>
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
