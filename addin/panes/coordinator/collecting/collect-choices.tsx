import { makeStyles } from '@fluentui/react-components';
import type { SubmitReport } from '../../../../shared/contract/reports.ts';
import type { ColumnView } from '../../../coordination/coordinator-view.ts';
import { TwoTexts } from '../../submit/two-texts.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

type Choosing = Extract<SubmitReport, { readonly outcome: 'choose' }>;

const useStyles = makeStyles({ text: { margin: '0 0 12px' } });

/** How the service names a choice: `OV-003.title`, or `OV-003` for the action as a whole. */
export const choiceKey = ({ actionId, column }: Choosing['choices'][number]): string =>
  column === null ? actionId : `${actionId}.${column}`;

/** Cells that the saved workbook and the latest submission changed differently. */
export function CollectChoices({
  report,
  columns,
  chosen,
  onChoose,
}: {
  readonly report: Choosing;
  readonly columns: readonly ColumnView[];
  readonly chosen: Readonly<Record<string, 'mine' | 'theirs'>>;
  readonly onChoose: (key: string, side: 'mine' | 'theirs') => void;
}) {
  const styles = useStyles();
  const { words, say } = useCoordinatorWords();
  return (
    <>
      <p className={styles.text} role="status">
        {words.saved.chooseText}
      </p>
      {report.choices.map(({ column, ...choice }) => {
        const header = columns.find(({ field }) => field === column)?.header;
        const key = choiceKey({ column, ...choice });
        return (
          <TwoTexts
            key={key}
            {...choice}
            column={header === undefined ? column : say(header)}
            answer={chosen[key] ?? null}
            names={words.saved.names}
            onAnswer={(side) => onChoose(key, side)}
          />
        );
      })}
    </>
  );
}
