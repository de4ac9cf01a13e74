import { lazy, type ReactNode, Suspense, useSyncExternalStore } from 'react';
import type { OfficerActions, OfficerStore } from '../session/officer-actions.ts';
import type { OfficerView } from '../session/officer-view.ts';
import { PaneHeader } from './frame/pane-header.tsx';
import { PaneInLanguage } from './frame/pane-in-language.tsx';
import { PlainHeader } from './frame/plain-header.tsx';
import { ContributorPane } from './start/contributor-pane.tsx';
import { NoTablePane } from './start/no-table-pane.tsx';
import { StartingPane } from './start/starting-pane.tsx';
import { TroublePane } from './start/trouble-pane.tsx';
import { useWords } from './words/words.ts';
import { WorkingPane } from './working/working-pane.tsx';

/** Few workbooks have headers of their own, and only once: what takes them on comes when it is asked for. */
const MappingPane = lazy(async () => ({ default: (await import('./mapping/mapping-pane.tsx')).MappingPane }));

interface OfficerPaneProps {
  readonly store: OfficerStore;
  readonly actions: OfficerActions;
  /** What lies over the pane at times, in its language. */
  readonly children?: ReactNode;
}

/** The officer's pane: draws the view as it is now, in the language it asks for. */
export function OfficerPane({ store, actions, children }: OfficerPaneProps) {
  const view = useSyncExternalStore(store.subscribe, store.getSnapshot);
  return (
    <PaneInLanguage language={view.language}>
      <Drawn view={view} actions={actions} />
      {children}
    </PaneInLanguage>
  );
}

function Drawn({ view, actions }: { readonly view: OfficerView; readonly actions: OfficerActions }) {
  const { words } = useWords();
  switch (view.state) {
    case 'starting':
      return <StartingPane label={words.starting[view.waitingFor]} />;
    case 'choosing-contributor':
      return <ContributorPane contributors={view.contributors} actions={actions} />;
    case 'no-table':
      return <NoTablePane view={view} actions={actions} />;
    case 'mapping':
      return (
        <Suspense fallback={<StartingPane label={words.starting.workbook} />}>
          <MappingPane view={view} actions={actions} />
        </Suspense>
      );
    case 'working':
      return <WorkingPane view={view} actions={actions} />;
    case 'trouble':
      return (
        <TroublePane
          head={
            view.header === null ? <PlainHeader /> : <PaneHeader header={view.header} actions={actions} />
          }
          trouble={view.trouble}
          actions={actions}
        />
      );
  }
}
