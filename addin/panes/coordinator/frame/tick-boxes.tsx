import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  boxes: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  all: { display: 'flex', gap: '8px', margin: '4px 0' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(14rem, 100%), 1fr))',
    alignItems: 'start',
    maxHeight: '18rem',
    overflowY: 'auto',
    marginLeft: '-8px',
  },
  // Fluent greys the label of what is not ticked, which looks as if it could not be.
  label: { color: tokens.colorNeutralForeground1 },
});

/** Which of many something is for, with all and none at one click. */
export function TickBoxes({
  label,
  items,
  chosen,
  all,
  none,
  onChoose,
}: {
  readonly label: string;
  readonly items: readonly { readonly key: string; readonly label: string }[];
  /** By key, in the order of the items. */
  readonly chosen: readonly string[];
  readonly all: string;
  readonly none: string;
  readonly onChoose: (keys: readonly string[]) => void;
}) {
  const styles = useStyles();
  const on = new Set(chosen);
  return (
    <fieldset className={styles.boxes}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.all}>
        <Button size="small" onClick={() => onChoose(items.map(({ key }) => key))}>
          {all}
        </Button>
        <Button size="small" onClick={() => onChoose([])}>
          {none}
        </Button>
      </div>
      <div className={styles.list}>
        {items.map(({ key, label: name }) => (
          <Checkbox
            key={key}
            checked={on.has(key)}
            label={<span className={styles.label}>{name}</span>}
            onChange={(_event, { checked }) =>
              onChoose(
                items.flatMap((item) => ((item.key === key ? checked : on.has(item.key)) ? [item.key] : [])),
              )
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
