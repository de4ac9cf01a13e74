import type { Library } from '../../sync/library/library.ts';
import { registerPath } from '../../sync/usecases/read-register.ts';

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
    const reading = async <T>(work: () => Promise<T>): Promise<T> => {
      if (this.#stopped) throw new Stopped();
      return work();
    };
    const writing = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
      if (this.#stopped) throw new Stopped();
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
      const result = await work();
      seen();
      if (stops) throw new Stopped();
      return result;
    };
    this.library = {
      place: inner.place,
      read: (path) => reading(() => inner.read(path)),
      list: (folder) => reading(() => inner.list(folder)),
      openElsewhere: (path) => reading(() => inner.openElsewhere(path)),
      create: (path, bytes) => writing(path, () => inner.create(path, bytes)),
      replace: (path, bytes, version) => writing(path, () => inner.replace(path, bytes, version)),
      remove: (path) => writing(path, () => inner.remove(path)),
    };
  }

  /** What is to go wrong from now on; nothing of it: all is well. */
  expect(trouble: Partial<WireTrouble> = {}): void {
    this.#trouble = { ...noTrouble, ...trouble };
    this.writes = 0;
    this.tried = 0;
  }
}
