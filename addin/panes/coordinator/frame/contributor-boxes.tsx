import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

const useStyles = makeStyles({
  boxes: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  all: { display: 'flex', gap: '8px', margin: '4px 0' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(14rem, 100%), 1fr))',
    maxHeight: '18rem',
    overflowY: 'auto',
    marginLeft: '-8px',
  },
  // Fluent greys the label of what is not ticked, which looks as if it could not be.
  label: { color: tokens.colorNeutralForeground1 },
});

/** Which contributors something is for. */
export function ContributorBoxes({
  label,
  contributors,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly contributors: readonly { readonly contributor: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (contributors: readonly string[]) => void;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const on = new Set(chosen);
  return (
    <fieldset className={styles.boxes}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.all}>
        <Button size="small" onClick={() => onChoose(contributors.map(({ contributor }) => contributor))}>
          {words.round.all}
        </Button>
        <Button size="small" onClick={() => onChoose([])}>
          {words.round.nobody}
        </Button>
      </div>
      <div className={styles.list}>
        {contributors.map(({ contributor, name }) => (
          <Checkbox
            key={contributor}
            checked={on.has(contributor)}
            label={
              <span className={styles.label}>
                {contributor} · {name}
              </span>
            }
            onChange={(_event, { checked }) =>
              onChoose(
                checked === true ? [...chosen, contributor] : chosen.filter((other) => other !== contributor),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
