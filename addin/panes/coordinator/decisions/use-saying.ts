import { useEffect, useRef, useState } from 'react';
import type { FindingJson } from '../../../../shared/contract/finding-json.ts';
import type { Said } from '../../../coordination/said.ts';
import type { Trouble } from '../../../session/trouble.ts';

/**
 * What comes of something that this part says: that it waits for it, or why it was refused. `onSaid` is called
 * once it stands, where this part is still there.
 */
export function useSaying(onSaid: () => void = () => undefined) {
  const [waiting, setWaiting] = useState(false);
  const [refused, setRefused] = useState<Trouble | null>(null);
  const [breaks, setBreaks] = useState<readonly FindingJson[]>([]);
  const shown = useRef(true);
  useEffect(() => {
    shown.current = true;
    return () => {
      shown.current = false;
    };
  }, []);

  const say = async (saying: Promise<Said>): Promise<void> => {
    setWaiting(true);
    setRefused(null);
    const outcome = await saying;
    setWaiting(false);
    setBreaks(outcome.said ? [] : (outcome.breaks ?? []));
    // What would break says more than that it was refused.
    if (!outcome.said) setRefused(outcome.breaks === undefined ? outcome.trouble : null);
    else if (shown.current) onSaid();
  };
  return {
    say: (saying: Promise<Said>) => void say(saying),
    waiting,
    refused,
    /** The errors that it would bring into the register: said again with these named and a reason, it stands. */
    breaks,
    /** It is not said after all. */
    forget: () => setBreaks([]),
  };
}
