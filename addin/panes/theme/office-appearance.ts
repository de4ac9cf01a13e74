import { type Appearance, type AppearanceStore, appearanceIn } from './appearance.ts';

/** What Office and the system show now, and word of a change: Office gives none, the system does. */
export function officeAppearance(): AppearanceStore {
  const forced = window.matchMedia('(forced-colors: active)');
  return {
    subscribe: (changed) => {
      forced.addEventListener('change', changed);
      // Office tells no change of its theme to a task pane: it is looked at when the officer comes back to it.
      window.addEventListener('focus', changed);
      return () => {
        forced.removeEventListener('change', changed);
        window.removeEventListener('focus', changed);
      };
    },
    getSnapshot: (): Appearance =>
      appearanceIn({
        // Excel on the web may give no theme at all, whatever the types say.
        background: Office.context.officeTheme?.bodyBackgroundColor ?? null,
        forcedColours: forced.matches,
      }),
  };
}
