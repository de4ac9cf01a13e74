import { makeStyles, tokens } from '@fluentui/react-components';
import type { ObjectiveView } from '../../session/officer-view.ts';
import { placesOf } from '../findings/basis.tsx';
import { useWords } from '../words/words.ts';
import { RowSection } from './row-section.tsx';

const useStyles = makeStyles({
  text: {
    margin: 0,
    padding: '0 0 0 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  where: {
    marginLeft: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** The row's main objective, word for word. */
export function ObjectiveSection({ objective }: { readonly objective: ObjectiveView }) {
  const styles = useStyles();
  const { words, say } = useWords();
  return (
    <RowSection
      heading={words.row.objective(objective.code)}
      aside={<span className={styles.where}>{placesOf(objective.basis, say)}</span>}
    >
      <blockquote className={styles.text} lang="nl">
        {objective.text}
      </blockquote>
    </RowSection>
  );
}
