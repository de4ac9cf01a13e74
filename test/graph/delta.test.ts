import { describe, expect, it } from 'vitest';
import type { Asking } from './asking.ts';
import { bytes, graphForTest } from './graph-for-test.ts';

/** Every page from an address on: what they hold, and the link for the next time. */
async function follow(ask: Asking, from: string) {
  const items = [];
  let link: string | undefined = from;
  let pages = 0;
  let next = '';
  while (link !== undefined) {
    const { body } = await ask('GET', link);
    items.push(...body.value);
    pages += 1;
    next = body['@odata.deltaLink'];
    link = body['@odata.nextLink'];
  }
  return { items, names: items.map(({ name }) => name), pages, next };
}

describe('delta', () => {
  it('gives everything at first, parents before what is in them, in pages', async () => {
    const { ask, lien } = await graphForTest({ conduct: { pageSize: 2 } });
    for (const path of ['m/a.txt', 'm/b.txt', 'c.txt']) lien.saves(path, bytes('1'));
    const { names, pages } = await follow(ask, '/root/delta');
    expect([names.toSorted(), pages]).toEqual([['a.txt', 'b.txt', 'c.txt', 'm', 'root'], 3]);
  });

  it('gives from a token on what changed, with the folders above it', async () => {
    const { ask, lien } = await graphForTest();
    for (const path of ['m/a.txt', 'b.txt']) lien.saves(path, bytes('1'));
    const { next } = await follow(ask, '/root/delta');
    lien.saves('m/a.txt', bytes('2'));
    const changed = await follow(ask, next);
    expect(changed.names.toSorted()).toEqual(['a.txt', 'm', 'root']);
    lien.saves('b.txt', bytes('2'));
    const then = await follow(ask, changed.next);
    expect(then.names).toContain('b.txt');
    await follow(ask, then.next);
    expect((await follow(ask, (await follow(ask, then.next)).next)).items).toEqual([]);
  });

  it('has no cTag and no path of the parent, and of what was removed no name', async () => {
    const { ask, lien } = await graphForTest();
    for (const path of ['m/a.txt', 'm/b.txt']) lien.saves(path, bytes('1'));
    const { next } = await follow(ask, '/root/delta');
    const { id } = (await ask('GET', '/root:/m/a.txt')).body;
    lien.removes('m/a.txt');
    lien.saves('m/b.txt', bytes('2'));
    const { items } = await follow(ask, next);
    const removed = items.find((item) => item.id === id);
    const changed = items.find((item) => item.name === 'b.txt');
    expect(removed).toMatchObject({ deleted: { state: 'deleted' } });
    expect(removed).not.toHaveProperty('name');
    expect(changed).toMatchObject({ parentReference: { id: expect.any(String) } });
    expect(changed).not.toHaveProperty('parentReference.path');
    expect(items.filter((item) => item.cTag !== undefined)).toEqual([]);
  });

  it('misses nothing that is written between two pages', async () => {
    const { ask, lien } = await graphForTest({ conduct: { pageSize: 2 } });
    for (const name of ['a', 'b', 'c']) lien.saves(`${name}.txt`, bytes('1'));
    const first = (await ask('GET', '/root/delta')).body;
    lien.removes('c.txt');
    lien.saves('0.txt', bytes('1'));
    const rest = await follow(ask, first['@odata.nextLink'] ?? '');
    const present = [...first.value, ...rest.items].filter((item) => item['deleted'] === undefined);
    expect(new Set(present.map(({ name }) => name))).toEqual(new Set(['root', '0.txt', 'a.txt', 'b.txt']));
  });

  it('begins at the latest where nothing older is wanted', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('a.txt', bytes('1'));
    const latest = (await ask('GET', '/root/delta?token=latest')).body;
    expect(latest.value).toEqual([]);
    lien.saves('b.txt', bytes('1'));
    expect((await follow(ask, latest['@odata.deltaLink'])).names).toContain('b.txt');
  });

  it.each(['resyncChangesApplyDifferences', 'resyncChangesUploadDifferences'] as const)(
    'answers 410 %s to a token that it forgot, and where to begin anew',
    async (resync) => {
      const { graph, ask, lien } = await graphForTest({ conduct: { resync } });
      lien.saves('a.txt', bytes('1'));
      const { next } = await follow(ask, '/root/delta');
      graph.forgetDeltaTokens();
      const gone = await ask('GET', next);
      expect([gone.status, gone.body.error?.code]).toEqual([410, resync]);
      const anew = await follow(ask, gone.headers.get('location') ?? '');
      expect(anew.names.toSorted()).toEqual(['a.txt', 'root']);
    },
  );

  it('answers 400 to a token that it never gave', async () => {
    const { ask } = await graphForTest();
    expect((await ask('GET', '/root/delta?token=verzonnen')).status).toBe(400);
  });
});
