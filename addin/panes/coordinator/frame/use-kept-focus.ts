import { type RefObject, useEffect } from 'react';

/** Parts that have a name, which a screen reader then says. */
const named = '[aria-label], [aria-labelledby]';

/**
 * Keeps the keyboard's place: where what had the focus goes away, by a decision or by a dialog over it that
 * closes, the nearest named part around it gets the focus, and nobody begins anew at the top of the page.
 *
 * @param panel what everything that goes away stands in
 */
export function useKeptFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    /** What had the focus in the panel last, and the parts around it, from the inside. */
    let last: Element | null = null;
    let around: readonly HTMLElement[] = [];
    const forget = () => {
      last = null;
      around = [];
    };
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest('[role=dialog]') !== null) return;
      if (panel.current?.contains(target) !== true) return forget();
      last = target;
      around = partsAround(target, panel.current);
    };
    const keep = () => {
      if (last === null || document.activeElement !== document.body) return;
      // The reader clicked beside it.
      if (last.isConnected) return forget();
      const part = around.find(({ isConnected }) => isConnected);
      if (part === undefined) return forget();
      if (!part.hasAttribute('tabindex')) part.tabIndex = -1;
      part.focus();
    };
    const soon = () => requestAnimationFrame(keep);
    const changes = new MutationObserver(soon);
    changes.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    document.addEventListener('focusout', soon);
    return () => {
      changes.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('focusout', soon);
    };
  }, [panel]);
}

function partsAround(element: Element, panel: HTMLElement): readonly HTMLElement[] {
  const parts: HTMLElement[] = [];
  for (let at = element.parentElement; at !== null && at !== panel; at = at.parentElement) {
    if (at.matches(named)) parts.push(at);
  }
  return [...parts, panel];
}
