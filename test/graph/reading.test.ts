import { describe, expect, it } from 'vitest';
import { bytes, graphForTest } from './graph-for-test.ts';
import { quickXorHash } from './library/quick-xor-hash.ts';

describe('a download', () => {
  it('is a redirect to the other host, where the address alone suffices', async () => {
    const { graph, ask, lien } = await graphForTest();
    lien.saves('a.txt', bytes('inhoud'));
    const redirect = await ask('GET', '/root:/a.txt:/content');
    const location = redirect.headers.get('location') ?? '';
    expect(redirect.status).toBe(302);
    expect(new URL(location).origin).toBe(graph.uploadHost);
    expect((await ask('GET', location)).bytes.toString()).toBe('inhoud');
  });

  it('goes by the address in the item as well', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('a.txt', bytes('inhoud'));
    const { body } = await ask('GET', '/root:/a.txt?$select=id,@microsoft.graph.downloadUrl');
    expect((await ask('GET', body['@microsoft.graph.downloadUrl'])).bytes.toString()).toBe('inhoud');
  });

  it('that brings a token along is refused: 401', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('a.txt', bytes('inhoud'));
    const { headers } = await ask('GET', '/root:/a.txt:/content');
    const leak = await ask('GET', headers.get('location') ?? '', { headers: { authorization: 'Bearer x' } });
    expect([leak.status, leak.bytes.includes('inhoud')]).toEqual([401, false]);
  });

  it('gives the file as it is when it is fetched, which may be a later one', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('a.txt', bytes('1'));
    const { headers } = await ask('GET', '/root:/a.txt:/content');
    lien.saves('a.txt', bytes('2'));
    expect((await ask('GET', headers.get('location') ?? '')).bytes.toString()).toBe('2');
  });

  it('gives the part that Range asks for: 206, and 416 beyond the end', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('a.txt', bytes('0123456789'));
    const location = (await ask('GET', '/root:/a.txt:/content')).headers.get('location') ?? '';
    const part = await ask('GET', location, { headers: { range: 'bytes=2-4' } });
    expect([part.status, part.bytes.toString(), part.headers.get('content-range')]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ]);
    expect((await ask('GET', location, { headers: { range: 'bytes=10-' } })).status).toBe(416);
  });

  it('is no more after an hour: 404', async () => {
    const { graph, ask, lien } = await graphForTest();
    lien.saves('a.txt', bytes('1'));
    const { headers } = await ask('GET', '/root:/a.txt:/content');
    graph.clock.advance(3_600_000);
    expect((await ask('GET', headers.get('location') ?? '')).status).toBe(404);
  });
});

describe('an item', () => {
  it('is found by id and by path, in any case, with its hash and who changed it', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('Domeinen/OV één.txt', bytes('12345'));
    const byPath = (await ask('GET', `/root:/domeinen/${encodeURIComponent('ov één.txt')}`)).body;
    const byId = (await ask('GET', `/items/${byPath.id}`)).body;
    const { '@microsoft.graph.downloadUrl': _, ...same } = byPath;
    expect(byId).toMatchObject({
      ...same,
      size: 5,
      file: { hashes: { quickXorHash: quickXorHash(bytes('12345')) } },
      lastModifiedBy: { user: { displayName: 'Lien' } },
    });
  });

  it('that is unchanged by its eTag is 304, without a body', async () => {
    const { ask, lien } = await graphForTest({ promotion: 'never' });
    lien.saves('a.txt', bytes('1'));
    const { eTag } = (await ask('GET', '/root:/a.txt')).body;
    const again = await ask('GET', '/root:/a.txt', { headers: { 'if-none-match': eTag } });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  it('shows what $select names, and refuses what it does not know: 400', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('a.txt', bytes('1'));
    const { bytes: shown } = await ask('GET', '/root:/a.txt?$select=id,eTag');
    expect(Object.keys(JSON.parse(shown.toString()))).toEqual(['id', 'eTag']);
    expect((await ask('GET', '/root:/a.txt?$select=naam')).status).toBe(400);
  });
});

describe('children', () => {
  it('lag: the newest is not among them yet', async () => {
    const { ask, lien } = await graphForTest();
    for (const name of ['a.txt', 'b.txt']) lien.saves(name, bytes(name));
    await ask('GET', '/root:/b.txt');
    const named = async () => (await ask('GET', '/root/children')).body.value.map(({ name }) => name);
    expect(await named()).toEqual(['a.txt']);
    lien.saves('c.txt', bytes('c'));
    expect(await named()).toContain('b.txt');
  });

  it('come in pages, by name', async () => {
    const { ask, lien } = await graphForTest({ conduct: { missingFromChildren: () => false } });
    for (const name of ['c', 'a', 'b']) lien.saves(`m/${name}.txt`, bytes(name));
    const first = (await ask('GET', '/root:/m:/children?$top=2')).body;
    const second = (await ask('GET', first['@odata.nextLink'] ?? '')).body;
    expect([first, second].map(({ value }) => value.map(({ name }) => name))).toEqual([
      ['a.txt', 'b.txt'],
      ['c.txt'],
    ]);
    expect(second['@odata.nextLink']).toBeUndefined();
  });

  it('may be missed when something is removed between two pages', async () => {
    const { ask, lien } = await graphForTest();
    for (const name of ['a', 'b', 'c']) lien.saves(`${name}.txt`, bytes(name));
    const first = (await ask('GET', '/root/children?$top=2')).body;
    lien.removes('a.txt');
    expect((await ask('GET', first['@odata.nextLink'] ?? '')).body.value).toEqual([]);
  });

  it('may be missed while others write', async () => {
    const { ask, lien } = await graphForTest({
      conduct: { missingFromChildren: ({ name }) => name === 'b.txt' },
    });
    for (const name of ['a', 'b']) lien.saves(`${name}.txt`, bytes(name));
    expect((await ask('GET', '/root/children')).body.value.map(({ name }) => name)).toEqual(['a.txt']);
  });
});

describe('versions', () => {
  it('are listed the newest first, each with who saved it', async () => {
    const { ask, lien, graph } = await graphForTest();
    lien.saves('a.txt', bytes('1'));
    graph.person('An').saves('a.txt', bytes('22'));
    expect((await ask('GET', '/root:/a.txt:/versions')).body.value).toMatchObject([
      { id: '2.0', size: 2, lastModifiedBy: { user: { displayName: 'An' } } },
      { id: '1.0', size: 1, lastModifiedBy: { user: { displayName: 'Lien' } } },
    ]);
  });

  it('give their content, but not that of the current one: 400', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('a.txt', bytes('1'));
    lien.saves('a.txt', bytes('2'));
    const old = await ask('GET', '/root:/a.txt:/versions/1.0/content');
    expect((await ask('GET', old.headers.get('location') ?? '')).bytes.toString()).toBe('1');
    for (const name of ['2.0', 'current']) {
      const current = await ask('GET', `/root:/a.txt:/versions/${name}/content`);
      expect([current.status, current.body.error?.code]).toEqual([400, 'invalidRequest']);
    }
  });

  it('that never were are 404', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('a.txt', bytes('1'));
    expect((await ask('GET', '/root:/a.txt:/versions/7.0')).status).toBe(404);
  });
});
