import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Severity } from '../../../shared/plan/definition.ts';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { WorkingView } from '../../session/officer-view.ts';
import { CoverageStrip } from '../coverage/coverage-strip.tsx';
import { FindingsList } from '../findings/findings-list.tsx';
import { type Filter, SeverityPills } from '../findings/severity-pills.tsx';
import { Notices } from '../frame/notices.tsx';
import { PaneFrame } from '../frame/pane-frame.tsx';
import { PaneHeader } from '../frame/pane-header.tsx';
import { RowTab } from '../row/row-tab.tsx';
import { AskDialog } from '../submit/ask-dialog.tsx';
import { ChooseDialog } from '../submit/choose-dialog.tsx';
import { RefusedDialog } from '../submit/refused-dialog.tsx';
import { SubmitFoot } from '../submit/submit-foot.tsx';
import { useWords } from '../words/words.ts';
import { OfficerAnnouncer } from './officer-announcer.tsx';
import { SubmittedPane } from './submitted-pane.tsx';

const useStyles = makeStyles({
  tabs: {
    flexWrap: 'wrap',
    padding: '4px 8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  panel: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
});

type TabName = 'findings' | 'row';

interface WorkingPaneProps {
  readonly view: WorkingView;
  readonly actions: OfficerActions;
}

/** The officer at work; once submitting failed or was accepted, that takes the place of the list. */
export function WorkingPane({ view, actions }: WorkingPaneProps) {
  const { submit } = view;
  return (
    <>
      {submit.step === 'failed' || submit.step === 'accepted' ? (
        <SubmittedPane view={view} submit={submit} actions={actions} />
      ) : (
        <AtWork view={view} actions={actions} />
      )}
      <OfficerAnnouncer view={view} />
      {submit.step === 'asking' ? <AskDialog asking={submit} actions={actions} /> : null}
      {submit.step === 'choosing' ? <ChooseDialog choosing={submit} actions={actions} /> : null}
      {submit.step === 'refused' ? (
        <RefusedDialog messages={submit.messages} onLeave={actions.backToWork} />
      ) : null}
    </>
  );
}

/** The list of findings, or the selected row; then what the domain lacks; then submitting. */
function AtWork({ view, actions }: WorkingPaneProps) {
  const styles = useStyles();
  const { words } = useWords();
  const [tab, setTab] = useState<TabName>('findings');
  const [filter, setFilter] = useState<Filter>(new Set());
  const { counts, selection, findings, objectives } = view;

  // A filter whose kind is gone would hide everything behind a pill that is no longer there.
  const inUse: Filter = new Set(
    [...filter].filter((one) => findings.some(({ severity }) => severity === one)),
  );
  const toggle = (severity: Severity) => {
    const next = new Set(inUse);
    if (!next.delete(severity)) next.add(severity);
    setFilter(next);
    setTab('findings');
  };
  const panelId = 'work-panel';

  return (
    <PaneFrame
      belowTabs
      head={
        <>
          <PaneHeader header={view.header} actions={actions}>
            <SeverityPills actions={view.actions} counts={counts} filter={inUse} onToggle={toggle} />
          </PaneHeader>
          <TabList
            className={styles.tabs}
            size="small"
            aria-label={words.tabs.name}
            selectedValue={tab}
            onTabSelect={(_event, { value }) => setTab(value === 'row' ? 'row' : 'findings')}
          >
            <Tab value="findings" aria-controls={panelId}>
              {words.tabs.findings(counts.errors + counts.warnings)}
            </Tab>
            <Tab value="row" aria-controls={panelId}>
              {selection === null ? words.tabs.noRow : words.tabs.row(selection.row)}
            </Tab>
          </TabList>
        </>
      }
      foot={<SubmitFoot view={view} fromSelection={tab === 'row'} actions={actions} />}
    >
      <Notices notices={view.notices} actions={actions} />
      <div
        id={panelId}
        role="tabpanel"
        className={styles.panel}
        aria-label={
          tab === 'findings' ? words.tabs.findings(counts.errors + counts.warnings) : words.tabs.noRow
        }
      >
        {tab === 'findings' ? (
          <>
            <FindingsList view={view} filter={inUse} actions={actions} />
            <CoverageStrip objectives={objectives} />
          </>
        ) : (
          <RowTab
            selection={selection}
            findings={findings.filter(({ selected }) => selected)}
            actions={actions}
          />
        )}
      </div>
    </PaneFrame>
  );
}
