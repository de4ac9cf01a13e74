import type { Clock } from './conditions.ts';

/** Lets few requests be under way at once, and none while SharePoint asks to wait. */
export class Pace {
  readonly #clock: Clock;
  readonly #waiting: (() => void)[] = [];
  #free: number;
  #notBefore = 0;

  constructor(clock: Clock, atOnce: number) {
    this.#clock = clock;
    this.#free = atOnce;
  }

  /** Told by one request that was throttled: the next ones wait as well, for they would make it worse. */
  holdUntil(moment: number): void {
    this.#notBefore = Math.max(this.#notBefore, moment);
  }

  /** Milliseconds until a request may be made. */
  get held(): number {
    return Math.max(0, this.#notBefore - this.#clock.now());
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      // Others may be told to wait longer while this one waits.
      for (let wait = this.held; wait > 0; wait = this.held) await this.#clock.sleep(wait);
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }
}
