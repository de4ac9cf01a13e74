import type { WireRecord } from './wire-value.ts';

/** Marks an entry as an event; office.js calls it `eventMessageCategory`. */
const eventCategory = 65536;

/** One event as office.js unpacks it: category, type, target, arguments as JSON, id. */
export type EventEntry = readonly [number, number, string, string, number];

/** Which events were asked for, and those that wait until the running batch has been answered. */
export class EventRegistry {
  readonly #registrations = new Map<string, number>();
  #waiting: EventEntry[] = [];

  register(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.#registrations.set(key, (this.#registrations.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.#registrations.get(key) ?? 0) - 1;
    if (left > 0) this.#registrations.set(key, left);
    else this.#registrations.delete(key);
  }

  wants(type: number, target: string): boolean {
    return this.#registrations.has(`${type} ${target}`);
  }

  raise(type: number, target: string, facts: WireRecord): void {
    if (this.wants(type, target)) {
      this.#waiting.push([eventCategory, type, target, JSON.stringify(facts), 0]);
    }
  }

  /** Hands over what waits, in the order in which it happened. */
  take(): readonly EventEntry[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}
