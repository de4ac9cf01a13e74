import type { Library } from '../../sync/library/library.ts';
import { registerPath } from '../../sync/usecases/read-register.ts';
import { aroundCalls, isWriting } from '../fixtures/around-calls.ts';

/** The process ended here, as when the power fails. */
export class Stopped extends Error {}

const noTrouble = {
  stopAt: Number.POSITIVE_INFINITY,
  stopAfter: false,
  beforeEntry: async (): Promise<void> => {},
  beforeRegister: async (): Promise<void> => {},
};
export type WireTrouble = typeof noTrouble;

/** What stands between one process and the library: it counts, and things go wrong in it. */
export class Wire {
  readonly library: Library;
  /** Calls that write, since the trouble was told. */
  writes = 0;
  /** Entries that were tried, since then. */
  tried = 0;
  #trouble: WireTrouble = noTrouble;
  #stopped = false;

  /** @param seen told after each call that writes, done or not */
  constructor(inner: Library, seen: () => void) {
    this.library = aroundCalls(inner, async (call, make) => {
      if (this.#stopped) throw new Stopped();
      if (!isWriting(call)) return make();
      const { path } = call;
      const isEntry = /^Logboek\/\d+\.json$/.test(path);
      if (isEntry) {
        this.tried += 1;
        await this.#trouble.beforeEntry();
      }
      if (path === registerPath) await this.#trouble.beforeRegister();
      const stops = this.writes === this.#trouble.stopAt;
      this.writes += 1;
      if (stops) this.#stopped = true;
      if (stops && !this.#trouble.stopAfter) throw new Stopped();
      const answer = await make();
      seen();
      if (stops) throw new Stopped();
      return answer;
    });
  }

  /** What is to go wrong from now on; nothing of it: all is well. */
  expect(trouble: Partial<WireTrouble> = {}): void {
    this.#trouble = { ...noTrouble, ...trouble };
    this.writes = 0;
    this.tried = 0;
  }
}
