import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { FindingView, PickerView, SelectionView } from '../../session/officer-view.ts';
import { useBasis } from '../findings/basis.tsx';
import { PlaceChip } from '../findings/place-chip.tsx';
import { SeverityIcon } from '../findings/severity-icon.tsx';
import { useWords } from '../words/words.ts';
import { ChoicePicker } from './choice-picker.tsx';
import { RowSection } from './row-section.tsx';

/** One column asks for partners; what its picker is made of comes when that column is first selected. */
const PartnersPicker = lazy(async () => ({
  default: (await import('./partners-picker.tsx')).PartnersPicker,
}));

const useStyles = makeStyles({
  prompt: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  finding: {
    display: 'flex',
    columnGap: '8px',
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  small: {
    margin: '6px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface CellSectionProps {
  readonly column: NonNullable<SelectionView['column']>;
  readonly picker: PickerView | null;
  readonly findings: readonly FindingView[];
  readonly actions: OfficerActions;
}

/** What the selected cell asks, and choosing instead of typing. */
export function CellSection({ column, picker, findings, actions }: CellSectionProps) {
  const styles = useStyles();
  const { words, say } = useWords();
  const { link, sentences } = useBasis(column.basis, null);
  // A picker whose grouping tells what is asked needs no second sentence about it.
  const told =
    picker !== null &&
    picker.kind !== 'partners' &&
    picker.groups.some(({ asks, met }) => asks !== 'free' && !met);
  return (
    <RowSection before={<PlaceChip place={column.cell} />} heading={say(column.header)} aside={link}>
      {sentences}
      {column.prompt === null ? null : <p className={styles.prompt}>{say(column.prompt)}</p>}
      {told
        ? null
        : findings.map(({ id, severity, message }) => (
            <p key={id} className={styles.finding}>
              <SeverityIcon severity={severity} />
              <span>{say(message)}</span>
            </p>
          ))}
      {column.open ? null : <p className={styles.small}>{words.row.locked}</p>}
      {!column.open || picker === null ? null : (
        <>
          {picker.kind === 'partners' ? (
            <Suspense fallback={null}>
              <PartnersPicker picker={picker} label={say(column.header)} onPick={actions.pick} />
            </Suspense>
          ) : (
            <ChoicePicker picker={picker} label={say(column.header)} onPick={actions.pick} />
          )}
          <p className={styles.small}>{words.row.written(column.cell)}</p>
        </>
      )}
    </RowSection>
  );
}
