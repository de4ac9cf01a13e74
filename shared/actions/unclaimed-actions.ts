import type { Action } from './action.ts';

/** The actions that no row claims, kept while claims come and go: few, however many actions there are. */
export class UnclaimedActions {
  readonly #actions: ReadonlyMap<string, { readonly action: Action; readonly place: number }>;
  readonly #unclaimed: Set<string>;

  /** @param actions none of them claimed yet */
  constructor(actions: readonly Action[]) {
    this.#actions = new Map(actions.map((action, place) => [action.id, { action, place }]));
    this.#unclaimed = new Set(this.#actions.keys());
  }

  claim(id: string): void {
    this.#unclaimed.delete(id);
  }

  /** The last row that claimed it is gone; an id of none of these actions is nothing to it. */
  release(id: string): void {
    if (this.#actions.has(id)) this.#unclaimed.add(id);
  }

  /** In the order in which they were given. */
  get inOrder(): readonly Action[] {
    return [...this.#unclaimed]
      .flatMap((id) => this.#actions.get(id) ?? [])
      .sort((a, b) => a.place - b.place)
      .map(({ action }) => action);
  }
}
