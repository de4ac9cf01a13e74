import { Checkbox, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import type { SubmitReport } from '../../../../shared/contract/reports.ts';
import type { SavedWorkbook, WorkbookFindings } from '../../../../shared/contract/workbooks.ts';
import type { Asked } from '../../../coordination/coordinator-view.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useDates } from '../../words/use-dates.ts';
import { Refusal } from '../decisions/refusal.tsx';
import { WorkbookFindingsList } from './workbook-findings-list.tsx';

const useStyles = makeStyles({
  text: { margin: '0 0 8px' },
  boxes: { margin: '0 0 12px', padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  box: { display: 'flex', marginLeft: '-8px' },
  // Fluent greys the label of what is not ticked, which looks as if it could not be.
  label: { color: tokens.colorNeutralForeground1 },
  refused: { margin: '0 0 8px', fontWeight: tokens.fontWeightSemibold },
});

interface CollectQuestionProps {
  readonly workbook: SavedWorkbook;
  readonly looked: Asked<WorkbookFindings>;
  /** What the service found when it was asked to collect it; `null` before that. */
  readonly refused: Extract<SubmitReport, { readonly outcome: 'refused' }> | null;
  readonly withdraw: readonly string[];
  readonly onWithdraw: (actionIds: readonly string[]) => void;
  readonly fix: boolean;
  readonly onFix: (fix: boolean) => void;
}

/** What stands in the workbook, and what the coordinator has to say of it. */
export function CollectQuestion(props: CollectQuestionProps) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { clockTime, dayAndMonth } = useDates();
  const { workbook, looked, refused, withdraw, onWithdraw, fix, onFix } = props;
  const { savedAt, missing, actions, openElsewhere } = workbook;
  const found = looked.step === 'here' ? looked.answer : null;
  const findings = refused?.findings ?? found?.findings ?? [];
  // What is missing is asked about above, and not told once more.
  const told = findings.filter(({ row, actionId }) => row !== null || !missing.includes(actionId ?? ''));
  const left = (refused === null && found !== null ? found.findingsInAll : findings.length) - findings.length;
  return (
    <>
      {savedAt === null ? null : (
        <p className={styles.text}>{words.saved.text(dayAndMonth(savedAt), clockTime(savedAt), actions)}</p>
      )}
      {openElsewhere ? <p className={styles.text}>{words.saved.stillOpen}</p> : null}
      {missing.length === 0 ? null : (
        <fieldset className={styles.boxes}>
          <legend className={styles.legend}>{words.saved.missing(missing.length)}</legend>
          <p className={styles.hint}>{words.saved.missingText}</p>
          {missing.map((actionId) => (
            <Checkbox
              key={actionId}
              className={styles.box}
              checked={withdraw.includes(actionId)}
              label={<span className={styles.label}>{words.saved.withdraw(actionId)}</span>}
              onChange={(_event, { checked }) =>
                onWithdraw(
                  checked === true ? [...withdraw, actionId] : withdraw.filter((other) => other !== actionId),
                )
              }
            />
          ))}
        </fieldset>
      )}
      <div role="alert">
        {refused === null ? null : <p className={styles.refused}>{words.saved.refused}</p>}
      </div>
      {looked.step === 'asking' ? <Spinner size="tiny" label={words.asking} /> : null}
      <Refusal trouble={looked.step === 'failed' && refused === null ? looked.trouble : null} />
      {findings.some((finding) => finding.fix !== null) ? (
        <Checkbox
          className={styles.box}
          checked={fix}
          label={<span className={styles.label}>{words.saved.fix}</span>}
          onChange={(_event, { checked }) => onFix(checked === true)}
        />
      ) : null}
      {found === null && refused === null ? null : (
        <WorkbookFindingsList findings={told} all={told.length + left} notes={found?.notes ?? []} />
      )}
    </>
  );
}
