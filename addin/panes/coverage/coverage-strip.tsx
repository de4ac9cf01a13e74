import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { useState } from 'react';
import type { ObjectiveView } from '../../session/officer-view.ts';
import { useBasis } from '../findings/basis.tsx';
import { useAppearance } from '../theme/themed.tsx';
import { useWords } from '../words/words.ts';
import { ObjectiveTexts } from './objective-texts.tsx';

const useStyles = makeStyles({
  strip: {
    marginTop: 'auto',
    padding: '12px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: '0 8px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  texts: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  cells: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    margin: '8px 0',
    padding: 0,
    listStyleType: 'none',
  },
  cell: {
    boxSizing: 'border-box',
    flex: '1 1 1.4rem',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    padding: '3px 1px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'normal',
  },
  owed: {
    flex: '2 1 3.2rem',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
  },
  missing: {
    border: `2px dashed ${tokens.colorStatusDangerBorderActive}`,
    padding: '2px 0',
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  missingInContrast: {
    border: `4px dashed ${tokens.colorNeutralForeground1}`,
    padding: '0',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  count: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '3px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  none: { fontWeight: tokens.fontWeightRegular },
  tick: { fontSize: '14px', color: tokens.colorStatusSuccessForeground1 },
  duty: { fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 },
  advice: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  together: { whiteSpace: 'nowrap' },
  strong: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** How many actions each objective has here, which are owed, and which of those are still missing. */
export function CoverageStrip({ objectives }: { readonly objectives: readonly ObjectiveView[] }) {
  const styles = useStyles();
  const { words } = useWords();
  const [reading, setReading] = useState(false);
  if (objectives.length === 0) return null;
  return (
    <section className={styles.strip} aria-label={words.coverage.heading}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{words.coverage.heading}</h2>
        <Link as="button" className={styles.texts} onClick={() => setReading(true)}>
          {words.coverage.fullTexts}
        </Link>
      </div>
      <ul className={styles.cells}>
        {objectives.map((objective) => (
          <ObjectiveCell key={objective.code} objective={objective} />
        ))}
      </ul>
      <DutyAdvice objectives={objectives} />
      {reading ? <ObjectiveTexts objectives={objectives} onClose={() => setReading(false)} /> : null}
    </section>
  );
}

function ObjectiveCell({ objective }: { readonly objective: ObjectiveView }) {
  const styles = useStyles();
  const { words, say } = useWords();
  const contrast = useAppearance() === 'high-contrast';
  const { code, owed, actions, short } = objective;
  const missing = owed && actions === 0;
  return (
    <li
      title={short === null ? code : `${code}: ${say(short)}`}
      className={mergeClasses(
        styles.cell,
        owed && styles.owed,
        missing && (contrast ? styles.missingInContrast : styles.missing),
      )}
    >
      <span>{code}</span>
      <span className={mergeClasses(styles.count, !owed && actions === 0 && styles.none)}>
        {actions === 0 && !owed ? '–' : actions}
        {owed && !missing ? <CheckmarkRegular className={styles.tick} /> : null}
      </span>
      {owed ? (
        <span className={styles.duty}>{missing ? words.coverage.missing : words.coverage.owed}</span>
      ) : null}
    </li>
  );
}

function DutyAdvice({ objectives }: { readonly objectives: readonly ObjectiveView[] }) {
  const styles = useStyles();
  const { words, language } = useWords();
  const owed = objectives.filter((objective) => objective.owed);
  const missing = owed.filter(({ actions }) => actions === 0);
  const { link, sentences } = useBasis(
    owed.flatMap(({ basis }) => basis),
    null,
  );
  if (missing.length === 0) return null;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const codes = (of: readonly ObjectiveView[]) => list.format(of.map(({ code }) => code));
  return (
    <>
      <p className={styles.advice}>
        <span className={styles.strong}>{words.coverage.addUnder(codes(missing))}</span>{' '}
        {words.coverage.duty(codes(owed))}
        {link === null ? null : <span className={styles.together}> ({link})</span>}.{' '}
        {words.coverage.neverBlocks}
      </p>
      {sentences}
    </>
  );
}
