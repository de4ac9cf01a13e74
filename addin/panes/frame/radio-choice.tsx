import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  // Fluent greys the label of what is not ticked, which looks as if it could not be.
  name: { color: tokens.colorNeutralForeground1 },
  text: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface Choice<Value extends string> {
  readonly value: Value;
  readonly name: string;
  /** What it means, small below its name. */
  readonly text?: string;
}

/** One of a few that are all in view. */
export function RadioChoice<Value extends string>({
  label,
  choices,
  chosen,
  layout = 'vertical',
  onChoose,
}: {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly layout?: 'vertical' | 'horizontal';
  readonly onChoose: (value: Value) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <RadioGroup
        layout={layout}
        value={chosen}
        onChange={(_event, data) => {
          const picked = choices.find(({ value }) => value === data.value);
          if (picked !== undefined) onChoose(picked.value);
        }}
      >
        {choices.map(({ value, name, text }) => (
          <Radio
            key={value}
            value={value}
            label={
              <>
                <span className={styles.name}>{name}</span>
                {text === undefined ? null : <span className={styles.text}>{text}</span>}
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
