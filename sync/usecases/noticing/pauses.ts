/**
 * How long something that was tried in vain is let be, counted in turns: the pause doubles with each try, up
 * to a longest one.
 */
export class Pauses {
  readonly #longest: number;
  readonly #pauses = new Map<string, { readonly turns: number; readonly until: number }>();

  constructor(longest: number) {
    this.#longest = longest;
  }

  isOver(subject: string, turn: number): boolean {
    return turn >= (this.#pauses.get(subject)?.until ?? 0);
  }

  /** It was tried in this turn, in vain. */
  lengthen(subject: string, turn: number): void {
    const turns = Math.min(this.#longest, 2 * (this.#pauses.get(subject)?.turns ?? 0.5));
    this.#pauses.set(subject, { turns, until: turn + turns });
  }

  end(subject: string): void {
    this.#pauses.delete(subject);
  }
}
