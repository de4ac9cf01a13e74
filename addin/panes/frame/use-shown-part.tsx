import { Button } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/words.ts';

/** Nobody reads thousands of lines in one go, and drawing them takes long. */
const shownAtOnce = 50;

/** The first of many, and the button that shows the next of them; `null` where all are shown. */
export function useShownPart<Item>(
  items: readonly Item[],
  atOnce = shownAtOnce,
): { readonly shown: readonly Item[]; readonly more: ReactNode } {
  const { words } = useWords();
  const [limit, setLimit] = useState(atOnce);
  const more =
    items.length <= limit ? null : (
      <Button size="small" onClick={() => setLimit(limit + atOnce)}>
        {words.findings.showMore(items.length - limit)}
      </Button>
    );
  return { shown: items.slice(0, limit), more };
}
