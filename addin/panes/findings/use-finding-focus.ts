import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/**
 * One stop in the keyboard's order for a whole list: the arrows, Home and End go through it, Tab goes to
 * what else the item at hand offers. After a fix the focus goes to the item that follows the mended one.
 *
 * `ids` are the items in reading order; `preferred` is where Tab enters until the reader moves.
 */
export function useFindingFocus(ids: readonly string[], preferred: string | null) {
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const [visited, setVisited] = useState<string | null>(null);
  const [mended, setMended] = useState<{ readonly id: string; readonly next: string | null } | null>(null);
  const current = [visited, preferred].find((id) => id !== null && ids.includes(id)) ?? ids[0] ?? null;

  useEffect(() => {
    if (mended === null || ids.includes(mended.id)) return;
    if (mended.next !== null) buttons.current.get(mended.next)?.focus();
    setMended(null);
  }, [mended, ids]);

  return {
    isCurrent: (id: string) => id === current,
    register: (id: string) => (button: HTMLButtonElement | null) => {
      if (button === null) buttons.current.delete(id);
      else buttons.current.set(id, button);
    },
    onFocus: (id: string) => setVisited(id),
    onKeyDown: (event: KeyboardEvent, id: string) => {
      const step = steps[event.key];
      if (step === undefined) return;
      const target = ids[step(ids.indexOf(id), ids.length - 1)];
      if (target === undefined) return;
      event.preventDefault();
      buttons.current.get(target)?.focus();
    },
    /** Say that this item is about to be mended. */
    mending: (id: string) => {
      const at = ids.indexOf(id);
      setMended({ id, next: ids[at + 1] ?? ids[at - 1] ?? null });
    },
  };
}

export type FindingFocus = ReturnType<typeof useFindingFocus>;
