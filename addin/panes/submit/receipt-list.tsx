import { makeStyles, tokens } from '@fluentui/react-components';
import type { receiptLines } from './receipt-lines.ts';

const useStyles = makeStyles({
  lines: {
    display: 'grid',
    // In a narrow pane a long label wraps before a value does.
    gridTemplateColumns: 'fit-content(42%) minmax(0, 1fr)',
    gap: '6px 16px',
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0 },
  },
  line: { display: 'contents' },
});

/** The receipt line by line. */
export function ReceiptList({ lines }: { readonly lines: ReturnType<typeof receiptLines> }) {
  const styles = useStyles();
  return (
    <dl className={styles.lines}>
      {lines.map(({ label, value }) => (
        <div key={label} className={styles.line}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
