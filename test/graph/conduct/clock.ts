/** The stand-in's moment: nothing in it sleeps, so a test moves it on instead. */
export class Clock {
  #ahead = 0;

  /** Milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#ahead;
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
  }

  /** ISO 8601 in whole seconds, as Graph writes moments. */
  stamp(later = 0): string {
    return `${new Date(this.now() + later).toISOString().slice(0, 19)}Z`;
  }
}
