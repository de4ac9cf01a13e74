import { setTimeout as after } from 'node:timers/promises';

/** Looking again and again, until it is stopped. */
export interface Looking {
  /** Resolves when the look that is under way has ended. */
  stop(): Promise<void>;
}

/** Waits so many milliseconds, or until the signal; either way it resolves. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/**
 * Looks now, and again each time that `every` milliseconds have passed since the last look ended. A look that
 * fails is told by whoever looks, and the next one comes as if it had not.
 */
export function keepLooking(
  look: () => Promise<void>,
  every: number,
  failed: (error: unknown) => void,
  wait: Wait = waiting,
): Looking {
  const stopping = new AbortController();
  const { signal } = stopping;
  const looking = (async () => {
    while (!signal.aborted) {
      await look().catch(failed);
      if (!signal.aborted) await wait(every, signal);
    }
  })();
  return {
    stop: () => {
      stopping.abort();
      return looking;
    },
  };
}

/** Does not keep the process alive by itself. */
const waiting: Wait = async (milliseconds, signal) => {
  try {
    await after(milliseconds, undefined, { signal, ref: false });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};
