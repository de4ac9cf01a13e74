import type { MergeReport } from '../../shared/contract/reports.ts';
import type { StatusReport } from '../../shared/contract/status.ts';
import type { Role } from '../../shared/log/role.ts';
import { shipped } from '../fixtures/shipped-plan.ts';
import { json } from './stand-in-service.ts';

const coverage = { domains: [], objectives: [] };

/** A merge of which a test says what it speaks of. */
export const mergeOf = (over: Partial<MergeReport> = {}): MergeReport => ({
  outcome: 'merged',
  sequence: 1,
  entry: 5,
  contributors: [],
  changes: [],
  changesInAll: 0,
  conflicts: [],
  waiting: [],
  remarks: [],
  coverage,
  findings: [],
  register: { path: 'Masterregister.xlsx', state: 'written' },
  edits: [],
  titles: {},
  writing: null,
  ...over,
});

const status: StatusReport = {
  plan: { id: shipped.plan.definition.id, version: 1, title: 'Plan' },
  entries: 5,
  round: null,
  contributors: [],
  register: null,
  coverage,
  conflicts: [],
  waiting: [],
  findings: [],
  duplicates: [],
  beforeApproval: [],
  titles: {},
  approvals: [],
};

/** What the page asked. */
export interface HeardRequest {
  readonly path: string;
  readonly key: string | null;
  readonly body: unknown;
  readonly language: string | null;
}

type Answer = Response | Promise<Response>;

/** A service of which a test scripts the answers: those of a path in order, and its usual one after them. */
export class ScriptedCoordination {
  readonly heard: HeardRequest[] = [];
  readonly #scripted = new Map<string, (() => Answer)[]>();
  readonly #usual: Readonly<Record<string, () => unknown>>;

  constructor(role: Role = 'coordinator') {
    const { definition } = shipped.plan;
    this.#usual = {
      '/api/me': () => ({ person: { account: 'a1', name: 'Els Maes' }, role, contributors: [] }),
      '/api/plan': () => ({ entry: 5, definition, round: null, asOf: '2021-03-01' }),
      '/api/status': () => status,
      '/api/merges/preview': () => mergeOf({ outcome: 'preview' }),
      '/api/merges': () => mergeOf(),
      '/api/decisions': () => ({ entry: 6 }),
      '/api/actions/OV-001/remarks': () => ({ entry: 7 }),
      '/api/actions/OV-001/history': () => ({ actionId: 'OV-001', column: 'title', value: '', steps: [] }),
      '/api/actions/OV-001/erasures': () => ({ entry: 7, rows: 1, remains: [] }),
      '/api/remarks': () => ({ entry: 5, remarks: [], titles: {} }),
      '/api/history': () => ({ entries: [] }),
      '/api/workbooks': () => ({ lookedAt: null, problem: null, workbooks: [] }),
      '/api/access': () => ({ entry: 5, accounts: [] }),
    };
  }

  /** The next answer to a path. */
  next(path: string, answer: () => Answer): this {
    this.#scripted.set(path, [...(this.#scripted.get(path) ?? []), answer]);
    return this;
  }

  /** The requests to a path, in order. */
  at(path: string): readonly HeardRequest[] {
    return this.heard.filter((request) => request.path === path);
  }

  readonly fetch: typeof fetch = async (input, request) => {
    const { pathname: path } = new URL(String(input));
    const headers = new Headers(request?.headers);
    const body: unknown = request?.body === undefined ? null : JSON.parse(String(request.body));
    this.heard.push({
      path,
      key: headers.get('idempotency-key'),
      body,
      language: headers.get('accept-language'),
    });
    const [scripted, ...later] = this.#scripted.get(path) ?? [];
    if (scripted !== undefined) {
      this.#scripted.set(path, later);
      return scripted();
    }
    return json(this.#usual[path]?.());
  };
}

/** An answer that a test gives when it likes. */
export function later(): { readonly answer: Promise<Response>; readonly give: (content: unknown) => void } {
  let give: (content: unknown) => void = () => {};
  const answer = new Promise<Response>((resolve) => {
    give = (content) => resolve(json(content));
  });
  return { answer, give };
}

/** An answer that is lost on the way. */
export const lost = (): Promise<Response> => Promise.reject(new TypeError('fetch failed'));
