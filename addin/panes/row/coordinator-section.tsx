import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CommentRegular } from '@fluentui/react-icons/svg/comment';
import { PersonEditRegular } from '@fluentui/react-icons/svg/person-edit';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons/svg/shield-checkmark';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { CoordinatorEditView, RemarkView, WaiverView } from '../../session/officer-view.ts';
import { PlaceChip } from '../findings/place-chip.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.ts';
import { ChangedText } from './changed-text.tsx';
import { RowSection } from './row-section.tsx';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px 8px',
    margin: '0 0 6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { fontSize: '16px' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  texts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(4.5rem, auto) minmax(0, 1fr)',
    gap: '4px 16px',
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '& dd': { margin: 0 },
    '& dt': { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginBottom: '12px' },
  remark: {
    margin: '0 0 8px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  quiet: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
});

interface CoordinatorSectionProps {
  readonly edits: readonly CoordinatorEditView[];
  readonly waivers: readonly WaiverView[];
  readonly remarks: readonly RemarkView[];
  readonly actions: OfficerActions;
}

/** What the coordinator changed in this action, allowed and said about it. */
export function CoordinatorSection({ edits, waivers, remarks, actions }: CoordinatorSectionProps) {
  const styles = useStyles();
  const { words } = useWords();
  const { dayAndMonth } = useDates();
  if (edits.length + waivers.length + remarks.length === 0) return null;
  const said = [
    ...waivers.map(({ rule, by, at, reason }) => ({
      by,
      at,
      text: reason,
      what: words.row.waiver(rule),
      icon: <ShieldCheckmarkRegular className={styles.icon} />,
    })),
    ...remarks.map((remark) => ({
      ...remark,
      what: words.row.remark,
      icon: <CommentRegular className={styles.icon} />,
    })),
  ];
  return (
    <RowSection heading={words.row.coordinator} aside={null} last>
      {edits.map((edit) => (
        <CoordinatorEdit key={edit.field} edit={edit} actions={actions} />
      ))}
      {said.map(({ by, at, text, what, icon }) => (
        <div key={`${at} ${what} ${text}`}>
          <p className={styles.line}>
            {icon}
            <span className={styles.strong}>{what}</span>
            <span className={styles.quiet}>
              {by} · {dayAndMonth(at)}
            </span>
          </p>
          <p className={styles.remark}>{text}</p>
        </div>
      ))}
    </RowSection>
  );
}

/** Both texts first, the addition underlined; then the choice. */
function CoordinatorEdit({
  edit,
  actions,
}: {
  readonly edit: CoordinatorEditView;
  readonly actions: OfficerActions;
}) {
  const styles = useStyles();
  const { words, say } = useWords();
  const { field, cell, mine, coordinator } = edit;
  const column = say(edit.column);
  return (
    <div>
      <p className={styles.line}>
        <PersonEditRegular className={styles.icon} />
        {cell === null ? null : <PlaceChip place={cell} />}
        <span>
          <span className={styles.strong}>{column}</span> {words.row.edited}
        </span>
      </p>
      <dl className={styles.texts}>
        <dt>{words.row.mine}</dt>
        <dd>{mine === '' ? words.row.empty : mine}</dd>
        <dt>{words.row.theirs}</dt>
        <dd>
          <ChangedText before={mine} after={coordinator} />
        </dd>
      </dl>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="small"
          aria-label={words.row.takeOverOf(column)}
          onClick={() => actions.takeOverEdit(field)}
        >
          {words.row.takeOver}
        </Button>
        <Button size="small" aria-label={words.row.keepOf(column)} onClick={() => actions.keepOwnText(field)}>
          {words.row.keep}
        </Button>
      </div>
    </div>
  );
}
