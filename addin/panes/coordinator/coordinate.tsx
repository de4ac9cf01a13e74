import type { ReactNode } from 'react';
import { browserPlace } from '../../coordination/browser-place.ts';
import { type Connected, coordinatorSession } from '../../coordination/connected-session.ts';
import { excelPlace } from '../../coordination/excel-place.ts';
import { showPane } from '../show-pane.tsx';
import type { AppearanceStore } from '../theme/appearance.ts';
import { CoordinatorPane } from './coordinator-pane.tsx';

interface Beginning extends Omit<Connected, 'place' | 'now'> {
  readonly appearance: AppearanceStore;
  /** What lies over the pane at times. */
  readonly over: ReactNode;
  /** Opens the coordinator's pages in the browser, from Excel; `null`: this is such a page. */
  readonly showPages: (() => void) | null;
}

/** Begins the coordinator's pane: beside the register that is open in Excel, or as a page in a browser. */
export function coordinate(element: Element, { appearance, over, showPages, ...connected }: Beginning) {
  const place = showPages === null ? browserPlace(document) : excelPlace(showPages);
  const session = coordinatorSession({ ...connected, place, now: () => new Date() });
  showPane(
    element,
    appearance,
    <CoordinatorPane store={session} actions={session.actions}>
      {over}
    </CoordinatorPane>,
  );
  return session;
}
