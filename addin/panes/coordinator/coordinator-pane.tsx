import { type ReactNode, useSyncExternalStore } from 'react';
import type { CoordinatorActions, CoordinatorStore } from '../../coordination/coordinator-actions.ts';
import type { CoordinatorView } from '../../coordination/coordinator-view.ts';
import { PaneInLanguage } from '../frame/pane-in-language.tsx';
import { PlainHeader } from '../frame/plain-header.tsx';
import { StartingPane } from '../start/starting-pane.tsx';
import { TroublePane } from '../start/trouble-pane.tsx';
import { useCoordinatorWords } from '../words/coordinator/words.ts';
import { CoordinatingPane } from './coordinating-pane.tsx';

interface CoordinatorPaneProps {
  readonly store: CoordinatorStore;
  readonly actions: CoordinatorActions;
  /** What lies over the pane at times, in its language. */
  readonly children?: ReactNode;
}

/** The coordinator's panes: beside the register in Excel, and as a page wherever there is a browser. */
export function CoordinatorPane({ store, actions, children }: CoordinatorPaneProps) {
  const view = useSyncExternalStore(store.subscribe, store.getSnapshot);
  return (
    <PaneInLanguage language={view.language}>
      <Drawn view={view} actions={actions} />
      {children}
    </PaneInLanguage>
  );
}

function Drawn({ view, actions }: { readonly view: CoordinatorView; readonly actions: CoordinatorActions }) {
  const { words } = useCoordinatorWords();
  switch (view.state) {
    case 'starting':
      return <StartingPane label={words.loading} />;
    case 'trouble':
      return <TroublePane head={<PlainHeader />} trouble={view.trouble} actions={actions} />;
    case 'working':
      return <CoordinatingPane view={view} actions={actions} />;
  }
}
