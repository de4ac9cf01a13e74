import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { RoundKind } from '../../../../shared/plan/definition.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { TickBoxes } from '../frame/tick-boxes.tsx';

const useStyles = makeStyles({
  // Fluent greys the label of what is not ticked, which looks as if it could not be.
  label: { color: tokens.colorNeutralForeground1 },
  text: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Which columns officers may change in the round: those of its kind, or others. */
export function RoundColumns({
  view,
  kind,
  chosen,
  onChoose,
}: {
  readonly view: CoordinatingView;
  readonly kind: RoundKind;
  /** By field; `null`: those of its kind. */
  readonly chosen: readonly string[] | null;
  readonly onChoose: (fields: readonly string[] | null) => void;
}) {
  const styles = useStyles();
  const { words, say } = useCoordinatorWords();
  // No round opens what the plan keeps closed in all of them.
  const columns = view.columns.filter(({ openIn }) => openIn.length > 0);
  const ofKind = columns.filter(({ openIn }) => openIn.includes(kind));
  const named =
    ofKind.length === columns.length
      ? words.round.allColumns
      : ofKind.map(({ header }) => say(header)).join(', ');
  return (
    <>
      <Field label={words.round.columns}>
        <RadioGroup
          value={chosen === null ? 'kind' : 'chosen'}
          onChange={(_event, { value }) =>
            onChoose(value === 'kind' ? null : ofKind.map(({ field }) => field))
          }
        >
          <Radio
            value="kind"
            label={
              <>
                <span className={styles.label}>{words.round.columnsOfKind}</span>
                <span className={styles.text}>{named}</span>
              </>
            }
          />
          <Radio value="chosen" label={<span className={styles.label}>{words.round.columnsChosen}</span>} />
        </RadioGroup>
      </Field>
      {chosen === null ? null : (
        <TickBoxes
          label={words.round.columnsChosen}
          items={columns.map(({ field, header }) => ({ key: field, label: say(header) }))}
          chosen={chosen}
          all={words.round.everyColumn}
          none={words.round.noColumn}
          onChoose={onChoose}
        />
      )}
    </>
  );
}
