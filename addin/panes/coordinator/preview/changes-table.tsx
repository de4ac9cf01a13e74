import { makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowHookUpLeftRegular } from '@fluentui/react-icons/svg/arrow-hook-up-left';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract';
import type { RegisterChanges } from '../../../../shared/contract/register-changes.ts';
import type { ChangeJson } from '../../../../shared/contract/reports.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Heard } from '../../frame/heard.tsx';
import { StackingRow, StackingTable } from '../../frame/stacking-table.tsx';
import { narrow, wide } from '../../frame/widths.ts';
import { ChangedText } from '../../row/changed-text.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { ActionName } from '../frame/action-name.tsx';
import { headerOf } from '../frame/header-of.ts';

/** A change of a preview, or between two stands of the register. */
type Change = RegisterChanges['changes'][number] & Partial<Pick<ChangeJson, 'source'>>;

const useStyles = makeStyles({
  row: { [narrow]: { gridTemplateColumns: 'minmax(0, 1fr) auto' } },
  what: { display: 'flex', alignItems: 'center', columnGap: '6px', whiteSpace: 'nowrap' },
  whatHead: { [wide]: { width: '8.5rem' } },
  actionHead: { [wide]: { width: '34%' } },
  columnHead: { [wide]: { width: '18%' } },
  action: { [narrow]: { gridRow: 1, gridColumn: 1 } },
  kind: { [narrow]: { gridRow: 1, gridColumn: 2, fontSize: tokens.fontSizeBase200 } },
  column: { [narrow]: { gridColumn: 'span 2', fontWeight: tokens.fontWeightSemibold } },
  change: { [narrow]: { gridColumn: 'span 2' } },
  arrow: { margin: '0 8px', verticalAlign: 'middle' },
  before: { color: tokens.colorNeutralForeground2 },
  source: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

const icons = {
  added: AddRegular,
  changed: EditRegular,
  withdrawn: ArrowUndoRegular,
  'put-back': ArrowHookUpLeftRegular,
  gone: SubtractRegular,
} as const;

/** Changes cell by cell: old → new, additions underlined; a whole action in one line. */
export function ChangesTable({
  changes,
  view,
  label,
}: {
  readonly changes: readonly Change[];
  readonly view: CoordinatingView;
  readonly label: string;
}) {
  const styles = useStyles();
  const { words, say } = useCoordinatorWords();
  const { heads } = words.preview;
  return (
    <StackingTable
      label={label}
      headings={[
        { name: heads.what, className: styles.whatHead },
        { name: heads.action, className: styles.actionHead },
        { name: heads.column, className: styles.columnHead },
        { name: heads.change },
      ]}
    >
      {changes.map((change) => {
        const { actionId, what, column, before, after } = change;
        const Icon = icons[what];
        return (
          <StackingRow key={`${actionId} ${what} ${column ?? ''}`} className={styles.row}>
            <td className={styles.kind}>
              <span className={styles.what}>
                <Icon />
                {words.preview.what[what]}
              </span>
            </td>
            <th scope="row" className={styles.action}>
              <ActionName actionId={actionId} view={view} />
            </th>
            <td className={styles.column}>
              {column === null ? words.preview.wholeAction : say(headerOf(view, column))}
            </td>
            <td className={styles.change}>
              {column === null ? (
                words.preview.whole[what]
              ) : (
                <>
                  <span className={styles.before}>{before === '' ? <em>{words.empty}</em> : before}</span>
                  <ArrowRightRegular className={styles.arrow} />
                  <Heard> {words.preview.becomes} </Heard>
                  {after === '' ? <em>{words.empty}</em> : <ChangedText before={before} after={after} />}
                </>
              )}
              {change.source === 'coordinator' || change.source === 'decision' ? (
                <span className={styles.source}>{words.preview.source[change.source]}</span>
              ) : null}
            </td>
          </StackingRow>
        );
      })}
    </StackingTable>
  );
}
