import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { StatementView } from '../../session/officer-view.ts';
import { focusRing } from '../frame/focus-ring.ts';
import { useWords } from '../words/words.ts';

const useStyles = makeStyles({
  link: {
    position: 'relative',
    marginLeft: 'auto',
    padding: 0,
    border: 'none',
    background: 'none',
    textAlign: 'right',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    cursor: 'pointer',
    // At least 24 px to hit (WCAG 2.5.8) on a line that is only 16 px high.
    '::after': { content: '""', position: 'absolute', inset: '-4px' },
    ':hover': { textDecorationLine: 'underline' },
    ...focusRing,
  },
  sentences: {
    margin: '6px 0 0',
    padding: '0 0 0 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    '& p': { margin: '0 0 4px' },
  },
});

/** Where the statements stand in the note, each place once: what people can look up. */
export function placesOf(
  statements: readonly StatementView[],
  say: (point: StatementView['point']) => string,
) {
  return [...new Set(statements.map(({ point }) => say(point)))].join(' · ');
}

/**
 * The note's sentences behind something, folded away under the place where they stand. The two parts
 * are given apart, because the link stands in the line and the sentences below it.
 */
export function useBasis(statements: readonly StatementView[], rule: string | null, tabIndex = 0) {
  const styles = useStyles();
  const { words, say } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (statements.length === 0) return { link: null, sentences: null };

  const where = placesOf(statements, say);
  const link = (
    <button
      type="button"
      className={styles.link}
      tabIndex={tabIndex}
      aria-expanded={open}
      aria-controls={id}
      aria-label={words.findings.basis(where)}
      onClick={() => setOpen(!open)}
    >
      {where}
    </button>
  );
  const sentences = (
    <blockquote id={id} hidden={!open} className={styles.sentences}>
      {statements.map(({ code, text }) => (
        <p key={code} lang="nl">
          {text} ({code})
        </p>
      ))}
      {rule === null ? null : <p>{words.findings.rule(rule)}</p>}
    </blockquote>
  );
  return { link, sentences };
}
