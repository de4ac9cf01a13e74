import { makeStyles } from '@fluentui/react-components';
import { useId, useRef } from 'react';
import type { CoordinatorActions } from '../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../coordination/coordinator-view.ts';
import { Notices } from '../frame/notices.tsx';
import { useWide } from '../frame/widths.ts';
import { useCoordinatorWords } from '../words/coordinator/words.ts';
import { AccessTab } from './access/access-tab.tsx';
import { ConflictsTab } from './conflicts/conflicts-tab.tsx';
import { ExportTab } from './export/export-tab.tsx';
import { FindingsTab } from './findings/findings-tab.tsx';
import { CoordinatorAnnouncer } from './frame/coordinator-announcer.tsx';
import { CoordinatorHeader } from './frame/coordinator-header.tsx';
import { CoordinatorTabs } from './frame/coordinator-tabs.tsx';
import { PageFrame } from './frame/page-frame.tsx';
import { useKeptFocus } from './frame/use-kept-focus.ts';
import { HistoryTab } from './history/history-tab.tsx';
import { EditsDialog } from './merging/edits-dialog.tsx';
import { MergeFailedPage } from './merging/merge-failed-page.tsx';
import { MergedPage } from './merging/merged-page.tsx';
import { MergingPage } from './merging/merging-page.tsx';
import { OverviewFoot } from './overview/overview-foot.tsx';
import { OverviewTab } from './overview/overview-tab.tsx';
import { PreviewFoot } from './preview/preview-foot.tsx';
import { PreviewTab } from './preview/preview-tab.tsx';
import { RemarksTab } from './remarks/remarks-tab.tsx';
import { RoundTab } from './round/round-tab.tsx';

const useStyles = makeStyles({ panel: { outlineStyle: 'none' } });

interface CoordinatingProps {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}

/** Somebody at work on the register: the parts, or how a merge goes in their place. */
export function CoordinatingPane({ view, actions }: CoordinatingProps) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const panelId = useId();
  const panel = useRef<HTMLDivElement>(null);
  useKeptFocus(panel);
  const isWide = useWide();
  const { step } = view.merging;
  const atWork = step === 'ready' || step === 'asking';
  // Whoever opens a part has read how the merge went.
  const reading: CoordinatorActions =
    step === 'done' || step === 'failed'
      ? {
          ...actions,
          openTab: (tab) => {
            actions.backToWork();
            actions.openTab(tab);
          },
        }
      : actions;
  return (
    <>
      <PageFrame
        head={
          <>
            <CoordinatorHeader view={view} actions={reading} />
            <CoordinatorTabs view={view} panelId={panelId} actions={reading} />
          </>
        }
        notices={<Notices notices={view.notices} actions={actions} />}
        foot={atWork ? footOf(view, isWide, actions) : null}
      >
        <div
          id={panelId}
          ref={panel}
          role="tabpanel"
          tabIndex={-1}
          className={styles.panel}
          aria-label={words.tabs[view.tab]}
        >
          {atWork ? partOf(view, actions) : mergeOf(view, reading)}
        </div>
      </PageFrame>
      <CoordinatorAnnouncer view={view} />
      {view.merging.step === 'asking' ? (
        <EditsDialog asking={view.merging} view={view} actions={actions} />
      ) : null}
    </>
  );
}

function partOf(view: CoordinatingView, actions: CoordinatorActions) {
  switch (view.tab) {
    case 'overview':
      return <OverviewTab view={view} actions={actions} />;
    case 'preview':
      return <PreviewTab view={view} actions={actions} />;
    case 'conflicts':
      return <ConflictsTab view={view} actions={actions} />;
    case 'findings':
      return <FindingsTab view={view} actions={actions} />;
    case 'remarks':
      return <RemarksTab view={view} actions={actions} />;
    case 'history':
      return <HistoryTab view={view} actions={actions} />;
    case 'export':
      return <ExportTab view={view} actions={actions} />;
    case 'round':
      return <RoundTab view={view} actions={actions} />;
    case 'access':
      return <AccessTab view={view} actions={actions} />;
  }
}

function mergeOf({ merging, backTo }: CoordinatingView, actions: CoordinatorActions) {
  switch (merging.step) {
    case 'merging':
    case 'writing':
      return <MergingPage merging={merging} />;
    case 'done':
      return <MergedPage merged={merging.merged} wentBack={backTo !== null} actions={actions} />;
    case 'failed':
      return <MergeFailedPage trouble={merging.trouble} actions={actions} />;
    default:
      return null;
  }
}

/** On a page the overview has a card for merging; in a pane it stands at the foot. */
function footOf(view: CoordinatingView, isWide: boolean, actions: CoordinatorActions) {
  if (view.tab === 'preview') return <PreviewFoot view={view} actions={actions} />;
  return view.tab === 'overview' && view.may.merge && !isWide ? (
    <OverviewFoot view={view} actions={actions} />
  ) : null;
}
