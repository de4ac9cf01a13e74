import { describe, expect, it } from 'vitest';
import { bytes, graphForTest } from './graph-for-test.ts';

const fail = '@microsoft.graph.conflictBehavior=fail';

describe('a small upload', () => {
  it('makes the file and the folders on the way', async () => {
    const { ask } = await graphForTest();
    const made = await ask('PUT', '/root:/Logboek/inhoud/a.gz:/content', { body: 'x' });
    const folder = await ask('GET', '/root:/Logboek/inhoud');
    expect([made.status, made.body.name, folder.body]).toMatchObject([
      201,
      'a.gz',
      { folder: { childCount: 1 } },
    ]);
  });

  it('replaces what is there where the address says nothing, and answers 200', async () => {
    const { graph, ask, lien } = await graphForTest();
    lien.saves('a.txt', bytes('oud'));
    expect((await ask('PUT', '/root:/a.txt:/content', { body: 'nieuw' })).status).toBe(200);
    expect(graph.bytesAt('a.txt')?.toString()).toBe('nieuw');
  });

  it('does not heed If-Match', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('a.txt', bytes('oud'));
    const headers = { 'if-match': '"{NOT},9"' };
    expect((await ask('PUT', '/root:/a.txt:/content', { body: 'nieuw', headers })).status).toBe(200);
  });

  it('creates only, where the address says fail: 409 nameAlreadyExists, and the file stays', async () => {
    const { graph, ask, lien } = await graphForTest();
    lien.saves('A.txt', bytes('eerste'));
    const second = await ask('PUT', `/root:/a.txt:/content?${fail}`, { body: 'tweede' });
    expect([second.status, second.body.error?.code]).toEqual([409, 'nameAlreadyExists']);
    expect(graph.bytesAt('A.txt')?.toString()).toBe('eerste');
  });

  it('lets one of many win that create the same name', async () => {
    const { ask } = await graphForTest();
    const all = Array.from({ length: 8 }, (_, i) =>
      ask('PUT', `/root:/000001.json:/content?${fail}`, { body: `${i}` }),
    );
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([201, ...Array(7).fill(409)]);
  });

  it('gives the next free name, where the address says rename', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('a.txt', bytes('eerste'));
    const renamed = await ask('PUT', '/root:/a.txt:/content?@microsoft.graph.conflictBehavior=rename', {
      body: 'tweede',
    });
    expect(renamed.body.name).toBe('a 1.txt');
  });

  it.each(['CON', 'a*b.txt', 'punt.', 'x_vti_y'])('takes no file of the name %s: 400', async (name) => {
    const { ask } = await graphForTest();
    expect((await ask('PUT', `/root:/${encodeURIComponent(name)}:/content`, { body: 'x' })).status).toBe(400);
  });
});

describe('tags', () => {
  it('both move with content, and the eTag alone with metadata', async () => {
    const { ask, lien } = await graphForTest({ promotion: 'never' });
    const tags = async () => (await ask('GET', '/root:/b.txt')).body;
    lien.saves('b.txt', bytes('1'));
    const first = await tags();
    lien.saves('b.txt', bytes('2'));
    const second = await tags();
    lien.renames('b.txt', 'B.txt');
    const third = await tags();
    expect(new Set([first.eTag, second.eTag, third.eTag]).size).toBe(3);
    expect(second.cTag).not.toBe(first.cTag);
    expect(third.cTag).toBe(second.cTag);
    expect(first.eTag).toMatch(/^"\{[0-9A-F-]{36}\},1"$/);
  });

  it('of an upload’s answer are old as soon as it has been given', async () => {
    const { ask } = await graphForTest();
    const answered = (await ask('PUT', '/root:/a.txt:/content', { body: '1' })).body;
    const seen = (await ask('GET', '/root:/a.txt')).body;
    expect(seen.eTag).not.toBe(answered.eTag);
    expect(seen.cTag).toBe(answered.cTag);
  });
});

describe('removing', () => {
  it('goes by the tag where If-Match names one: 412 for an old one', async () => {
    const { ask, lien } = await graphForTest({ promotion: 'never' });
    lien.saves('a.txt', bytes('1'));
    const { eTag } = (await ask('GET', '/root:/a.txt')).body;
    lien.saves('a.txt', bytes('2'));
    const stale = await ask('DELETE', '/root:/a.txt', { headers: { 'if-match': eTag } });
    expect([stale.status, stale.body.error?.code]).toEqual([412, 'resourceModified']);
    expect((await ask('DELETE', '/root:/a.txt')).status).toBe(204);
  });

  it('of what is not there is 404 itemNotFound, with the request’s id', async () => {
    const { ask } = await graphForTest();
    const { status, body, headers } = await ask('DELETE', '/root:/niets.txt');
    expect([status, body.error]).toMatchObject([
      404,
      { code: 'itemNotFound', innerError: { 'request-id': headers.get('request-id') } },
    ]);
  });
});

describe('folders', () => {
  it('are made among children, and not twice: 409', async () => {
    const { ask } = await graphForTest();
    const make = () =>
      ask('POST', '/root/children', {
        body: { name: 'Domeinen', folder: {}, '@microsoft.graph.conflictBehavior': 'fail' },
      });
    expect([(await make()).status, (await make()).body.error?.code]).toEqual([201, 'nameAlreadyExists']);
  });

  it('are told apart from files by facet, and give no content: 400', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('Domeinen/OV.xlsx', bytes('1'));
    expect((await ask('GET', '/root:/Domeinen')).body).toMatchObject({ folder: { childCount: 1 } });
    expect((await ask('GET', '/root:/Domeinen:/content')).status).toBe(400);
  });
});

describe('moving', () => {
  it('changes name and folder, and refuses a name that is taken: 409', async () => {
    const { ask, lien } = await graphForTest();
    lien.saves('a.txt', bytes('1'));
    lien.saves('Archief/a.txt', bytes('2'));
    const { id } = (await ask('GET', '/root:/Archief')).body;
    const into = (name: string) => ask('PATCH', '/root:/a.txt', { body: { name, parentReference: { id } } });
    expect([(await into('a.txt')).status, (await into('b.txt')).status]).toEqual([409, 200]);
    expect((await ask('GET', '/root:/Archief/b.txt')).status).toBe(200);
  });
});
