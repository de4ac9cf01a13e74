/** Does one thing after another; what nobody foresaw is told, and holds up nothing that comes after it. */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  readonly #unforeseen: (error: unknown) => void;
  readonly #done: () => void;

  /** @param done told after each turn, however it ended */
  constructor(unforeseen: (error: unknown) => void, done: () => void) {
    this.#unforeseen = unforeseen;
    this.#done = done;
  }

  /** Resolves when it is done, whatever came of it. */
  take(act: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(act).catch(this.#unforeseen).finally(this.#done);
    return this.#last;
  }

  /** Resolves when no turn is left, `rest` after the last of them included. */
  async idle(rest: () => Promise<void>): Promise<void> {
    let last: Promise<void>;
    do {
      last = this.#last;
      await last;
      await rest();
    } while (last !== this.#last);
  }
}
