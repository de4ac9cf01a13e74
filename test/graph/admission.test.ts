import { describe, expect, it } from 'vitest';
import { bytes, graphForTest } from './graph-for-test.ts';

describe('who is let in', () => {
  it.each([
    ['no token', {}],
    ['a token of nobody', { authorization: 'Bearer verzonnen' }],
    ['another scheme', { authorization: 'Basic YTpi' }],
  ])('is nobody with %s: 401', async (_, headers) => {
    const { graph } = await graphForTest();
    const answer = await fetch(`${graph.url}/drives/${graph.library.id}/root`, { headers });
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
  });

  it('is no longer who had a token an hour ago', async () => {
    const { graph } = await graphForTest();
    const headers = { authorization: `Bearer ${graph.token()}` };
    const ask = async () => (await fetch(`${graph.url}/drives/${graph.library.id}/root`, { headers })).status;
    const before = await ask();
    graph.clock.advance(3_600_001);
    expect([before, await ask()]).toEqual([200, 401]);
  });
});

describe('the site’s grant', () => {
  it('of reading lets nothing be written: 403', async () => {
    const { ask, graph, lien } = await graphForTest({ grant: 'read' });
    lien.saves('a.txt', bytes('1'));
    const denied = await ask('PUT', '/root:/a.txt:/content', { body: '2' });
    expect([denied.status, denied.body.error?.code]).toEqual([403, 'accessDenied']);
    expect((await ask('GET', '/root:/a.txt')).status).toBe(200);
    graph.grant('write');
    expect((await ask('PUT', '/root:/a.txt:/content', { body: '2' })).status).toBe(200);
  });

  it('that is missing hides everything, the site too: 403', async () => {
    const { ask, graph } = await graphForTest({ grant: 'none' });
    const targets = ['/root', '/root/delta', `/sites/${graph.siteAddress}`, `/sites/${graph.site.id}/drives`];
    const statuses = await Promise.all(targets.map(async (target) => (await ask('GET', target)).status));
    expect(statuses).toEqual([403, 403, 403, 403]);
  });

  it('is not shown to those who hold it: 403', async () => {
    const { ask, graph } = await graphForTest();
    expect((await ask('GET', `/sites/${graph.site.id}/permissions`)).status).toBe(403);
  });
});

describe('the site', () => {
  it('is found by its address and by its id, with its libraries', async () => {
    const { ask, graph } = await graphForTest({ libraries: ['Documenten', 'Archief'] });
    const { id } = (await ask('GET', `/sites/${graph.siteAddress}`)).body;
    expect((await ask('GET', `/sites/${id}`)).body.id).toBe(id);
    const { value } = (await ask('GET', `/sites/${id}/drives`)).body;
    expect(value.map(({ name }) => name)).toEqual(['Documenten', 'Archief']);
    expect((await ask('GET', `/sites/${id}/drive`)).body.id).toBe(graph.library.id);
    expect((await ask('GET', `/drives/${value[1]?.id}`)).body.name).toBe('Archief');
  });

  it.each(['/sites/gemeente.sharepoint.com:/sites/anders', '/drives/b!onbekend/root'])(
    'of another address is 404: %s',
    async (target) => {
      const { ask } = await graphForTest();
      expect((await ask('GET', target)).status).toBe(404);
    },
  );

  it('answers 400 to what Graph does not have', async () => {
    const { ask } = await graphForTest();
    const { status, body } = await ask('GET', '/root:/a.txt:/inhoud');
    expect([status, body.error?.code]).toEqual([400, 'BadRequest']);
  });
});
