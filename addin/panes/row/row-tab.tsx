import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { CursorClickRegular } from '@fluentui/react-icons/svg/cursor-click';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { FindingView, SelectionView } from '../../session/officer-view.ts';
import { MessagePage } from '../frame/message-page.tsx';
import { useWords } from '../words/words.ts';
import { CellSection } from './cell-section.tsx';
import { CoordinatorSection } from './coordinator-section.tsx';
import { ObjectiveSection } from './objective-section.tsx';

const useStyles = makeStyles({
  action: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '4px',
    padding: '12px 12px 12px 16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { flexGrow: 1, minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  id: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface RowTabProps {
  readonly selection: SelectionView | null;
  /** What was found in the selected cell. */
  readonly findings: readonly FindingView[];
  readonly actions: OfficerActions;
}

/** Follows the selection: which action, what its cell asks, its objective, and what the coordinator said. */
export function RowTab({ selection, findings, actions }: RowTabProps) {
  const styles = useStyles();
  const { words } = useWords();
  if (selection === null) {
    return <MessagePage icon={<CursorClickRegular />} heading={words.row.none} text={words.row.noneText} />;
  }
  const { actionId, title, hasPrevious, hasNext, column, objective } = selection;
  return (
    <>
      <div className={styles.action}>
        <div className={styles.what}>
          <h2 className={styles.title}>{title === '' ? words.row.untitled : title}</h2>
          <p className={styles.id}>{actionId ?? words.row.newAction}</p>
        </div>
        <Button
          appearance="subtle"
          icon={<ChevronUpRegular />}
          aria-label={words.row.previous}
          disabledFocusable={!hasPrevious}
          onClick={() => actions.stepRow('previous')}
        />
        <Button
          appearance="subtle"
          icon={<ChevronDownRegular />}
          aria-label={words.row.next}
          disabledFocusable={!hasNext}
          onClick={() => actions.stepRow('next')}
        />
      </div>
      {column === null ? null : (
        <CellSection
          key={column.cell}
          column={column}
          picker={selection.picker}
          findings={findings}
          actions={actions}
        />
      )}
      {objective === null ? null : <ObjectiveSection objective={objective} />}
      <CoordinatorSection
        edits={selection.edits}
        waivers={selection.waivers}
        remarks={selection.remarks}
        actions={actions}
      />
    </>
  );
}
