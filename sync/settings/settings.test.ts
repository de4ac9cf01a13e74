import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../shared/text/localised.ts';
import { type Environment, environmentSchema } from './environment.ts';
import { readLibrarySettings } from './library-settings.ts';
import { type Mistakes, mistakesTold, type Reading, unknownVariables } from './mistakes.ts';
import { readNoticingSettings } from './noticing-settings.ts';
import { ownEnvironment } from './own-environment.ts';
import { Secret } from './secret.ts';
import { readListenSettings } from './service-settings.ts';
import { settingsTable, tableMarkers } from './settings-table.ts';

const tenant = '7c1c5f0e-0000-4000-8000-000000000001';
const client = '5a0b6c2d-0000-4000-8000-000000000002';
const addin = '9e8d7c6b-0000-4000-8000-000000000003';

let folder = '';
const file = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actieplan-settings-'));
  for (const name of ['own', 'other']) {
    const pair = await generate([{ name: 'commonName', value: name }], { keyType: 'ec' });
    await writeFile(file(`${name}.crt`), pair.cert);
    await writeFile(file(`${name}.key`), pair.private);
    await writeFile(file(`${name}.pem`), `${pair.cert}\n${pair.private}`);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const library: Environment = {
  ACTIEPLAN_SITE: 'https://organisatie.sharepoint.com/sites/actieplan/',
  ACTIEPLAN_LIBRARY: 'Gedeelde documenten',
  ACTIEPLAN_TENANT_ID: tenant.toUpperCase(),
  ACTIEPLAN_CLIENT_ID: client,
  ACTIEPLAN_CLIENT_SECRET: 'zeer~geheim',
};
const network: Environment = {
  ACTIEPLAN_TENANT_ID: tenant,
  ACTIEPLAN_NAMES: 'actieplan.organisatie.be, Actieplan',
  ACTIEPLAN_API_AUDIENCE: client,
  ACTIEPLAN_ADDIN_CLIENT_ID: addin,
  ACTIEPLAN_BEHIND_PROXY: 'yes',
};

/** The variables that the mistakes begin with. */
const namedBy = (mistakes: Mistakes) => mistakes.map(({ nl }) => nl.split(' ')[0]);
const mistakesIn = (reading: Reading<unknown>): Mistakes => (reading.ok ? [] : reading.mistakes);

describe('the settings of a library in SharePoint', () => {
  it('are read with what is usual for what is not set', async () => {
    const reading = await readLibrarySettings(library);
    expect(reading).toEqual({
      ok: true,
      value: {
        place: {
          graph: 'https://graph.microsoft.com',
          site: 'https://organisatie.sharepoint.com/sites/actieplan',
          library: 'Gedeelde documenten',
          folder: '',
        },
        access: {
          authority: 'https://login.microsoftonline.com',
          tenantId: tenant,
          clientId: client,
          credential: { kind: 'secret', secret: expect.any(Secret) },
        },
      },
    });
    const credential = reading.ok ? reading.value.access.credential : null;
    expect(credential?.kind === 'secret' && credential.secret.reveal()).toBe('zeer~geheim');
  });

  it('that are all missing are all told at once', async () => {
    expect(namedBy(mistakesIn(await readLibrarySettings({})))).toEqual([
      'ACTIEPLAN_SITE',
      'ACTIEPLAN_LIBRARY',
      'ACTIEPLAN_CLIENT_ID',
      'ACTIEPLAN_TENANT_ID',
      'Geef',
    ]);
  });

  it.each([
    ['ACTIEPLAN_GRAPH_URL', 'http://graph.microsoft.com'],
    ['ACTIEPLAN_GRAPH_URL', 'https://graph.microsoft.com/v1.0'],
    ['ACTIEPLAN_AUTHORITY', 'http://login.microsoftonline.com'],
    ['ACTIEPLAN_AUTHORITY', 'aanmelding.organisatie.be'],
    ['ACTIEPLAN_SITE', 'https://iemand:woord@organisatie.sharepoint.com'],
    ['ACTIEPLAN_SITE', 'https://organisatie.sharepoint.com/sites/actieplan/Documenten/Forms/AllItems.aspx'],
    ['ACTIEPLAN_SITE', 'https://organisatie.sharepoint.com/sites/actieplan/SitePages/Start.aspx'],
    ['ACTIEPLAN_SITE', 'https://organisatie.sharepoint.com/:f:/s/actieplan/Eabc'],
    ['ACTIEPLAN_FOLDER', '../elders'],
    ['ACTIEPLAN_FOLDER', 'Plan/a:b'],
    ['ACTIEPLAN_TENANT_ID', 'common'],
    ['ACTIEPLAN_CLIENT_ID', 'actieplan'],
  ])('refuse %s=%s, by its name and without its value', async (name, value) => {
    const [mistake, ...others] = mistakesIn(await readLibrarySettings({ ...library, [name]: value }));
    expect(others).toEqual([]);
    for (const language of languages) {
      expect(mistake?.[language].startsWith(`${name} `)).toBe(true);
      expect(mistake?.[language]).not.toContain(value);
    }
  });

  it.each<[string, Environment]>([
    ['none', { ACTIEPLAN_CLIENT_SECRET: undefined }],
    ['two', { ACTIEPLAN_MANAGED_IDENTITY: 'system' }],
    ['a key without its certificate', { ACTIEPLAN_CLIENT_CERTIFICATE_KEY: 'x.key' }],
  ])('want exactly one proof of who asks: not %s', async (_, change) => {
    const told = mistakesTold(mistakesIn(await readLibrarySettings({ ...library, ...change })));
    expect(told.en).toContain('exactly one of ACTIEPLAN_CLIENT_CERTIFICATE');
  });

  it('take a certificate with its key beside it or in the same file', async () => {
    const given = { ...library, ACTIEPLAN_CLIENT_SECRET: undefined };
    const beside = await readLibrarySettings({
      ...given,
      ACTIEPLAN_CLIENT_CERTIFICATE: file('own.crt'),
      ACTIEPLAN_CLIENT_CERTIFICATE_KEY: file('own.key'),
    });
    const same = await readLibrarySettings({ ...given, ACTIEPLAN_CLIENT_CERTIFICATE: file('own.pem') });
    const credential = { kind: 'certificate', thumbprint: expect.stringMatching(/^[\da-f]{64}$/) };
    expect([beside, same]).toMatchObject([
      { ok: true, value: { access: { credential } } },
      { ok: true, value: { access: { credential } } },
    ]);
  });

  it('are told the key’s variable where the certificate’s file has no key', async () => {
    const given = { ...library, ACTIEPLAN_CLIENT_SECRET: undefined };
    const reading = await readLibrarySettings({ ...given, ACTIEPLAN_CLIENT_CERTIFICATE: file('own.crt') });
    expect(namedBy(mistakesIn(reading))).toEqual(['ACTIEPLAN_CLIENT_CERTIFICATE_KEY']);
  });

  it.each<[string, 'system' | 'user', string | null]>([
    ['of the machine', 'system', null],
    ['that is assigned to it', 'user', client],
  ])('take the identity %s', async (_, identity, clientId) => {
    const reading = await readLibrarySettings({
      ...library,
      ACTIEPLAN_CLIENT_SECRET: undefined,
      ACTIEPLAN_MANAGED_IDENTITY: identity,
    });
    expect(reading).toMatchObject({
      value: { access: { credential: { kind: 'managed-identity', clientId } } },
    });
  });
});

describe('where the service listens', () => {
  it('is this machine alone where nothing of the network is set', async () => {
    expect(await readListenSettings({ ACTIEPLAN_PORT: '0' })).toEqual({
      ok: true,
      value: { reach: 'loopback', port: 0 },
    });
  });

  it('is the network, with the names, the tenant and the applications that are let in', async () => {
    expect(await readListenSettings(network)).toEqual({
      ok: true,
      value: {
        reach: 'network',
        port: 8420,
        address: '0.0.0.0',
        names: ['actieplan.organisatie.be', 'actieplan'],
        entra: {
          authority: 'https://login.microsoftonline.com',
          tenant,
          audience: client,
          clients: [addin],
        },
        https: 'by-proxy',
      },
    });
  });

  it.each(['ACTIEPLAN_ADDRESS', 'ACTIEPLAN_NAMES', 'ACTIEPLAN_BEHIND_PROXY', 'ACTIEPLAN_API_AUDIENCE'])(
    'is never the network by a single slip: with %s alone the rest is demanded',
    async (name) => {
      const alone = { [name]: name === 'ACTIEPLAN_ADDRESS' ? '127.0.0.1' : network[name] };
      const missing = ['ACTIEPLAN_TENANT_ID', 'ACTIEPLAN_NAMES', 'ACTIEPLAN_API_AUDIENCE'];
      expect(namedBy(mistakesIn(await readListenSettings(alone)))).toEqual(
        expect.arrayContaining(missing.filter((other) => other !== name)),
      );
    },
  );

  it.each<[string, Environment]>([
    ['neither a certificate nor a proxy', { ACTIEPLAN_BEHIND_PROXY: undefined }],
    ['both', { ACTIEPLAN_CERTIFICATE: 'own.crt', ACTIEPLAN_KEY: 'own.key' }],
  ])('is not a network without https: %s', async (_, change) => {
    const paths = Object.entries(change).map(([name, path]) => [name, path && file(path)]);
    const given = { ...network, ...Object.fromEntries(paths) };
    expect(mistakesTold(mistakesIn(await readListenSettings(given))).en).toContain('https is needed');
  });

  it.each<[string, Environment, string]>([
    ['a certificate without its key', { ACTIEPLAN_CERTIFICATE: 'own.crt' }, 'go together'],
    [
      'a key of another certificate',
      { ACTIEPLAN_CERTIFICATE: 'own.crt', ACTIEPLAN_KEY: 'other.key' },
      'do not belong together',
    ],
    [
      'a file that is no certificate',
      { ACTIEPLAN_CERTIFICATE: 'own.key', ACTIEPLAN_KEY: 'own.key' },
      'ACTIEPLAN_CERTIFICATE is not right',
    ],
    [
      'a key that is not there',
      { ACTIEPLAN_CERTIFICATE: 'own.crt', ACTIEPLAN_KEY: 'none.key' },
      'ACTIEPLAN_KEY is not right',
    ],
  ])('refuses %s', async (_, given, word) => {
    const paths = Object.entries(given).map(([name, path]) => [name, path && file(path)]);
    expect(mistakesTold(mistakesIn(await readListenSettings(Object.fromEntries(paths)))).en).toContain(word);
  });

  it.each([
    ['ACTIEPLAN_PORT', '70000'],
    ['ACTIEPLAN_ADDRESS', 'localhost'],
    ['ACTIEPLAN_NAMES', 'https://actieplan.organisatie.be'],
    ['ACTIEPLAN_NAMES', 'actieplan.organisatie.be,,'],
    ['ACTIEPLAN_BEHIND_PROXY', 'true'],
    ['ACTIEPLAN_ADDIN_CLIENT_ID', 'invoegtoepassing'],
  ])('refuses %s=%s by its name', async (name, value) => {
    expect(namedBy(mistakesIn(await readListenSettings({ ...network, [name]: value })))).toEqual([name]);
  });
});

describe('looking after saved workbooks', () => {
  it('is done every minute, and writes findings into workbooks in SharePoint but not in a folder', () => {
    const usual = (inSharePoint: boolean) => readNoticingSettings({}, inSharePoint);
    expect([usual(true), usual(false)]).toEqual([
      { ok: true, value: { lookEvery: 60, findingsIntoWorkbooks: true } },
      { ok: true, value: { lookEvery: 60, findingsIntoWorkbooks: false } },
    ]);
  });

  it.each([true, false])('is done as it is asked for, in SharePoint (%s) or not', (inSharePoint) => {
    const asked = {
      ACTIEPLAN_LOOK_EVERY: '0',
      ACTIEPLAN_FINDINGS_INTO_WORKBOOKS: inSharePoint ? 'no' : 'yes',
    };
    expect(readNoticingSettings(asked, inSharePoint)).toEqual({
      ok: true,
      value: { lookEvery: 0, findingsIntoWorkbooks: !inSharePoint },
    });
  });

  it.each([
    ['ACTIEPLAN_LOOK_EVERY', '-1'],
    ['ACTIEPLAN_LOOK_EVERY', '90000'],
    ['ACTIEPLAN_FINDINGS_INTO_WORKBOOKS', 'true'],
  ])('refuses %s=%s by its name', (name, value) => {
    expect(namedBy(mistakesIn(readNoticingSettings({ [name]: value }, false)))).toEqual([name]);
  });
});

describe('the environment', () => {
  it('counts what is set to nothing as not set, and the command line before it', () => {
    const system = { ACTIEPLAN_PORT: '1', ACTIEPLAN_SITE: ' ', HOME: '/root' };
    expect(ownEnvironment({ ACTIEPLAN_PORT: '2', ACTIEPLAN_KEY: undefined }, system)).toEqual({
      ACTIEPLAN_PORT: '2',
    });
  });

  it('is told a name of ours that is none', () => {
    expect(namedBy(unknownVariables({ ACTIEPLAN_SIET: 'x', ACTIEPLAN_SITE: 'x' }))).toEqual([
      'ACTIEPLAN_SIET',
    ]);
  });

  it('shows no secret, however it is printed', () => {
    const secret = new Secret('zeer~geheim');
    const shown = [`${secret}`, JSON.stringify({ secret }), inspect({ secret }, { showHidden: true })];
    expect(shown.filter((text) => text.includes('zeer~geheim'))).toEqual([]);
    expect(secret.reveal()).toBe('zeer~geheim');
  });

  it('shows no secret and no key where the settings that were read are printed', async () => {
    const own = { ...library, ACTIEPLAN_CLIENT_SECRET: undefined };
    const readings = [
      await readLibrarySettings(library),
      await readLibrarySettings({ ...own, ACTIEPLAN_CLIENT_CERTIFICATE: file('own.pem') }),
      await readListenSettings({ ACTIEPLAN_CERTIFICATE: file('own.crt'), ACTIEPLAN_KEY: file('own.key') }),
    ];
    expect(readings.map(mistakesIn)).toEqual([[], [], []]);
    for (const reading of readings) {
      const shown = `${JSON.stringify(reading)} ${inspect(reading, { depth: null, showHidden: true })}`;
      expect(shown).toContain('[geheim]');
      expect(shown).not.toMatch(/zeer~geheim|PRIVATE KEY/);
    }
  });
});

describe('the table of settings', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const { begin, end } = tableMarkers;

  it('names every variable of the schema, and each once', () => {
    const named = [...settingsTable().matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(Object.keys(environmentSchema.shape).toSorted());
  });

  it('stands in the README as the schema has it', () => {
    expect(readme.slice(readme.indexOf(begin) + begin.length, readme.indexOf(end)).trim()).toBe(
      settingsTable(),
    );
  });
});
