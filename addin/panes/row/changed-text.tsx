import { makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../words/words.ts';
import { wordDifference } from './word-difference.ts';

const useStyles = makeStyles({
  added: {
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorCompoundBrandStroke,
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
  },
});

/** The later of two texts, its additions underlined. */
export function ChangedText({ before, after }: { readonly before: string; readonly after: string }) {
  const styles = useStyles();
  const { words } = useWords();
  if (after === '') return words.row.empty;
  let place = 0;
  return wordDifference(before, after).map(({ text, added }) => {
    place += text.length;
    return added ? (
      <ins key={place} className={styles.added}>
        {text}
      </ins>
    ) : (
      <span key={place}>{text}</span>
    );
  });
}
