import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { HeaderView, ReceiptView } from '../../session/officer-view.ts';
import { SeverityIcon } from '../findings/severity-icon.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.ts';

const useStyles = makeStyles({
  section: { padding: '8px 16px 12px' },
  heading: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: { margin: 0, padding: 0, listStyleType: 'none' },
  step: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '10px' },
  rail: { display: 'flex', flexDirection: 'column', alignItems: 'center' },
  line: { flexGrow: 1, width: '2px', margin: '4px 0', backgroundColor: tokens.colorNeutralStroke2 },
  number: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    width: '20px',
    height: '20px',
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: '12px',
    lineHeight: '12px',
    fontWeight: tokens.fontWeightSemibold,
  },
  what: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: {
    margin: '0 0 10px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** What is done, who acts next, and when the officer is needed again. */
export function WhatNext({
  round,
  receipt,
}: {
  readonly round: HeaderView['round'];
  readonly receipt: ReceiptView;
}) {
  const styles = useStyles();
  const { words } = useWords();
  const { longDay } = useDates();
  const open = round !== null && round.daysLeft >= 0;
  const steps = [
    {
      what: words.receipt.stepDone,
      text: words.receipt.stepDoneText(open ? longDay(round.deadline) : null),
    },
    receipt.waiting.length > 0
      ? { what: words.receipt.stepWaive, text: words.receipt.stepWaiveText(receipt.waiting.join(', ')) }
      : { what: words.receipt.stepMerge, text: words.receipt.stepMergeText },
    { what: words.receipt.stepRead, text: words.receipt.stepReadText },
  ];
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.receipt.whatNow}</h2>
      <ol className={styles.steps}>
        {steps.map(({ what, text }, at) => (
          <li key={what} className={styles.step}>
            <Rail last={at === steps.length - 1}>
              {at === 0 ? <SeverityIcon severity="fine" /> : <span className={styles.number}>{at + 1}</span>}
            </Rail>
            <div>
              <p className={styles.what}>{what}</p>
              <p className={styles.text}>{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Rail({ last, children }: { readonly last: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.rail} aria-hidden>
      {children}
      {last ? null : <span className={styles.line} />}
    </div>
  );
}
