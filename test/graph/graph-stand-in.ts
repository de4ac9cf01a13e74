import { randomUUID } from 'node:crypto';
import { trustLoopback } from '../loopback/loopback-tls.ts';
import { type Address, addressOf } from './address.ts';
import { answerTo } from './answering.ts';
import { description } from './check/description.ts';
import { Admission, type Caller, LoopbackTokens, type TokenVerifier } from './conduct/admission.ts';
import { Clock } from './conduct/clock.ts';
import { type Asked, type Fault, type FaultAnswer, FaultScript } from './conduct/faults.ts';
import { Meter } from './conduct/meter.ts';
import { resourceUnits, Throttle } from './conduct/throttle.ts';
import { ContentLinks } from './library/content-links.ts';
import { DocumentLibrary, type Promotion } from './library/document-library.ts';
import { Person } from './library/person.ts';
import type { Grant, Site } from './library/site.ts';
import { currentVersion, isFile } from './library/stored-item.ts';
import type { Conduct } from './operations/call.ts';
import type { Answer, Head, Heard } from './wire/answer.ts';
import { withRequestId } from './wire/answer.ts';
import { accessDenied, errorAnswer, GraphRefusal, mute, unauthenticated } from './wire/graph-refusal.ts';
import { type Delivery, startHttpsHost, type Turn } from './wire/https-host.ts';

/**
 * Microsoft Graph's document library on loopback: one SharePoint site with its libraries, over genuine
 * TLS on two hosts, `localhost` for metadata and `127.0.0.1` for upload and download addresses, which
 * refuses whatever brings an Authorization along. It keeps state as Microsoft's pages say, traps included.
 *
 *     const graph = await startGraph();            // this process now trusts loopback's authority, and no other
 *     const client = Client.initWithMiddleware({
 *       baseUrl: graph.url, defaultVersion: '',    // url ends in /v1.0
 *       customHosts: new Set([graph.host]),        // without a port, or the client sends no Authorization
 *       authProvider: { getAccessToken: async () => graph.token() },
 *     });
 *     graph.person('Lien').opens('Domeinen/OV.xlsx');      // → 423 on replacing it
 *     graph.faults.script(faults.throttled(30), { when: ({ operation }) => operation === 'put-content' });
 *     graph.clock.advance(30_000);                 // nothing here sleeps
 *     graph.meter.totals();                        // requests, bytes, resource units
 *     await graph.stop();                          // in afterEach
 *
 * - Tokens: `graph.token()` gives opaque ones; `verify` takes another's, as `entra.graphVerifier()`.
 * - Child processes: `NODE_EXTRA_CA_CERTS: await authorityFile(folder)` (test/loopback).
 * - Every request and every answer is held against Microsoft's description where that is at hand
 *   (`check/description.ts`): `stop()` rejects with what contradicts it.
 * - The library's state: `graph.bytesAt(path)`, `graph.library`; people: `graph.person(name)`.
 */
export interface GraphOptions {
  readonly clock?: Clock;
  /** Whose tokens are valid; those of `token()` are in any case. */
  readonly verify?: TokenVerifier;
  /** What the service's application may do on the site; `write` where it is absent. */
  readonly grant?: Grant;
  /** The application whose tokens `token()` gives. */
  readonly appId?: string;
  /** Names of the document libraries; the first is the site's own. */
  readonly libraries?: readonly [string, ...string[]];
  readonly promotion?: Promotion;
  /** Resource units per minute; without bound where it is absent. */
  readonly unitsPerMinute?: number;
  /** An upload session's life, in milliseconds; 15 minutes where it is absent. */
  readonly uploadLife?: number;
  readonly conduct?: Partial<Conduct>;
}

const quarter = 900_000;
const appOf = (id: string) =>
  ({ kind: 'application', id, displayName: 'Actieplan' }) as const satisfies Caller['actor'];

export type GraphStandIn = Awaited<ReturnType<typeof startGraph>>;

