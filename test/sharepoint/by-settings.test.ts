import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { accessListSchema } from '../../shared/contract/access.ts';
import { identitySchema } from '../../shared/contract/identity.ts';
import { openLibrary } from '../../sync/cli/desk.ts';
import { main } from '../../sync/cli/main.ts';
import { Log } from '../../sync/log/log.ts';
import { currentState } from '../../sync/usecases/outcomes.ts';
import { type EntraStandIn, startEntra } from '../entra/entra-stand-in.ts';
import { read } from '../fixtures/example-service.ts';
import { networkService } from '../fixtures/network-service.ts';
import { type GraphStandIn, startGraph } from '../graph/graph-stand-in.ts';

/** One library in SharePoint, found and opened by the settings alone, as a command and as two replicas do. */
let entra: EntraStandIn;
let graph: GraphStandIn;
beforeAll(async () => {
  entra = await startEntra();
  const { id } = entra.applications.withSecret;
  graph = await startGraph({
    appId: id,
    // Tokens are meant for the address that the settings give Graph.
    verify: (token) => entra.graphVerifier(Date.now, new URL(graph.url).origin)(token),
  });
});
afterAll(async () => {
  await graph.stop();
  await entra.stop();
});
afterEach(() => vi.unstubAllEnvs());

function settings(): void {
  const { id, secret } = entra.applications.withSecret;
  const variables = {
    ACTIEPLAN_GRAPH_URL: new URL(graph.url).origin,
    ACTIEPLAN_AUTHORITY: entra.origin,
    ACTIEPLAN_TENANT_ID: entra.tenant,
    ACTIEPLAN_CLIENT_ID: id,
    ACTIEPLAN_CLIENT_SECRET: secret,
    ACTIEPLAN_SITE: `https://${graph.siteAddress.replace(':', '')}`,
    ACTIEPLAN_LIBRARY: 'Documenten',
  };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
}

const logOfSettings = async () => new Log((await openLibrary('sharepoint:')).library);

describe('a library in SharePoint that the settings name', () => {
  it('is made by a command, in the name of the application', async () => {
    settings();
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await main(['init', '--library', 'sharepoint:'])).toBe(0);
    const log = await logOfSettings();
    const first = await log.library.read('Logboek/000001.json');
    const { id } = entra.applications.withSecret;
    expect(new TextDecoder().decode(first?.bytes)).toContain(`"account":"app:${id}"`);
    expect(await currentState(log)).toMatchObject({ ok: true, value: { plan: { version: 1 } } });
  });

  it('is served by two replicas that know at once what either was told', async () => {
    settings();
    const one = await networkService(entra, { log: await logOfSettings() });
    const other = await networkService(entra, { log: await logOfSettings() });
    const coordinator = await entra.users.sign({ roles: ['Coordinator'], oid: crypto.randomUUID() });
    const officer = await entra.users.sign({ roles: ['Officer'] });
    const contributorsOf = async ({ ask }: typeof one) =>
      (await read(identitySchema, ask('/api/me', { token: officer }))).contributors;
    const account = `entra:${entra.tenant}:1b2c3d4e-0000-4000-8000-000000000004`;
    const access = { account, name: 'Lien Claes', role: 'officer', contributors: ['OV'] };

    expect([await contributorsOf(one), await contributorsOf(other)]).toEqual([[], []]);
    const given = one.ask('/api/decisions', { token: coordinator, json: { decide: 'access', access } });
    expect((await given).status).toBe(200);
    expect([await contributorsOf(one), await contributorsOf(other)]).toEqual([['OV'], ['OV']]);
    const listed = await read(accessListSchema, other.ask('/api/access', { token: coordinator }));
    expect(listed.accounts.map((one) => one.account)).toEqual([account]);
  });
});
