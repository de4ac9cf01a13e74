import type { Operation } from '../address.ts';
import type { HostName } from '../wire/answer.ts';

/** One request as it was heard and answered. */
export interface Metered {
  readonly host: HostName;
  readonly operation: Operation | 'unknown';
  readonly method: string;
  /** Path and query as they came. */
  readonly target: string;
  /** Absent where no answer was given. */
  readonly status?: number;
  /** Bytes of the request's body and of the answer's. */
  readonly sent: number;
  readonly received: number;
  /** In Microsoft's resource units. */
  readonly units: number;
}

export interface Totals {
  readonly requests: number;
  readonly sent: number;
  readonly received: number;
  readonly units: number;
}

const none: Totals = { requests: 0, sent: 0, received: 0, units: 0 };

/** Counts what passes, for measurements: `reset()`, the work, `totals()` or `byOperation()`. */
export class Meter {
  #heard: Metered[] = [];

  get heard(): readonly Metered[] {
    return this.#heard;
  }

  count(one: Metered): void {
    this.#heard.push(one);
  }

  reset(): void {
    this.#heard = [];
  }

  totals(): Totals {
    return this.#heard.reduce(added, none);
  }

  byOperation(): ReadonlyMap<Metered['operation'], Totals> {
    const totals = new Map<Metered['operation'], Totals>();
    for (const one of this.#heard) totals.set(one.operation, added(totals.get(one.operation) ?? none, one));
    return totals;
  }
}

const added = (sum: Totals, one: Metered): Totals => ({
  requests: sum.requests + 1,
  sent: sum.sent + one.sent,
  received: sum.received + one.received,
  units: sum.units + one.units,
});
