import { makeStyles, tokens } from '@fluentui/react-components';
import type { Trouble } from '../../../session/trouble.ts';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { useWords } from '../../words/words.ts';

const useStyles = makeStyles({
  refusal: {
    display: 'flex',
    columnGap: '8px',
    margin: '12px 0 0',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-line',
  },
  heading: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

/** Why something was not done, beside what asked for it; read out when it comes. */
export function Refusal({ trouble }: { readonly trouble: Trouble | null }) {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div role="alert">
      {trouble === null ? null : (
        <p className={styles.refusal}>
          <SeverityIcon severity="error" />
          <span>
            <span className={styles.heading}>{say(trouble.heading)}</span>
            {say(trouble.message)}
          </span>
        </p>
      )}
    </div>
  );
}