export async function startGraph(options: GraphOptions = {}) {
  await trustLoopback();
  const clock = options.clock ?? new Clock();
  const appId = options.appId ?? '5f0c1a52-0000-4000-8000-00000000a99a';
  const caller: Caller = { appId, roles: ['Sites.Selected'], actor: appOf(appId) };
  const tokens = new LoopbackTokens(clock);
  const site = siteOf(options, clock, appId);
  const admission = new Admission(
    async (token) => (await tokens.verify(token)) ?? (await options.verify?.(token)) ?? null,
  );
  const faults = new FaultScript();
  const meter = new Meter();
  const contradictions: string[] = [];
  const throttle = new Throttle(clock, options.unitsPerMinute ?? Number.POSITIVE_INFINITY);
  const conduct: Conduct = {
    pageSize: 200,
    sessionDefault: 'fail',
    staleCode: 'resourceModified',
    missingFromChildren: () => false,
    deltaEpoch: 1,
    resync: 'resyncChangesApplyDifferences',
    ...options.conduct,
  };
  const links = new ContentLinks(clock, () => contentHost.origin, options.uploadLife ?? quarter);

  function turn(head: Head): Turn {
    const address = addressOf(head);
    const asked: Asked = {
      host: head.host,
      operation: address?.operation ?? 'unknown',
      method: head.method,
      target: head.url.pathname + head.url.search,
    };
    const fault = faults.next(asked);
    const hasBody = ['PUT', 'POST', 'PATCH'].includes(head.method);
    const reset = fault?.kind === 'reset' && hasBody ? fault.at : null;
    if (reset === 'before-body' || reset === 'during-body') count(asked, address, 0, null);
    return {
      body: reset === 'before-body' ? 'refuse' : reset === 'during-body' ? 'break-off' : 'read',
      answer: async (heard) => {
        const answer = await respond(heard, address, fault);
        if (head.host === 'graph') contradictions.push(...(description()?.faultsOf(heard, answer) ?? []));
        const delivery = deliveryOf(answer, fault, hasBody);
        count(asked, address, heard.body.length, delivery);
        return delivery;
      },
    };
  }

  async function respond(heard: Heard, address: Address | null, fault: Fault | null): Promise<Answer> {
    const id = randomUUID();
    const refused = (refusal: GraphRefusal) => errorAnswer(refusal, clock.stamp(), id);
    for (const library of site.libraries) library.settleIfDue();
    try {
      const budget = address === null ? {} : throttle.spend(resourceUnits(address));
      await strike(fault, heard);
      if (fault?.kind === 'answer' && fault.applied !== true)
        return withRequestId(faultAnswer(fault, refused), id);
      const serviceUrl = `${graphHost.origin}/v1.0`;
      const answer = await answerTo(
        { site, admission, call: { links, conduct, serviceUrl } },
        heard,
        address,
      );
      if (fault?.kind === 'answer') return withRequestId(faultAnswer(fault, refused), id);
      return withRequestId({ ...answer, headers: { ...answer.headers, ...budget } }, id);
    } catch (error) {
      if (error instanceof GraphRefusal) return withRequestId(refused(error), id);
      throw error;
    }
  }

  /** What a fault does before the request is carried out. */
  async function strike(fault: Fault | null, heard: Heard): Promise<void> {
    if (fault?.kind === 'meanwhile') fault.happens();
    if (fault?.kind === 'token-expires') {
      if (heard.host === 'content') throw unauthenticated('The address has expired.');
      admission.expire(heard.headers.authorization);
    }
    if (fault?.kind === 'rights-withdrawn') {
      if (heard.host === 'content') throw accessDenied();
      site.grants.clear();
    }
  }

  function count(asked: Asked, address: Address | null, sent: number, delivery: Delivery | null): void {
    const answer = delivery === null || delivery.how === 'unanswered' ? null : delivery.answer;
    meter.count({
      ...asked,
      sent,
      received: answer?.body.length ?? 0,
      units: address === null ? 0 : resourceUnits(address),
      ...(answer === null ? {} : { status: answer.status }),
    });
  }

  const contentHost = await startHttpsHost('content', '127.0.0.1', turn);
  const graphHost = await startHttpsHost('graph', 'localhost', turn);
  const [library] = site.libraries;

  return {
    /** Graph's address, with its version. */
    url: `${graphHost.origin}/v1.0`,
    /** For the graph client's `customHosts`. */
    host: 'localhost',
    uploadHost: contentHost.origin,
    /** `gemeente.sharepoint.com:/sites/actieplan`, as Graph addresses it. */
    siteAddress: `${site.hostname}:${site.path}`,
    appId,
    site,
    library,
    clock,
    faults,
    meter,
    conduct,
    /** A new token of the service's application. */
    token: () => tokens.issue(caller),
    person: (name: string) => new Person(name, library),
    grant: (grant: Grant) => site.grants.set(appId, grant),
    /** `null` where no file is. */
    bytesAt(path: string): Buffer | null {
      const item = library.byPath(path);
      return item === null || !isFile(item) ? null : currentVersion(item).bytes;
    },
    /** Every delta token given so far is answered 410. */
    forgetDeltaTokens(): void {
      conduct.deltaEpoch += 1;
    },
    loseUploadSessions: () => links.loseUploads(),
    /** What contradicted Microsoft's description, for a test that means it to; `stop()` then passes. */
    takeContradictions: () => contradictions.splice(0),
    async stop(): Promise<void> {
      await Promise.all([graphHost.stop(), contentHost.stop()]);
      if (contradictions.length > 0)
        throw new Error(`This contradicts the description of Graph:\n${contradictions.join('\n')}`);
    },
  };
}

function siteOf(options: GraphOptions, clock: Clock, appId: string): Site {
  const {
    libraries: [first, ...others] = ['Documenten'],
    promotion = 'right-after',
    grant = 'write',
  } = options;
  const owner = appOf('00000000-0000-4000-8000-000000000000');
  const make = (name: string, at: number) =>
    new DocumentLibrary(`b!t18F8ybsHUq1z3LTz8xvZqP8zaSWjkFNhsME-Fepo${at}`, name, owner, {
      clock,
      promotion,
    });
  return {
    id: 'gemeente.sharepoint.com,2c712604-1370-44e7-a1f5-426573fda80a,2d2244c3-251a-49ea-93a8-39e1c3a060fe',
    hostname: 'gemeente.sharepoint.com',
    path: '/sites/actieplan',
    displayName: 'Actieplan',
    libraries: [make(first, 0), ...others.map((name, at) => make(name, at + 1))],
    grants: new Map([[appId, grant]]),
  };
}

function faultAnswer(fault: FaultAnswer, refused: (refusal: GraphRefusal) => Answer): Answer {
  const headers = fault.retryAfter === undefined ? {} : { 'retry-after': `${fault.retryAfter}` };
  if (fault.bodiless) return mute(fault.status, headers);
  const inner = fault.inner === undefined ? {} : { inner: fault.inner };
  return refused(new GraphRefusal(fault.status, fault.code, fault.message, { ...inner, headers }));
}

function deliveryOf(answer: Answer, fault: Fault | null, hasBody: boolean): Delivery {
  if (fault?.kind === 'truncated') return { how: 'truncated', answer };
  if (fault?.kind !== 'reset') return { how: 'whole', answer };
  if (hasBody || fault.at === 'before-body') return { how: 'unanswered' };
  return { how: fault.at === 'during-body' ? 'broken-off' : 'then-reset', answer };
}
