import { UnsecuredJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import type { GraphStandIn } from '../../test/graph/graph-stand-in.ts';
import { clockOf, graphForTest, openAt, placeOf, tokensOf } from '../../test/sharepoint/sharepoint-place.ts';
import { LibraryStory, must } from '../../test/stories/library-story.ts';
import { LibraryFailure } from '../library/library-failure.ts';
import type { GraphTokens } from '../library/sharepoint/graph-tokens.ts';
import { copyLibrary } from '../usecases/copying/copy-library.ts';
import { diagnose } from './check.ts';
import { sharePointChecks, type Tenant } from './sharepoint-checks.ts';

const id = '11111111-2222-4333-8444-555555555555';

function environmentOf(graph: GraphStandIn, change: Readonly<Record<string, string | undefined>> = {}) {
  const { graph: address, site, library } = placeOf(graph);
  return {
    ACTIEPLAN_SITE: site,
    ACTIEPLAN_LIBRARY: library,
    ACTIEPLAN_GRAPH_URL: address,
    ACTIEPLAN_CLIENT_ID: id,
    ACTIEPLAN_TENANT_ID: id,
    ACTIEPLAN_CLIENT_SECRET: 'geheim',
    ...change,
  };
}

/** What is told of everything, by its id. */
async function told(
  graph: GraphStandIn,
  environment: Readonly<Record<string, string | undefined>> = {},
  change: Partial<Tenant> = {},
) {
  const checks = sharePointChecks(environmentOf(graph, environment), {
    tokens: () => tokensOf(graph),
    conditions: { clock: clockOf(graph), tries: 2 },
    now: () => Date.now(),
    ...change,
  });
  const diagnosed = await diagnose(checks);
  return Object.fromEntries(diagnosed.map(({ check, outcome, told: { en } }) => [check.id, [outcome, en]]));
}

const mended = (words: string) => ['mend', expect.stringContaining(words)];
const outcomeOf = (found: Awaited<ReturnType<typeof told>>) =>
  Object.fromEntries(Object.entries(found).map(([name, [outcome]]) => [name, outcome]));

/** Tokens that say these roles, to the doctor alone: Graph gets its own. */
const saying = (roles: readonly string[]): GraphTokens => ({
  token: async () => new UnsecuredJWT({ roles }).encode(),
});

describe('a library in SharePoint', () => {
  it('passes where all is well, and no probe stays behind', async () => {
    const graph = await graphForTest();
    const { library } = await LibraryStory.begin();
    must(await copyLibrary({ from: library, to: await openAt(graph), replaceWorkbooks: false }));
    const found = await told(graph);
    expect(outcomeOf(found)).toEqual({
      'library-settings': 'passed',
      token: 'passed',
      library: 'passed',
      clock: 'passed',
      rights: 'passed',
      versioning: 'passed',
      publication: 'passed',
      writers: 'untold',
      log: 'passed',
      strays: 'passed',
    });
    expect(await (await openAt(graph)).list('Logboek/stand')).toEqual([]);
  });

  it('without a setting is told by its name, and nothing else is looked at', async () => {
    const found = await told(await graphForTest(), { ACTIEPLAN_SITE: undefined });
    expect(found['library-settings']).toEqual(mended('ACTIEPLAN_SITE is missing'));
    expect(Object.values(found).filter(([outcome]) => outcome === 'skipped')).toHaveLength(9);
  });

  it('whose service cannot sign in is told why', async () => {
    const refused = new LibraryFailure('sign-in-refused', {
      nl: 'Het geheim klopt niet.',
      en: 'The secret is wrong.',
    });
    const tokens = () => ({ token: () => Promise.reject(refused) });
    const found = await told(await graphForTest(), {}, { tokens });
    expect([found['token'], found['library']?.[0]]).toEqual([['mend', 'The secret is wrong.'], 'skipped']);
  });

  it.each([
    ['lacks its role', [], 'lacks the role Sites.Selected'],
    ['may do too much', ['Sites.Selected', 'Sites.FullControl.All'], 'Sites.FullControl.All'],
  ])('whose application %s is told', async (_what, roles, words) => {
    const found = await told(await graphForTest(), {}, { tokens: () => saying(roles) });
    expect(found['token']).toEqual(mended(words));
  });

  it('on a site that the application was not granted is told', async () => {
    const found = await told(await graphForTest({ grant: 'none' }));
    expect(found['library']).toEqual(mended('Sites.Selected'));
  });

  it('of another name is told, with those that there are', async () => {
    const found = await told(await graphForTest(), { ACTIEPLAN_LIBRARY: 'Bestanden' });
    expect(found['library']).toEqual(mended('"Documenten"'));
  });

  it('in which the application may only read is told', async () => {
    const found = await told(await graphForTest({ grant: 'read' }));
    expect([found['library']?.[0], found['rights']]).toEqual(['passed', mended('write access')]);
  });

  it('that keeps no earlier versions is told, and no probe stays behind', async () => {
    const graph = await graphForTest({ versioning: 'off' });
    const found = await told(graph);
    expect([found['rights']?.[0], found['versioning']]).toEqual(['passed', mended('Versioning settings')]);
    expect(await (await openAt(graph)).list('Logboek/stand')).toEqual([]);
  });

  it.each([
    ['requires check-out', 'check-out', 'publication', 'Require check out'],
    ['requires approval', 'approval', 'publication', 'Content approval'],
    ['lies under a retention label', 'retention', 'rights', 'Purview'],
  ] as const)('that %s is told with what to turn off', async (_what, rule, check, words) => {
    const found = await told(await graphForTest({ rule }));
    expect(found[check]).toEqual(mended(words));
  });

  it('beside a clock that is off is told by how much', async () => {
    const found = await told(await graphForTest(), {}, { now: () => Date.now() + 10 * 60_000 });
    // The server tells whole seconds.
    expect(found['clock']).toEqual(['mend', expect.stringMatching(/60[0-9] s off/)]);
  });

  it('without a plan is told', async () => {
    expect((await told(await graphForTest()))['log']).toEqual(mended('actieplan init'));
  });
});
