/** Which row of the table's body is which: keys from the top down, that stay with their rows. */
export class RowKeys {
  #keys: number[];
  #next: number;

  constructor(count: number) {
    this.#keys = Array.from({ length: count }, (_, index) => index);
    this.#next = count;
  }

  get count(): number {
    return this.#keys.length;
  }

  /** From the top down. */
  get all(): readonly number[] {
    return this.#keys;
  }

  at(index: number): number | undefined {
    return this.#keys[index];
  }

  /** The place of a key; -1 where it is gone. */
  indexOf(key: number): number {
    return this.#keys.indexOf(key);
  }

  /** The keys of rows that stand together; places outside the body have none. */
  between(first: number, count: number): readonly number[] {
    return this.#keys.slice(Math.max(0, first), Math.max(0, first + count));
  }

  insert(index: number, count: number): readonly number[] {
    const added = this.#fresh(count);
    this.#keys = [...this.#keys.slice(0, index), ...added, ...this.#keys.slice(index)];
    return added;
  }

  remove(index: number, count: number): readonly number[] {
    return this.#keys.splice(index, count);
  }

  /** Takes on another order; `null` is a new row. Gives the keys that are no longer there. */
  reorder(order: readonly (number | null)[]): ReadonlySet<number> {
    const gone = new Set(this.#keys);
    this.#keys = order.map((key) => key ?? this.#fresh(1)[0] ?? 0);
    for (const key of this.#keys) gone.delete(key);
    return gone;
  }

  #fresh(count: number): readonly number[] {
    const first = this.#next;
    this.#next += count;
    return Array.from({ length: count }, (_, index) => first + index);
  }
}
