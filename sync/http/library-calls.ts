/** What a library elsewhere was asked: a request to it, and what became of it. */
export interface LibraryCall {
  readonly verb: string;
  /** Which of its hosts. */
  readonly host: string;
  /** 0 where no answer came. */
  readonly status: number;
}

/** Counts them, and writes the counts as Prometheus reads them; a 429 is a request that was throttled. */
export class LibraryCalls {
  readonly #counts = new Map<string, number>();

  count({ verb, host, status }: LibraryCall): void {
    const labels = `verb="${verb}",host="${host}",status="${status}"`;
    this.#counts.set(labels, (this.#counts.get(labels) ?? 0) + 1);
  }

  text(): string {
    const lines = [
      '# HELP actieplan_library_requests_total Requests to the library in SharePoint; status 429 is throttled.',
      '# TYPE actieplan_library_requests_total counter',
      ...[...this.#counts].map(([labels, count]) => `actieplan_library_requests_total{${labels}} ${count}`),
    ];
    return `${lines.join('\n')}\n`;
  }
}
