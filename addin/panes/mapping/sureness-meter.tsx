import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { MappingSureness } from '../../session/officer-view.ts';
import { useWords } from '../words/words.ts';

const useStyles = makeStyles({
  sureness: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    marginLeft: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  meter: { display: 'inline-flex', columnGap: '2px' },
  bar: { width: '5px', height: '10px', border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  full: { backgroundColor: tokens.colorNeutralStrokeAccessible },
});

const bars: Readonly<Record<MappingSureness, number>> = { unknown: 0, doubtful: 1, likely: 2, certain: 3 };

/** How sure a proposal is: a meter, and the word for it. */
export function SurenessMeter({ sureness }: { readonly sureness: MappingSureness }) {
  const styles = useStyles();
  const { words } = useWords();
  return (
    <span className={styles.sureness}>
      <span className={styles.meter} aria-hidden>
        {[1, 2, 3].map((bar) => (
          <span key={bar} className={mergeClasses(styles.bar, bar <= bars[sureness] && styles.full)} />
        ))}
      </span>
      {words.mapping.sureness[sureness]}
    </span>
  );
}
