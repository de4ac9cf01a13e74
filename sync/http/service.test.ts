import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '../../shared/contract/problem.ts';
import { planReportSchema, signedInSchema } from '../../shared/contract/service.ts';
import { exampleService, libraryFolder, movingClock, read } from '../../test/fixtures/example-service.ts';
import { shipped } from '../../test/fixtures/shipped-plan.ts';
import { openFolderLibrary } from '../library/folder-library.ts';
import { LibraryFailure, SiteFailure } from '../library/library-failure.ts';
import { Log } from '../log/log.ts';

/** For tests that leave it as it is. */
const common = await exampleService();

const problemOf = (answer: Response | Promise<Response>) => read(problemSchema, answer);

describe('a problem', () => {
  it.each([
    ['nl-BE', 'U bent niet aangemeld'],
    ['en;q=0.9, nl;q=0.1', 'You are not signed in'],
    ['fr', 'U bent niet aangemeld'],
  ])('is told in the language that %s asks for', async (language, title) => {
    const answer = common.ask('/api/plan', { headers: { 'accept-language': language } });
    expect((await problemOf(answer)).title).toBe(title);
  });

  it('has a stable type, its own media type and the id of the request', async () => {
    const answer = await common.ask('/nergens');
    const { type, requestId } = await problemOf(answer);
    expect([type, answer.headers.get('content-type'), answer.headers.get('x-request-id')]).toEqual([
      'urn:actieplan:route-unknown',
      'application/problem+json',
      requestId,
    ]);
  });

  it.each([
    ['that is no JSON', { 'content-type': 'application/json' }, 400, 'request-invalid'],
    ['of an unknown type', { 'content-type': 'text/csv' }, 415, 'media-type-unknown'],
    ['without a type', {}, 415, 'media-type-unknown'],
  ])('answers a body %s', async (_, headers, status, code) => {
    const { app } = common;
    const body = new Uint8Array(new TextEncoder().encode('{"persona": '));
    const problem = await problemOf(app.request('/api/sign-in', { method: 'POST', headers, body }));
    expect([problem.status, problem.type]).toEqual([status, `urn:actieplan:${code}`]);
  });

  it('of the program itself says its number and nothing from inside', async () => {
    const { ask, lines } = await failing(new Error('Jan Janssens, 85.07.30-033.28'));
    const answer = await ask('/ready');
    const { type, detail, requestId } = await problemOf(answer);
    expect([type, detail.includes(requestId ?? '?'), detail.includes('Jan')]).toEqual([
      'urn:actieplan:unexpected',
      true,
      false,
    ]);
    expect(lines[0]?.fault).toMatch(/^Error\n {4}at /);
  });

  it('of a library that cannot be reached names no path of the server', async () => {
    const told = { nl: '/srv/geheim is stuk', en: '/srv/geheim is broken' };
    const { ask } = await failing(new LibraryFailure('library-unreachable', told));
    const { status, detail } = await problemOf(ask('/ready'));
    expect([status, detail.includes('geheim')]).toEqual([503, false]);
  });

  it('of a library in SharePoint says which file, and what to do', async () => {
    const told = { nl: 'OV.xlsx is open: laat het sluiten', en: 'OV.xlsx is open: have it closed' };
    const { ask } = await failing(new SiteFailure('file-locked', told));
    expect(await problemOf(ask('/ready'))).toMatchObject({ status: 503, detail: told.nl });
  });

  it('of a library without a plan names no path of the server either', async () => {
    const log = new Log(await openFolderLibrary(await libraryFolder()));
    const { ask } = await exampleService({ log });
    const { status, detail } = await problemOf(ask('/ready'));
    expect([status, detail.includes(log.library.place)]).toEqual([409, false]);
  });
});

/** A service whose library fails in this way, whatever is asked of it. */
function failing(error: Error) {
  const fail = () => Promise.reject(error);
  const library = {
    place: 'nowhere',
    key: (path: string) => path,
    saveOf: (version: string) => version,
    read: fail,
    create: fail,
    replace: fail,
    list: fail,
    remove: fail,
    openElsewhere: fail,
  };
  return exampleService({ log: new Log(library) });
}

describe('what comes in', () => {
  const limits = { workbook: 2000, json: 1000 };
  const chunks = (bytes: number) =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (let sent = 0; sent < bytes; sent += 100) controller.enqueue(new Uint8Array(100));
        controller.close();
      },
    });

  it('is refused by the length that it announces', async () => {
    const { ask } = await exampleService({ limits });
    const answer = ask('/api/sign-in', {
      json: { persona: 'x'.repeat(2000) },
      headers: { 'content-length': '2014' },
    });
    expect((await problemOf(answer)).status).toBe(413);
  });

  it('is refused as an open register with what to do instead', async () => {
    const { ask } = await exampleService({ limits });
    const headers = { 'content-length': '2014', 'idempotency-key': 'a-large-register' };
    const answer = ask('/api/merges', { as: 'coordinator', json: { accept: ['x'.repeat(2000)] }, headers });
    expect(await problemOf(answer)).toMatchObject({
      status: 413,
      detail: expect.stringMatching(/voeg samen in de browser/),
    });
  });

  it.each([
    ['application/json', 1001, 413],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 2100, 413],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 1900, 415],
  ])('of the type %s is read up to its own limit (%i bytes: %i)', async (type, bytes, status) => {
    const { app } = await exampleService({ limits });
    const request = new Request('http://localhost/api/sign-in', {
      method: 'POST',
      headers: { 'content-type': type },
      body: chunks(bytes),
      duplex: 'half',
    });
    expect((await app.request(request)).status).toBe(status);
  });

  it.each(['evil.example', 'localhost.evil.example:4180', '192.168.1.7', '127.0.0.1.evil.example'])(
    'is refused where it names the host %s',
    async (host) => {
      expect((await common.ask('/health', { headers: { host } })).status).toBe(421);
    },
  );

  it.each(['localhost:4180', '127.0.0.1:4180', '[::1]:4180', 'LOCALHOST'])(
    'is taken where it names the host %s',
    async (host) => {
      expect((await common.ask('/health', { headers: { host } })).status).toBe(200);
    },
  );
});

