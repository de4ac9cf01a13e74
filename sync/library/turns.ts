/** Lets work on the same subject happen one after another within this process; other subjects go on. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs `work` when all earlier work on `subject` has ended, well or badly. */
  take<T>(subject: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(subject) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#last.set(subject, mine);
    const leave = () => {
      if (this.#last.get(subject) === mine) this.#last.delete(subject);
    };
    mine.then(leave, leave);
    return mine;
  }
}
