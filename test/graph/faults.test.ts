import { describe, expect, it } from 'vitest';
import { faults } from './conduct/faults.ts';
import { bytes, graphForTest } from './graph-for-test.ts';

describe('a scripted answer', () => {
  it.each([
    [faults.throttled(30), 429, 'activityLimitReached', '30'],
    [faults.throttled(), 429, 'activityLimitReached', null],
    [faults.unavailable(), 503, 'serviceNotAvailable', null],
    [faults.timedOut, 504, 'gatewayTimeout', null],
    [faults.failed, 500, 'generalException', null],
    [faults.resourceModified, 412, 'resourceModified', null],
    [faults.notAllowed, 412, 'notAllowed', null],
    [faults.modifiedConflict, 409, 'resourceModified', null],
    [faults.nameConflict, 409, 'nameAlreadyExists', null],
    [faults.locked, 423, 'notAllowed', null],
    [faults.notFound, 404, 'itemNotFound', null],
  ])('%j stands in the place of the request, which is not carried out', async (fault, status, code, wait) => {
    const { ask, graph } = await graphForTest();
    graph.faults.script(fault);
    const { status: told, body, headers } = await ask('PUT', '/root:/a.txt:/content', { body: 'x' });
    expect([told, body.error?.code, headers.get('retry-after')]).toEqual([status, code, wait]);
    expect(graph.bytesAt('a.txt')).toBeNull();
    expect((await ask('PUT', '/root:/a.txt:/content', { body: 'x' })).status).toBe(201);
  });

  it('may come without Graph’s error, as from a gateway', async () => {
    const { ask, graph } = await graphForTest();
    graph.faults.script(faults.failedMutely);
    const { status, bytes: body } = await ask('GET', '/root');
    expect([status, body.length]).toEqual([500, 0]);
  });

  it('may come after the request was carried out', async () => {
    const { ask, graph } = await graphForTest();
    graph.faults.script(faults.timedOutAfterApplying);
    expect((await ask('PUT', '/root:/a.txt:/content', { body: 'x' })).status).toBe(504);
    expect(graph.bytesAt('a.txt')?.toString()).toBe('x');
  });

  it('strikes the nth request that its condition tells, as often as it says, and no other', async () => {
    const { ask, graph, lien } = await graphForTest();
    lien.saves('a.txt', bytes('1'));
    graph.faults.script(faults.unavailable(), {
      when: ({ operation }) => operation === 'get-item',
      nth: 2,
      times: 2,
    });
    const statuses = [];
    for (const target of ['/root:/a.txt', '/root/children', '/root:/a.txt', '/root', '/root'])
      statuses.push((await ask('GET', target)).status);
    expect(statuses).toEqual([200, 200, 503, 503, 200]);
    expect(graph.faults.outstanding).toBe(0);
  });

  it('that no request met is outstanding', async () => {
    const { graph } = await graphForTest();
    graph.faults.script(faults.locked);
    expect(graph.faults.outstanding).toBe(1);
  });
});

describe('a reset connection', () => {
  it.each([
    ['before-body', null],
    ['during-body', null],
    ['after-body', 'x'.repeat(200_000)],
  ] as const)('%s of an upload: the client is told nothing', async (at, kept) => {
    const { ask, graph } = await graphForTest();
    graph.faults.script(faults.reset(at));
    const upload = ask('PUT', '/root:/a.txt:/content', { body: 'x'.repeat(200_000) });
    await expect(upload).rejects.toThrow('fetch failed');
    expect(graph.bytesAt('a.txt')?.toString() ?? null).toBe(kept);
  });

  it.each(['before-body', 'during-body'] as const)('%s of a download: the client notices', async (at) => {
    const { ask, graph, lien } = await graphForTest();
    lien.saves('a.txt', Buffer.alloc(100_000));
    const location = (await ask('GET', '/root:/a.txt:/content')).headers.get('location') ?? '';
    graph.faults.script(faults.reset(at));
    await expect(ask('GET', location)).rejects.toThrow();
  });

  it('after the body of a download leaves it whole, and the next one works', async () => {
    const { ask, graph, lien } = await graphForTest();
    lien.saves('a.txt', bytes('inhoud'));
    const location = (await ask('GET', '/root:/a.txt:/content')).headers.get('location') ?? '';
    graph.faults.script(faults.reset('after-body'));
    expect((await ask('GET', location)).bytes.toString()).toBe('inhoud');
    expect((await ask('GET', '/root')).status).toBe(200);
  });
});

describe('what comes midway', () => {
  it('a truncated download looks whole, and is shorter than the item says', async () => {
    const { ask, graph, lien } = await graphForTest();
    lien.saves('a.txt', bytes('0123456789'));
    const item = (await ask('GET', '/root:/a.txt')).body;
    graph.faults.script(faults.truncated, { when: ({ operation }) => operation === 'download' });
    const download = await ask('GET', item['@microsoft.graph.downloadUrl']);
    expect([download.status, download.bytes.length, item.size]).toEqual([200, 5, 10]);
  });

  it('a token that expires is refused from then on, and a new one is not', async () => {
    const { graph } = await graphForTest();
    const status = async (token: string) =>
      (
        await fetch(`${graph.url}/drives/${graph.library.id}/root`, {
          headers: { authorization: `Bearer ${token}` },
        })
      ).status;
    const token = graph.token();
    graph.faults.script(faults.tokenExpires, { nth: 2 });
    expect([
      await status(token),
      await status(token),
      await status(token),
      await status(graph.token()),
    ]).toEqual([200, 401, 401, 200]);
  });

  it('rights that are withdrawn stay so until they are granted again', async () => {
    const { ask, graph } = await graphForTest();
    graph.faults.script(faults.rightsWithdrawn);
    expect([(await ask('GET', '/root')).status, (await ask('GET', '/root')).status]).toEqual([403, 403]);
    graph.grant('write');
    expect((await ask('GET', '/root')).status).toBe(200);
  });

  it('something happens just before a request', async () => {
    const { ask, graph, lien } = await graphForTest();
    graph.faults.script(
      faults.meanwhile(() => lien.saves('a.txt', bytes('haar werk'))),
      { when: ({ operation }) => operation === 'put-content' },
    );
    const conflict = '@microsoft.graph.conflictBehavior=fail';
    expect((await ask('PUT', `/root:/a.txt:/content?${conflict}`, { body: 'ons' })).status).toBe(409);
  });
});
