import { makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { ReceiptView } from '../../session/officer-view.ts';
import { SeverityIcon } from '../findings/severity-icon.tsx';
import { PaneButton } from '../frame/pane-button.tsx';
import { useCopy } from '../frame/use-copy.ts';
import { useWords } from '../words/words.ts';
import { receiptLines } from './receipt-lines.ts';
import { ReceiptList } from './receipt-list.tsx';

const useStyles = makeStyles({
  card: {
    margin: '16px 16px 8px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  head: {
    display: 'flex',
    columnGap: '10px',
    padding: '12px 16px',
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderBottom: `1px dashed ${tokens.colorNeutralStroke1}`,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  number: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  lines: { margin: '12px 16px' },
  buttons: { display: 'flex', flexWrap: 'wrap', margin: '0 8px 8px' },
  told: {
    margin: '0 16px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The receipt: number, counts, time, by whom; the same stands in the workbook. */
export function ReceiptPage({
  receipt,
  actions,
}: {
  readonly receipt: ReceiptView;
  readonly actions: OfficerActions;
}) {
  const styles = useStyles();
  const { words, say, language } = useWords();
  const { copied, copy } = useCopy();
  const { contributor, sequence } = receipt.receipt;
  const heading = receipt.unchanged ? words.receipt.unchanged : words.receipt.heading;
  const number = words.receipt.number(contributor, sequence);
  const lines = receiptLines(receipt, words, language);

  const copyLines = () =>
    copy([heading, number, ...lines.map(({ label, value }) => `${label}: ${value}`)].join('\n'));

  return (
    <section className={styles.card}>
      <div className={styles.head}>
        <SeverityIcon severity="fine" />
        <div>
          <h2 className={styles.heading}>{heading}</h2>
          <p className={styles.number}>{number}</p>
        </div>
      </div>
      <div className={styles.lines}>
        <ReceiptList lines={lines} />
      </div>
      {receipt.notWritten === null ? null : <p className={styles.told}>{say(receipt.notWritten.message)}</p>}
      <div className={styles.buttons}>
        <PaneButton appearance="transparent" size="small" icon={<CopyRegular />} onClick={copyLines}>
          {copied === 'yes' ? words.receipt.copied : words.receipt.copy}
        </PaneButton>
        {receipt.notWritten === null ? (
          <PaneButton
            appearance="transparent"
            size="small"
            icon={<DocumentTableRegular />}
            onClick={actions.showReceipt}
          >
            {words.receipt.show}
          </PaneButton>
        ) : null}
      </div>
      <p className={styles.told} role="status" hidden={copied !== 'refused'}>
        {copied === 'refused' ? words.receipt.notCopied : ''}
      </p>
    </section>
  );
}
