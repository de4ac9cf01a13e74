import type { Appearance, AppearanceStore } from './appearance.ts';

/** What the system asks of pages in a browser, and word of a change. */
export function browserAppearance(): AppearanceStore {
  const forced = window.matchMedia('(forced-colors: active)');
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  return {
    subscribe: (changed) => {
      for (const query of [forced, dark]) query.addEventListener('change', changed);
      return () => {
        for (const query of [forced, dark]) query.removeEventListener('change', changed);
      };
    },
    getSnapshot: (): Appearance => {
      if (forced.matches) return 'high-contrast';
      return dark.matches ? 'dark' : 'light';
    },
  };
}
