import { HostError } from './host-error.ts';
import type { HostObject } from './host-object.ts';

/** Objects that office.js keeps across batches by reference (`trackedObjects`), until it releases them. */
export class References {
  readonly #kept = new Map<string, HostObject>();
  readonly #names = new WeakMap<HostObject, string>();
  #last = 0;

  get count(): number {
    return this.#kept.size;
  }

  /** Keeps the object; an object kept before keeps its name. */
  keep(object: HostObject): string {
    const known = this.#names.get(object);
    if (known !== undefined) return known;
    this.#last += 1;
    const name = `reference-${this.#last}`;
    this.#kept.set(name, object.members.keep() ?? object);
    this.#names.set(object, name);
    return name;
  }

  nameOf(object: HostObject): string | undefined {
    return this.#names.get(object);
  }

  get(name: string): HostObject | undefined {
    return this.#kept.get(name);
  }

  require(name: string): HostObject {
    const kept = this.#kept.get(name);
    if (kept === undefined) throw new HostError('InvalidReference');
    this.#names.set(kept, name);
    return kept;
  }

  release(name: string): void {
    const kept = this.#kept.get(name);
    if (kept === undefined) return;
    this.#kept.delete(name);
    this.#names.delete(kept);
    kept.members.release();
  }

  releaseAll(): void {
    for (const name of [...this.#kept.keys()]) this.release(name);
  }
}
