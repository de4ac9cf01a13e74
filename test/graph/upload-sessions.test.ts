import { describe, expect, it } from 'vitest';
import type { Asking } from './asking.ts';
import { bytes, graphForTest } from './graph-for-test.ts';
import { partUnit } from './library/upload-session.ts';

const large = Buffer.alloc(2 * partUnit + 10, 'x');

const begin = (
  ask: Asking,
  path: string,
  behavior?: 'fail' | 'replace',
  headers: Record<string, string> = {},
) =>
  ask('POST', `/root:/${path}:/createUploadSession`, {
    headers,
    body: { item: behavior === undefined ? {} : { '@microsoft.graph.conflictBehavior': behavior } },
  });

const send = (ask: Asking, url: string, whole: Buffer, from: number, to: number) =>
  ask('PUT', url, {
    body: whole.subarray(from, to),
    headers: { 'content-range': `bytes ${from}-${to - 1}/${whole.length}` },
  });

describe('an upload session', () => {
  it('takes a file in parts, says what it expects next, and makes the file at the last', async () => {
    const { graph, ask } = await graphForTest();
    const { uploadUrl } = (await begin(ask, 'groot.bin')).body;
    const first = await send(ask, uploadUrl, large, 0, partUnit);
    expect([first.status, first.body.nextExpectedRanges]).toEqual([202, [`${partUnit}-`]]);
    expect(graph.bytesAt('groot.bin')).toBeNull();
    const last = await send(ask, uploadUrl, large, partUnit, large.length);
    expect([last.status, last.body.size]).toEqual([201, large.length]);
    expect(graph.bytesAt('groot.bin')?.equals(large)).toBe(true);
  });

  it('replaces a file whose tag is the current one, either of the two', async () => {
    const { ask, graph, lien } = await graphForTest({ promotion: 'never' });
    lien.saves('a.txt', bytes('oud'));
    for (const tag of ['eTag', 'cTag'] as const) {
      const current = (await ask('GET', '/root:/a.txt')).body[tag] ?? '';
      const { uploadUrl } = (await begin(ask, 'a.txt', 'replace', { 'if-match': current })).body;
      expect((await send(ask, uploadUrl, bytes(tag), 0, 4)).status).toBe(200);
    }
    expect(graph.bytesAt('a.txt')?.toString()).toBe('cTag');
  });

  it.each(['resourceModified', 'notAllowed'] as const)(
    'is refused for an old tag: 412 %s',
    async (staleCode) => {
      const { ask, lien } = await graphForTest({ conduct: { staleCode } });
      lien.saves('a.txt', bytes('oud'));
      const refused = await begin(ask, 'a.txt', 'replace', { 'if-match': '"{OUD},1"' });
      expect([refused.status, refused.body.error?.code]).toEqual([412, staleCode]);
    },
  );

  it('is refused for a file that somebody removed, when If-Match names its tag: 412', async () => {
    const { ask } = await graphForTest();
    expect((await begin(ask, 'weg.txt', 'replace', { 'if-match': '"{OUD},1"' })).status).toBe(412);
  });

  it('creates only, when If-None-Match names any tag: 412 for a file that is there', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('a.txt', bytes('oud'));
    const any = { 'if-none-match': '*' };
    expect((await begin(ask, 'a.txt', 'replace', any)).status).toBe(412);
    expect((await begin(ask, 'b.txt', 'replace', any)).status).toBe(200);
  });

  it('fails by itself on a name that is taken: 409; where users see replace, it replaces', async () => {
    const documented = await graphForTest();
    documented.lien.saves('a.txt', bytes('oud'));
    expect((await begin(documented.ask, 'a.txt')).body.error?.code).toBe('nameAlreadyExists');
    const seen = await graphForTest({ conduct: { sessionDefault: 'replace' } });
    seen.lien.saves('a.txt', bytes('oud'));
    expect((await begin(seen.ask, 'a.txt')).status).toBe(200);
  });

  it('tells a name that got taken meanwhile with its last part: 409', async () => {
    const { ask, graph, lien } = await graphForTest();
    const { uploadUrl } = (await begin(ask, 'a.txt', 'fail')).body;
    lien.saves('a.txt', bytes('van Lien'));
    const last = await send(ask, uploadUrl, bytes('van ons'), 0, 7);
    expect([last.status, last.body.error?.code]).toEqual([409, 'nameAlreadyExists']);
    expect(graph.bytesAt('a.txt')?.toString()).toBe('van Lien');
  });

  it('overwrites an edit that was made after it began; only the versions tell', async () => {
    const { ask, graph, lien } = await graphForTest({ promotion: 'never' });
    lien.saves('a.txt', bytes('begin'));
    const { eTag } = (await ask('GET', '/root:/a.txt')).body;
    const { uploadUrl } = (await begin(ask, 'a.txt', 'replace', { 'if-match': eTag })).body;
    lien.saves('a.txt', bytes('haar werk'));
    expect((await send(ask, uploadUrl, bytes('ons'), 0, 3)).status).toBe(200);
    expect(graph.bytesAt('a.txt')?.toString()).toBe('ons');
    expect((await ask('GET', '/root:/a.txt:/versions')).body.value).toMatchObject([
      { id: '3.0' },
      { id: '2.0', lastModifiedBy: { user: { displayName: 'Lien' } } },
      { id: '1.0' },
    ]);
  });

  it('refuses parts that are out of order, or no multiple of 320 KiB, and forgets none before them', async () => {
    const { ask } = await graphForTest();
    const { uploadUrl } = (await begin(ask, 'groot.bin')).body;
    expect((await send(ask, uploadUrl, large, partUnit, large.length)).status).toBe(416);
    expect((await send(ask, uploadUrl, large, 0, 1000)).status).toBe(400);
    await send(ask, uploadUrl, large, 0, partUnit);
    expect((await send(ask, uploadUrl, large, 0, partUnit)).body.error?.code).toBe('invalidRange');
    expect((await ask('GET', uploadUrl)).body.nextExpectedRanges).toEqual([`${partUnit}-`]);
  });

  it('is gone after its last part, when it is cancelled, expired or lost: 404', async () => {
    const { ask, graph } = await graphForTest({ uploadLife: 60_000 });
    const ends: readonly ((url: string) => unknown)[] = [
      (url) => send(ask, url, bytes('x'), 0, 1),
      (url) => ask('DELETE', url),
      () => graph.clock.advance(60_001),
      () => graph.loseUploadSessions(),
    ];
    for (const [at, end] of ends.entries()) {
      const { uploadUrl } = (await begin(ask, `${at}.txt`)).body;
      await end(uploadUrl);
      expect((await ask('GET', uploadUrl)).status, `after end ${at}`).toBe(404);
      expect((await send(ask, uploadUrl, bytes('y'), 0, 1)).status, `after end ${at}`).toBe(404);
    }
  });

  it('is the only one to its file, however the name is spelled: 409 until it is ended or expires', async () => {
    const { ask, graph, lien } = await graphForTest({ uploadLife: 60_000 });
    lien.saves('A.xlsx', bytes('oud'));
    const { uploadUrl } = (await begin(ask, 'A.xlsx', 'replace')).body;
    const refused = await begin(ask, 'a.XLSX', 'replace');
    expect([refused.status, refused.body.error?.code]).toEqual([409, 'nameAlreadyExists']);
    expect((await begin(ask, 'b.xlsx', 'replace')).status).toBe(200);
    await ask('DELETE', uploadUrl);
    expect((await begin(ask, 'A.xlsx', 'replace')).status).toBe(200);
    graph.clock.advance(60_001);
    expect((await begin(ask, 'A.xlsx', 'replace')).status).toBe(200);
  });

  it('lives on with each part', async () => {
    const { ask, graph } = await graphForTest({ uploadLife: 60_000 });
    const { uploadUrl } = (await begin(ask, 'groot.bin')).body;
    graph.clock.advance(50_000);
    await send(ask, uploadUrl, large, 0, partUnit);
    graph.clock.advance(50_000);
    expect((await send(ask, uploadUrl, large, partUnit, large.length)).status).toBe(201);
  });

  it('refuses a part that brings a token along: 401', async () => {
    const { ask } = await graphForTest();
    const { uploadUrl } = (await begin(ask, 'a.txt')).body;
    const headers = { authorization: 'Bearer x', 'content-range': 'bytes 0-0/1' };
    expect((await ask('PUT', uploadUrl, { body: 'x', headers })).status).toBe(401);
  });
});
