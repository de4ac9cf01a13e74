import { makeStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useState } from 'react';
import type { MergeReport } from '../../../../shared/contract/reports.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { MessagePage } from '../../frame/message-page.tsx';
import { wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { ConflictCard } from '../conflicts/conflict-card.tsx';
import { AskedPart } from '../frame/asked-part.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { type ChangeFilter, ChangeFilters } from './change-filters.tsx';
import { ChangeGroup } from './change-group.tsx';
import { changesShown } from './changes-shown.ts';
import { ContributorChoice } from './contributor-choice.tsx';
import { MoreConflicts } from './more-conflicts.tsx';
import { TypedEdits } from './typed-edits.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@media (min-width: 60em)': {
      gridTemplateColumns: '14rem minmax(0, 1fr)',
      columnGap: '24px',
      alignItems: 'start',
    },
  },
  side: { minWidth: 0, [wide]: { marginBottom: '16px' } },
  main: { display: 'flex', flexDirection: 'column', minWidth: 0, [wide]: { rowGap: '12px' } },
  text: { padding: '16px', margin: 0, [wide]: { padding: '0' } },
  notes: { margin: 0, paddingLeft: '20px' },
});

interface PreviewTabProps {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}

/** What a merge would do, cell by cell; nothing is written by looking. */
export function PreviewTab({ view, actions }: PreviewTabProps) {
  return (
    <AskedPart asked={view.preview} actions={actions}>
      {(report) => <Preview report={report} view={view} actions={actions} />}
    </AskedPart>
  );
}

function Preview({ report, view, actions }: PreviewTabProps & { readonly report: MergeReport }) {
  const styles = useStyles();
  const { words, say } = useCoordinatorWords();
  const [filter, setFilter] = useState<ChangeFilter>('all');
  const [contributor, setContributor] = useState<string | null>(null);
  const [search, setSearch] = useState('');

  const { backTo, columns, titles } = view;
  const headers = new Map(columns.map(({ field, header }) => [field, say(header)]));
  const { groups, conflicts } = changesShown(report, { filter, contributor, search, headers, titles });
  const first = conflicts[0];
  const nothing =
    report.changesInAll + report.conflicts.length + report.edits.length + report.remarks.length === 0;
  const stands = report.sequence === view.status.register?.sequence;
  return (
    <div className={styles.columns}>
      <div className={styles.side}>
        <PageHeading heading={words.tabs.preview}>
          {backTo !== null
            ? words.preview.backText(backTo)
            : stands
              ? words.preview.stands(report.sequence)
              : words.preview.text(report.sequence)}
        </PageHeading>
        <ContributorChoice report={report} chosen={contributor} onChoose={setContributor} />
      </div>
      {nothing ? (
        <MessagePage
          fine
          icon={<CheckmarkCircleFilled />}
          heading={words.preview.nothing}
          text={words.preview.nothingText}
        />
      ) : (
        <div className={styles.main}>
          <ChangeFilters
            report={report}
            filter={filter}
            search={search}
            onFilter={setFilter}
            onSearch={setSearch}
          />
          {first === undefined ? null : (
            <ConflictCard
              conflict={first}
              place={{ at: 1, all: conflicts.length }}
              view={view}
              actions={actions}
            />
          )}
          <MoreConflicts count={conflicts.length} actions={actions} />
          <TypedEdits edits={report.edits} view={view} />
          {report.remarks.length === 0 ? null : (
            <Card heading={words.preview.notes}>
              <ul className={styles.notes}>
                {report.remarks.map((remark) => (
                  <li key={remark}>{remark}</li>
                ))}
              </ul>
            </Card>
          )}
          {groups.map((group, at) => (
            <ChangeGroup key={group.contributor} group={group} report={report} view={view} open={at === 0} />
          ))}
          {groups.length === 0 && conflicts.length === 0 && report.changesInAll > 0 ? (
            <p className={styles.text}>{words.preview.noMatch}</p>
          ) : null}
          {report.changes.length < report.changesInAll ? (
            <p className={styles.text}>{words.preview.notAll(report.changes.length, report.changesInAll)}</p>
          ) : null}
        </div>
      )}
    </div>
  );
}
