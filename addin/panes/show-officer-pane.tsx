import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { OfficerActions, OfficerStore } from '../session/officer-actions.ts';
import { OfficerPane } from './officer-pane.tsx';
import type { AppearanceStore } from './theme/appearance.ts';
import { Themed } from './theme/themed.tsx';

/** Draws the officer's pane into `element`, and again whenever the view or Office's theme changes. */
export function showOfficerPane(
  element: Element,
  pane: {
    readonly store: OfficerStore;
    readonly actions: OfficerActions;
    readonly appearance: AppearanceStore;
    /** What lies over the pane at times. */
    readonly over?: ReactNode;
  },
): void {
  createRoot(element).render(
    <Themed appearance={pane.appearance}>
      <OfficerPane store={pane.store} actions={pane.actions}>
        {pane.over}
      </OfficerPane>
    </Themed>,
  );
}
