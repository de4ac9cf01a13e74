import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { MappedColumnView, MappingView } from '../../session/officer-view.ts';
import { PlaceChip } from '../findings/place-chip.tsx';
import { PaneButton } from '../frame/pane-button.tsx';
import { useWords } from '../words/words.ts';
import { SurenessMeter } from './sureness-meter.tsx';

const useStyles = makeStyles({
  column: { padding: '10px 16px 12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 8px' },
  header: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  value: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
  choice: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  select: { flex: '1 1 10rem', minWidth: 0 },
  hint: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** What the select holds for a column that is left out, and for one that is still to be chosen. */
const leftOut = '-';
const toChoose = '';

interface MappedColumnProps {
  readonly column: MappedColumnView;
  readonly planColumns: MappingView['planColumns'];
  readonly actions: OfficerActions;
}

/** One column of the officer's own list, its first value, and the plan's column that it becomes. */
export function MappedColumn({ column, planColumns, actions }: MappedColumnProps) {
  const styles = useStyles();
  const { words, say, language } = useWords();
  const { place, letters, header, firstValue, sureness, field, open, candidates } = column;
  const undecided = open && field === null;
  const named = candidates.flatMap((candidate) => {
    const planColumn = planColumns.find((one) => one.field === candidate);
    return planColumn === undefined ? [] : [say(planColumn.header)];
  });
  const choice = new Intl.ListFormat(language, { type: 'disjunction' });
  return (
    <li className={styles.column}>
      <div className={styles.line}>
        <PlaceChip place={letters} />
        <h3 className={styles.header}>{header}</h3>
        <SurenessMeter sureness={sureness} />
      </div>
      <p className={styles.value}>
        {firstValue === '' ? words.mapping.noValue : words.mapping.firstValue(firstValue)}
      </p>
      <div className={styles.choice}>
        <Select
          className={styles.select}
          aria-label={words.mapping.target(header)}
          value={undecided ? toChoose : (field ?? leftOut)}
          onChange={(_event, { value }) => actions.mapColumn(place, value === leftOut ? null : value)}
        >
          {undecided ? (
            <option value={toChoose} disabled>
              {words.mapping.pickOne}
            </option>
          ) : null}
          <option value={leftOut}>{words.mapping.leaveOut}</option>
          {planColumns.map((planColumn) => (
            <option key={planColumn.field} value={planColumn.field}>
              {say(planColumn.header)}
            </option>
          ))}
        </Select>
        {open && field !== null ? (
          <PaneButton onClick={() => actions.mapColumn(place, field)}>{words.mapping.right}</PaneButton>
        ) : null}
      </div>
      {undecided && named.length > 0 ? (
        <p className={styles.hint}>{words.mapping.fits(choice.format(named))}</p>
      ) : null}
    </li>
  );
}
