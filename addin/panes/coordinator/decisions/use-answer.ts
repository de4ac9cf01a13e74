import { useEffect, useState } from 'react';
import type { Asked } from '../../../coordination/coordinator-view.ts';

/**
 * What comes of something that this part asked, apart from what others asked before it: call `sent` with
 * asking. `onHere` is called once the answer is there.
 */
export function useAnswer(asked: Asked<unknown>, onHere: () => void) {
  /** What stood there when this part asked; `null` before that. */
  const [before, setBefore] = useState<Asked<unknown> | null>(null);
  const answered = before !== null && asked !== before;

  useEffect(() => {
    if (!answered || asked.step !== 'here') return;
    setBefore(null);
    onHere();
  }, [answered, asked, onHere]);

  const refused = answered && asked.step === 'failed' ? asked.trouble : null;
  return { sent: () => setBefore(asked), waiting: before !== null && refused === null, refused };
}
