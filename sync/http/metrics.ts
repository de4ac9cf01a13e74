import type { RouteName } from './catalogue.ts';

/** Upper bounds in seconds: from a plan read from memory to a merge of large workbooks. */
const bounds = [0.01, 0.05, 0.1, 0.5, 1, 5, 30] as const;

/** What is counted of one address. */
interface RouteTimes {
  readonly within: number[];
  seconds: number;
  requests: number;
}

/** How the library stands, for whoever watches over it. */
export interface LibraryStand {
  /** Number of the log's last entry. */
  readonly entry: number;
  /** `false` while a merge waits to be written into the workbook, or edits in it wait for a merge. */
  readonly registerSettled: boolean;
}

/** Counts requests, and writes the counts as Prometheus reads them (text format 0.0.4). */
export class ServiceMetrics {
  readonly #requests = new Map<string, number>();
  readonly #times = new Map<string, RouteTimes>();

  /** Addresses that do not exist count as one, so that nobody can make the list grow. */
  count(method: string, route: RouteName | null, status: number, seconds: number): void {
    const path = route?.split(' ')[1] ?? '';
    const labels = `method="${route === null ? '' : method}",route="${path}",status="${status}"`;
    this.#requests.set(labels, (this.#requests.get(labels) ?? 0) + 1);
    const times = this.#times.get(path) ?? { within: bounds.map(() => 0), seconds: 0, requests: 0 };
    this.#times.set(path, times);
    times.seconds += seconds;
    times.requests += 1;
    for (const [at, bound] of bounds.entries()) {
      if (seconds <= bound) times.within[at] = (times.within[at] ?? 0) + 1;
    }
  }

  /** @param stand `null` where the log cannot be read */
  text(stand: LibraryStand | null): string {
    const lines = [
      '# HELP actieplan_requests_total Requests answered.',
      '# TYPE actieplan_requests_total counter',
      ...[...this.#requests].map(([labels, count]) => `actieplan_requests_total{${labels}} ${count}`),
      '# HELP actieplan_request_duration_seconds How long answering took.',
      '# TYPE actieplan_request_duration_seconds histogram',
      ...[...this.#times].flatMap(([path, times]) => timeLines(path, times)),
      ...gauge('log_readable', 'Whether the log can be read and its chain holds.', stand !== null),
    ];
    if (stand !== null) {
      const settled =
        "Whether the register's workbook shows the last merge, and nothing that was typed since.";
      lines.push(
        ...gauge('log_number', "Number of the log's last entry.", stand.entry),
        ...gauge('register_settled', settled, stand.registerSettled),
      );
    }
    return `${lines.join('\n')}\n`;
  }
}

function gauge(name: string, help: string, value: number | boolean): readonly string[] {
  const full = `actieplan_${name}`;
  return [`# HELP ${full} ${help}`, `# TYPE ${full} gauge`, `${full} ${Number(value)}`];
}

function timeLines(path: string, { within, seconds, requests }: RouteTimes): readonly string[] {
  const name = 'actieplan_request_duration_seconds';
  const route = `route="${path}"`;
  return [
    ...bounds.map((bound, at) => `${name}_bucket{${route},le="${bound}"} ${within[at] ?? 0}`),
    `${name}_bucket{${route},le="+Inf"} ${requests}`,
    `${name}_sum{${route}} ${seconds}`,
    `${name}_count{${route}} ${requests}`,
  ];
}
