import { Button, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useState } from 'react';
import type { PickerView } from '../../session/officer-view.ts';
import { useWords } from '../words/words.ts';
import { usePickerStyles } from './picker-frame.ts';

/** More would push the row's other parts out of sight. */
const suggestionsShown = 6;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: '8px' },
  form: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  name: { flex: '1 1 11rem', minWidth: 0 },
  suggestions: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' },
  suggestion: { minWidth: 0, textAlign: 'start', fontWeight: tokens.fontWeightRegular },
});

interface PartnersPickerProps {
  readonly picker: Extract<PickerView, { kind: 'partners' }>;
  readonly label: string;
  readonly onPick: (values: readonly string[]) => void;
}

/** Partners one by one: those named, a new one under its kind, and those that other rows name. */
export function PartnersPicker({ picker, label, onPick }: PartnersPickerProps) {
  const box = usePickerStyles();
  const styles = useStyles();
  const { words } = useWords();
  const { kinds, entries } = picker;
  const [kind, setKind] = useState(kinds[0] ?? '');
  const [name, setName] = useState('');
  const suggestions = picker.suggestions
    .filter((entry) => !entries.includes(entry))
    .slice(0, suggestionsShown);

  const add = () => {
    const typed = name.trim();
    if (typed === '') return;
    onPick([...entries, kind === '' ? typed : `${kind}: ${typed}`]);
    setName('');
  };

  return (
    <fieldset aria-label={label} className={box.box}>
      <div className={box.group}>
        {entries.length === 0 ? <span className={box.asks}>{words.row.partners.none}</span> : null}
        <ul className={styles.list}>
          {entries.map((entry) => (
            <li key={entry} className={styles.entry}>
              <span>{entry}</span>
              <Button
                appearance="subtle"
                size="small"
                icon={<DismissRegular />}
                aria-label={words.row.partners.remove(entry)}
                onClick={() => onPick(entries.filter((other) => other !== entry))}
              />
            </li>
          ))}
        </ul>
      </div>
      <div className={mergeClasses(box.group, box.next)}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          {kinds.length === 0 ? null : (
            <Select
              aria-label={words.row.partners.kind}
              value={kind}
              onChange={(_event, { value }) => setKind(value)}
            >
              {kinds.map((one) => (
                <option key={one}>{one}</option>
              ))}
            </Select>
          )}
          <Input
            className={styles.name}
            aria-label={words.row.partners.name}
            placeholder={words.row.partners.name}
            value={name}
            onChange={(_event, { value }) => setName(value)}
          />
          <Button type="submit" icon={<AddRegular />}>
            {words.row.partners.add}
          </Button>
        </form>
      </div>
      {suggestions.length === 0 ? null : (
        <div className={mergeClasses(box.group, box.next)}>
          <span className={box.asks}>{words.row.partners.suggestions}</span>
          <div className={styles.suggestions}>
            {suggestions.map((entry) => (
              <Button
                key={entry}
                size="small"
                className={styles.suggestion}
                icon={<AddRegular />}
                aria-label={words.row.partners.addSuggestion(entry)}
                onClick={() => onPick([...entries, entry])}
              >
                {entry}
              </Button>
            ))}
          </div>
        </div>
      )}
    </fieldset>
  );
}
