import { FluentProvider } from '@fluentui/react-components';
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Appearance, AppearanceStore } from './appearance.ts';
import { fluentTheme } from './fluent-theme.ts';

const AppearanceContext = createContext<Appearance>('light');

/** For the few things that a contrast theme shows by another shape, where colours do not reach. */
export const useAppearance = () => useContext(AppearanceContext);

/** Everything below follows Office's theme, also while it changes. */
export function Themed({
  appearance,
  children,
}: {
  readonly appearance: AppearanceStore;
  readonly children: ReactNode;
}) {
  const current = useSyncExternalStore(appearance.subscribe, appearance.getSnapshot);
  return (
    <AppearanceContext value={current}>
      <FluentProvider theme={fluentTheme(current)}>{children}</FluentProvider>
    </AppearanceContext>
  );
}
