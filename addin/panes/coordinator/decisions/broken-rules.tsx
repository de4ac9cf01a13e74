import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { FindingJson } from '../../../../shared/contract/finding-json.ts';
import { nameOfError } from '../../../../shared/contract/finding-json.ts';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

const useStyles = makeStyles({
  part: {
    marginTop: '12px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: '8px 0', padding: 0, listStyleType: 'none' },
  error: { display: 'flex', columnGap: '8px', padding: '2px 0' },
  text: { margin: '0 0 8px' },
});

/** The errors that something would bring into the register, in the rules' sentences, and why they may stand. */
export function BrokenRules({
  breaks,
  reason,
  onReason,
}: {
  readonly breaks: readonly FindingJson[];
  readonly reason: string;
  /** Absent where the reason is asked elsewhere. */
  readonly onReason?: ((reason: string) => void) | undefined;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { shown, more } = useShownPart(breaks, 10);
  if (breaks.length === 0) return <div role="alert" />;
  return (
    <div className={styles.part}>
      <div role="alert">
        <p className={styles.heading}>{words.broken.heading}</p>
        <ul className={styles.list}>
          {shown.map((error) => (
            <li key={nameOfError(error)} className={styles.error}>
              <SeverityIcon severity="error" />
              <span>
                {error.actionId} · {error.message}
              </span>
            </li>
          ))}
        </ul>
        {more}
        <p className={styles.text}>{words.broken.text}</p>
      </div>
      {onReason === undefined ? null : (
        <Field label={words.reason} hint={words.reasonHint} required>
          <Textarea
            value={reason}
            maxLength={2000}
            resize="vertical"
            onChange={(_event, { value }) => onReason(value)}
          />
        </Field>
      )}
    </div>
  );
}
