/** Keys for what is said: what is said again because no answer came is said under the same key. */
export class DecisionKeys {
  readonly #newKey: () => string;
  readonly #unanswered = new Map<string, string>();

  constructor(newKey: () => string) {
    this.#newKey = newKey;
  }

  /** Says something under its key; `settled` tells whether the service is known to have heard or refused it. */
  async say<T>(what: unknown, run: (key: string) => Promise<T>, settled: (said: T) => boolean): Promise<T> {
    const name = JSON.stringify(what);
    const key = this.#unanswered.get(name) ?? this.#newKey();
    this.#unanswered.set(name, key);
    const said = await run(key);
    if (settled(said)) this.#unanswered.delete(name);
    return said;
  }
}
