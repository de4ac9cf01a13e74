import { Button, Checkbox, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { useId } from 'react';
import type { PickerGroup, PickerOption, PickerView } from '../../session/officer-view.ts';
import { SeverityIcon } from '../findings/severity-icon.tsx';
import { useWords } from '../words/words.ts';
import { usePickerStyles } from './picker-frame.ts';

interface ChoicePickerProps {
  readonly picker: Extract<PickerView, { kind: 'one' | 'several' }>;
  readonly label: string;
  readonly onPick: (values: readonly string[]) => void;
}

/** The column's values to choose from, grouped by what a rule asks of them in this row. */
export function ChoicePicker({ picker, label, onPick }: ChoicePickerProps) {
  const styles = usePickerStyles();
  const { words } = useWords();
  const chosen = picker.groups.flatMap(({ options }) => options).filter((option) => option.chosen);

  const groups = (draw: (option: PickerOption) => React.ReactNode) =>
    picker.groups.map((group, at) => (
      <OptionGroup
        key={group.options.map(({ value }) => value).join('|')}
        group={group}
        alone={picker.groups.length === 1}
        first={at === 0}
      >
        {group.options.map(draw)}
      </OptionGroup>
    ));

  if (picker.kind === 'one') {
    return (
      <>
        <RadioGroup
          className={styles.box}
          aria-label={label}
          value={chosen[0]?.value ?? ''}
          onChange={(_event, { value }) => onPick([value])}
        >
          {groups((option) => (
            <Radio
              key={option.value}
              className={styles.option}
              value={option.value}
              label={<OptionLabel option={option} />}
            />
          ))}
        </RadioGroup>
        {chosen.length === 0 ? null : (
          <Button appearance="transparent" size="small" onClick={() => onPick([])}>
            {words.row.clear}
          </Button>
        )}
      </>
    );
  }

  const values = chosen.map(({ value }) => value);
  const toggled = (value: string, on: boolean) =>
    on ? [...values, value] : values.filter((other) => other !== value);
  return (
    <fieldset aria-label={label} className={styles.box}>
      {groups((option) => (
        <Checkbox
          key={option.value}
          className={styles.option}
          checked={option.chosen}
          onChange={(_event, { checked }) => onPick(toggled(option.value, checked === true))}
          label={<OptionLabel option={option} />}
        />
      ))}
    </fieldset>
  );
}

function OptionLabel({ option }: { readonly option: PickerOption }) {
  const styles = usePickerStyles();
  return (
    <>
      <span className={styles.value}>{option.value}</span>
      {option.meaning === null ? null : (
        <span className={styles.meaning} lang="nl">
          {option.meaning}
        </span>
      )}
    </>
  );
}

interface OptionGroupProps {
  readonly group: PickerGroup;
  /** The only group: what nothing is asked of needs no heading then. */
  readonly alone: boolean;
  readonly first: boolean;
  readonly children: React.ReactNode;
}

function OptionGroup({ group, alone, first, children }: OptionGroupProps) {
  const styles = usePickerStyles();
  const { words } = useWords();
  const id = useId();
  const { asks, met } = group;
  return (
    <fieldset
      className={mergeClasses(styles.group, !first && styles.next)}
      {...(alone && asks === 'free' ? {} : { 'aria-labelledby': id })}
    >
      {alone && asks === 'free' ? null : (
        <span id={id} className={mergeClasses(styles.asks, asks !== 'free' && styles.duty)}>
          {asks === 'free' ? null : <SeverityIcon severity={met ? 'fine' : 'error'} />}
          {words.row.asks[asks]}
        </span>
      )}
      {children}
    </fieldset>
  );
}
