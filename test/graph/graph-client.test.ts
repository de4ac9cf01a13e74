import { Client, ResponseType } from '@microsoft/microsoft-graph-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GraphStandIn, startGraph } from './graph-stand-in.ts';

describe('Microsoft’s own client against the stand-in', () => {
  let graph: GraphStandIn;
  let client: Client;

  beforeEach(async () => {
    graph = await startGraph();
    client = Client.initWithMiddleware({
      baseUrl: graph.url,
      defaultVersion: '',
      customHosts: new Set([graph.host]),
      authProvider: { getAccessToken: async () => graph.token() },
    });
  });
  afterEach(() => graph.stop());

  it('finds the site by its address, its libraries, and a file that it wrote', async () => {
    const site = await client.api(`/sites/${graph.siteAddress}`).get();
    const { value: drives } = await client.api(`/sites/${site.id}/drives`).get();
    const written = await client
      .api(`/drives/${drives[0].id}/root:/Logboek/000001.json:/content`)
      .put(Buffer.from('{}'));
    const read = await client.api(`/drives/${drives[0].id}/root:/Logboek/000001.json`).get();
    expect(read).toMatchObject({ id: written.id, name: '000001.json', size: 2 });
  });

  it('sends no token, and says nothing, when its custom host has a port: 401', async () => {
    const silent = Client.initWithMiddleware({
      baseUrl: graph.url,
      defaultVersion: '',
      customHosts: new Set([new URL(graph.url).host]),
      authProvider: { getAccessToken: async () => graph.token() },
    });
    await expect(silent.api(`/drives/${graph.library.id}`).get()).rejects.toMatchObject({ statusCode: 401 });
  });

  it('follows a download to the other host without taking its token along', async () => {
    graph.person('Lien').saves('a b.txt', Buffer.from('inhoud'));
    const address = `/drives/${graph.library.id}/root:/a%20b.txt:/content`;
    const bytes = await client.api(address).responseType(ResponseType.ARRAYBUFFER).get();
    expect(Buffer.from(bytes).toString()).toBe('inhoud');
    expect(graph.meter.heard.map(({ host, status }) => [host, status])).toEqual([
      ['graph', 302],
      ['content', 200],
    ]);
  });
});
