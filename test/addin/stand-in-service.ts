import type { Action } from '../../shared/actions/action.ts';
import { identify } from '../../shared/actions/identify.ts';
import { readRows } from '../../shared/actions/read-rows.ts';
import { toAction } from '../../shared/actions/to-action.ts';
import { countFindings } from '../../shared/contract/finding-json.ts';
import type { SubmitReport } from '../../shared/contract/reports.ts';
import { type HandedIn, handedInSchema } from '../../shared/contract/service.ts';
import type { Standing } from '../../shared/contract/standing.ts';
import { drafting, shipped } from '../fixtures/shipped-plan.ts';

const { plan } = shipped;

/** What the stand-in heard of one submission. */
export interface Heard {
  readonly key: string;
  readonly handed: HandedIn;
}

/** An answer in the place of the service's own. */
export interface Instead {
  readonly path: string;
  readonly answer: () => Response | Promise<Response>;
}

/**
 * A service of one contributor, in memory: it keeps what is handed in, in order, and answers as the
 * contract says. `answer` lets a test put another answer in the place of the next ones.
 */
export class StandInService {
  readonly heard: Heard[] = [];
  actions: readonly Action[] = [];
  entry = 4;
  sequence = 0;
  definition: unknown = plan.definition;
  closed = false;
  remarks: Standing['remarks'] = [];
  edits: Standing['edits'] = [];
  waivers: Standing['waivers'];
  contributors: readonly string[] = ['OV'];
  /** Answers in the place of the service's own: the first one whose path the request's ends with, once. */
  instead: readonly Instead[] = [];
  /** The next submission is taken in, and its answer lost on the way. */
  losesNextAnswer = false;
  readonly #byKey = new Map<string, SubmitReport>();
  readonly #versions = new Map<number, readonly Action[]>();

  readonly fetch: typeof fetch = async (input, request) => {
    const url = new URL(String(input), 'https://dienst.test');
    const instead = this.instead.find(({ path }) => url.pathname.endsWith(path));
    if (instead !== undefined) {
      this.instead = this.instead.filter((other) => other !== instead);
      return instead.answer();
    }
    if (url.pathname === '/api/me')
      return json({
        person: { account: 'a1', name: 'Lien Peeters' },
        role: 'officer',
        contributors: this.contributors,
      });
    if (url.pathname === '/api/plan') {
      const { asOf } = drafting;
      return json({ entry: this.entry, definition: this.definition, round: null, asOf });
    }
    if (url.pathname.endsWith('/standing')) return json(this.#standing(url.searchParams.get('stamp')));
    const headers = new Headers(request?.headers);
    const report = this.#submit(
      headers.get('idempotency-key') ?? '',
      handedInSchema.parse(JSON.parse(String(request?.body))),
    );
    if (this.losesNextAnswer) {
      this.losesNextAnswer = false;
      throw new TypeError('fetch failed');
    }
    return json(report);
  };

  #standing(stamp: string | null): Standing {
    const previous = stamp === null ? this.actions : (this.#versions.get(Number(stamp)) ?? this.actions);
    return {
      contributor: 'OV',
      entry: this.entry,
      asOf: drafting.asOf,
      round: drafting.round === null ? null : { ...drafting.round },
      closed: this.closed,
      sequence: this.sequence === 0 ? null : this.sequence,
      highestNumber: this.#highest(),
      previous: [...previous],
      latest: [...this.actions],
      remarks: this.remarks,
      edits: this.edits,
      ...(this.waivers === undefined ? {} : { waivers: this.waivers }),
    };
  }

  #highest(): number {
    return Math.max(0, ...this.actions.map(({ id }) => Number(id.slice(3))));
  }

  #submit(key: string, handed: HandedIn): SubmitReport {
    this.heard.push({ key, handed });
    const before = this.#byKey.get(key);
    if (before !== undefined) return before;
    const { rows } = readRows(handed.table, plan);
    const ids = identify(rows, { ...drafting, previous: this.actions, highestNumber: this.#highest() });
    const given: { row: number; actionId: string }[] = [];
    const submitted = rows.flatMap((row): readonly Action[] => {
      const identity = ids.of(row.key);
      if (identity === undefined) return [];
      if (identity.id !== row.id) given.push({ row: row.row, actionId: identity.id });
      return [toAction(row, identity.id, plan)];
    });
    const kept = this.actions
      .filter(({ id }) => !submitted.some((action) => action.id === id))
      .map(
        (action): Action => (handed.withdraw.includes(action.id) ? { ...action, withdrawn: true } : action),
      );
    this.actions = [...submitted, ...kept];
    this.entry += 1;
    this.sequence += 1;
    this.#versions.set(this.entry, this.actions);
    const report: SubmitReport = {
      outcome: 'accepted',
      receipt: {
        contributor: 'OV',
        sequence: this.sequence,
        entry: this.entry,
        actions: submitted.length,
        counts: countFindings([]),
        by: 'Lien Peeters',
        at: '2021-02-25T13:32:00.000Z',
      },
      findings: [],
      given,
      withdrawn: [...handed.withdraw],
      waiting: [],
      takenOver: 0,
      workbook: 'not-asked',
      notes: [],
    };
    this.#byKey.set(key, report);
    return report;
  }
}

export function json(content: unknown, status = 200): Response {
  return new Response(JSON.stringify(content), { status });
}

export function problem(code: string, status: number, detail = 'Doe dit.'): Response {
  return json(
    { type: `urn:actieplan:${code}`, title: 'Kan niet', status, detail, requestId: 'r-17' },
    status,
  );
}
