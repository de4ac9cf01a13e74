import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { CoordinatorActions, CoordinatorStore } from '../../coordination/coordinator-actions.ts';
import type { AppearanceStore } from '../theme/appearance.ts';
import { Themed } from '../theme/themed.tsx';
import { CoordinatorPane } from './coordinator-pane.tsx';

/** Draws the coordinator's pane into `element`, and again whenever the view or the theme changes. */
export function showCoordinatorPane(
  element: Element,
  pane: {
    readonly store: CoordinatorStore;
    readonly actions: CoordinatorActions;
    readonly appearance: AppearanceStore;
    /** What lies over the pane at times. */
    readonly over?: ReactNode;
  },
): void {
  createRoot(element).render(
    <Themed appearance={pane.appearance}>
      <CoordinatorPane store={pane.store} actions={pane.actions}>
        {pane.over}
      </CoordinatorPane>
    </Themed>,
  );
}
