import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { AppearanceStore } from './theme/appearance.ts';
import { Themed } from './theme/themed.tsx';

/**
 * Draws a pane into `element`, and again whenever the theme of its surroundings changes. Gives what takes it
 * away again.
 */
export function showPane(element: Element, appearance: AppearanceStore, pane: ReactNode): () => void {
  const root = createRoot(element);
  root.render(<Themed appearance={appearance}>{pane}</Themed>);
  return () => root.unmount();
}
