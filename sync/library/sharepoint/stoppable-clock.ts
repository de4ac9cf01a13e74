import type { Clock, Conditions } from './conditions.ts';
import { waitEnded } from './sharepoint-failures.ts';

/** The conditions' clock, of which every wait fails with `library-busy` as soon as the program is to end. */
export function stoppableClock({ clock, stop }: Pick<Conditions, 'clock' | 'stop'>, place: string): Clock {
  return {
    now: () => clock.now(),
    chance: () => clock.chance(),
    sleep: async (milliseconds) => {
      if (stop.aborted) throw waitEnded(place);
      try {
        await clock.sleep(milliseconds, stop);
      } catch (error) {
        throw stop.aborted ? waitEnded(place) : error;
      }
    },
  };
}
