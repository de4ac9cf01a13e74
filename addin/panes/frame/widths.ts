import { useSyncExternalStore } from 'react';

const query = '(min-width: 48em)';

/** From here on there is room for a page beside what a pane in Excel gives. */
export const wide = `@media ${query}`;
export const narrow = '@media not all and (min-width: 48em)';

const widths = window.matchMedia(query);

/** Whether there is a page's width; for what stands elsewhere on a page, where styles alone do not reach. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      widths.addEventListener('change', changed);
      return () => widths.removeEventListener('change', changed);
    },
    () => widths.matches,
  );
}