describe('a browser', () => {
  it('may read answers from an origin that was named, and from no other', async () => {
    const { ask } = await exampleService({ origins: ['https://localhost:3000'] });
    const allowed = async (origin: string) =>
      (await ask('/health', { headers: { origin } })).headers.get('access-control-allow-origin');
    expect([await allowed('https://localhost:3000'), await allowed('https://evil.example')]).toEqual([
      'https://localhost:3000',
      null,
    ]);
  });

  it('gets headers that keep it from guessing, framing and keeping', async () => {
    const { ask } = common;
    const { headers } = await ask('/api/me', { as: 'ov' });
    expect(
      ['x-content-type-options', 'x-frame-options', 'cache-control'].map((name) => headers.get(name)),
    ).toEqual(['nosniff', 'DENY', 'no-store']);
  });
});

describe('the service’s own log', () => {
  it('has a line for each request, without the token and what was sent', async () => {
    const { ask, lines, submit } = await exampleService();
    await submit('OV');
    await ask('/api/sign-in', { json: { persona: 'geheim' } });
    const text = JSON.stringify(lines);
    expect(lines.map(({ method, route, status, role }) => [method, route, status, role])).toEqual([
      ['POST', 'POST /api/contributors/{code}/submissions', 200, 'officer'],
      ['POST', 'POST /api/sign-in', 401, null],
    ]);
    expect(/geheim|Bearer|ey[JK]|OV\.xlsx/.test(text)).toBe(false);
  });
});

describe('the numbers for Prometheus', () => {
  it('count requests by route and status, and give the log number', async () => {
    const { ask } = await exampleService();
    await ask('/api/plan', { as: 'reader' });
    await ask('/api/plan');
    await ask('/wie/weet/waar');
    const text = await (await ask('/metrics')).text();
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        'actieplan_requests_total{method="GET",route="/api/plan",status="200"} 1',
        'actieplan_requests_total{method="GET",route="/api/plan",status="401"} 1',
        'actieplan_requests_total{method="",route="",status="404"} 1',
        'actieplan_request_duration_seconds_count{route="/api/plan"} 2',
        'actieplan_log_number 2',
      ]),
    );
  });
});

describe('readiness', () => {
  it('is told with the number of the last entry', async () => {
    const { ask } = await exampleService();
    const ready = z.strictObject({ status: z.literal('ready'), entry: z.int() });
    expect(await read(ready, ask('/ready'))).toEqual({ status: 'ready', entry: 2 });
  });

  it('ends where an entry of the log is gone', async () => {
    const { clock, pass } = movingClock();
    const { ask, log } = await exampleService({ clock });
    await ask('/ready');
    await rm(join(log.library.place, 'Logboek', '000002.json'));
    expect((await ask('/ready')).status).toBe(200);
    pass(10_000);
    expect((await problemOf(ask('/ready'))).type).toBe('urn:actieplan:log-broken');
  });
});

describe('the plan over HTTP', () => {
  it('is the definition in force, with the round and the day that checks take', async () => {
    const { ask } = common;
    const { definition, round, asOf, entry } = await read(planReportSchema, ask('/api/plan', { as: 'ov' }));
    expect([definition, round?.kind, asOf, entry]).toEqual([
      shipped.plan.definition,
      'drafting',
      '2021-03-05',
      2,
    ]);
  });
});

describe('signing in locally', () => {
  it('gives a token that works', async () => {
    const { ask } = common;
    const { token } = await read(signedInSchema, ask('/api/sign-in', { json: { persona: 'wvg' } }));
    const me = await ask('/api/me', { headers: { authorization: `Bearer ${token}` } });
    expect(await me.json()).toMatchObject({ role: 'officer', contributors: ['WVG'] });
  });
});

describe('an answer for one person', () => {
  it.each([
    ['a refusal of who is not signed in', '/api/me', {}],
    ['a refusal of who may not', '/api/access', { as: 'ov' }],
    ['an address that does not exist', '/api/nergens', {}],
    ['another host', '/api/me', { headers: { host: 'evil.example' } }],
    ['a body too large', '/api/sign-in', { json: { persona: 'x'.repeat(9 * 1024 ** 2) } }],
    [
      'a body that is none',
      '/api/sign-in',
      { method: 'POST', headers: { 'content-type': 'application/json' } },
    ],
    ['a page that does not exist', '/addin/geheim.html', {}],
    ['where the service stands', '/ready', {}],
    ['what is counted', '/metrics', {}],
  ])('is kept nowhere: %s', async (_, path, asked) => {
    const { ask } = await exampleService();
    expect((await ask(path, asked)).headers.get('cache-control')).toBe('no-store');
  });
});
