import { trustLoopback } from '../loopback/loopback-tls.ts';
import { Admission, type Caller, LoopbackTokens, type TokenVerifier } from './conduct/admission.ts';
import { Clock } from './conduct/clock.ts';
import { FaultScript } from './conduct/faults.ts';
import { Meter } from './conduct/meter.ts';
import { Throttle } from './conduct/throttle.ts';
import { Exchange } from './exchange.ts';
import { ContentLinks } from './library/content-links.ts';
import type { Promotion, Rule, Versioning } from './library/document-library.ts';
import { makeSite } from './library/make-site.ts';
import { Person } from './library/person.ts';
import type { Grant } from './library/site.ts';
import { currentVersion, isFile } from './library/stored-item.ts';
import type { Conduct } from './operations/call.ts';
import { startHttpsHost } from './wire/https-host.ts';

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
 * - It is as unkind as the worst that is documented or reported, where that does not keep everything from working: one
 *   upload session to a file, tags that move again and bytes that are rewritten, twice, names without case, children
 *   that lag. What happens now and then is a fault (`conduct/faults.ts`), what a setting does a `rule`.
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
  /** Whether the libraries keep what a file held before; `on` where it is absent. */
  readonly versioning?: Versioning;
  /** What the library's settings or a label ask of every file; nothing where it is absent. */
  readonly rule?: Rule;
  /** Resource units per minute; without bound where it is absent. */
  readonly unitsPerMinute?: number;
  /** An upload session's life, in milliseconds; 15 minutes where it is absent. */
  readonly uploadLife?: number;
  readonly conduct?: Partial<Conduct>;
}

const quarter = 900_000;

export type GraphStandIn = Awaited<ReturnType<typeof startGraph>>;

export async function startGraph(options: GraphOptions = {}) {
  await trustLoopback();
  const clock = options.clock ?? new Clock();
  const appId = options.appId ?? '5f0c1a52-0000-4000-8000-00000000a99a';
  const application = { kind: 'application', id: appId, displayName: 'Actieplan' } as const;
  const caller: Caller = { appId, roles: ['Sites.Selected'], actor: application };
  const tokens = new LoopbackTokens(clock);
  const site = makeSite({
    libraries: options.libraries ?? ['Documenten'],
    grants: new Map([[appId, options.grant ?? 'write']]),
    clock,
    promotion: options.promotion ?? 'and-again-later',
    versioning: options.versioning ?? 'on',
    rule: options.rule ?? 'none',
  });
  const admission = new Admission(
    async (token) => (await tokens.verify(token)) ?? (await options.verify?.(token)) ?? null,
  );
  const faults = new FaultScript();
  const meter = new Meter();
  const conduct: Conduct = {
    pageSize: 200,
    sessionDefault: 'fail',
    staleCode: 'resourceModified',
    // The newest entry is not there yet (driveitem-list-children: delta is the complete listing).
    missingFromChildren: (item, { changes }) => item.changedAt === changes,
    deltaEpoch: 1,
    resync: 'resyncChangesApplyDifferences',
    ...options.conduct,
  };
  const links = new ContentLinks(clock, () => contentHost.origin, options.uploadLife ?? quarter);
  const contentHost = await startHttpsHost('content', '127.0.0.1', (head) => exchange.turn(head));
  const graphHost = await startHttpsHost('graph', 'localhost', (head) => exchange.turn(head));
  const exchange = new Exchange({
    site,
    clock,
    admission,
    links,
    conduct,
    faults,
    meter,
    throttle: new Throttle(clock, options.unitsPerMinute ?? Number.POSITIVE_INFINITY),
    serviceUrl: () => `${graphHost.origin}/v1.0`,
  });
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
    takeContradictions: () => exchange.contradictions.splice(0),
    async stop(): Promise<void> {
      await Promise.all([graphHost.stop(), contentHost.stop()]);
      const found = exchange.contradictions;
      if (found.length > 0)
        throw new Error(`This contradicts the description of Graph:\n${found.join('\n')}`);
    },
  };
}
