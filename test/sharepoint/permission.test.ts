import { describe, expect, it } from 'vitest';
import type { GraphLine } from '../../sync/library/sharepoint/conditions.ts';
import { openSharePointLibrary } from '../../sync/library/sharepoint/sharepoint-library.ts';
import { faults } from '../graph/conduct/faults.ts';
import { clockOf, graphForTest, openAt, placeOf, tokensOf } from './sharepoint-place.ts';
import { bytes, heard, inParts, megabyte } from './stored-files.ts';

describe('permission', () => {
  it('is asked for once more when a token expires, and not again', async () => {
    const graph = await graphForTest();
    const asked: string[] = [];
    const tokens = tokensOf(graph);
    const library = await openSharePointLibrary(placeOf(graph), {
      token: (how) => {
        asked.push(how);
        return tokens.token(how);
      },
    });
    asked.length = 0;
    graph.faults.script(faults.tokenExpires);
    await library.list('');
    await library.list('');
    expect(asked).toEqual(['kept', 'fresh', 'kept']);
  });

  it('that Graph refuses even when new is told by what may be wrong with it', async () => {
    const graph = await graphForTest();
    const stranger = { token: async () => 'van-een-andere-cloud' };
    await expect(openSharePointLibrary(placeOf(graph), stranger)).rejects.toMatchObject({
      code: 'access-denied',
      told: { nl: expect.stringMatching(/klok.*ACTIEPLAN_GRAPH_URL/) },
    });
  });

  it('that is withdrawn is told with the file and who can give it back', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    graph.grant('none');
    await expect(library.read('Domeinen/OV.xlsx')).rejects.toMatchObject({
      code: 'access-denied',
      told: { nl: expect.stringMatching(/Domeinen\/OV\.xlsx.*Sites\.Selected/) },
    });
  });

  it('to read alone does not write', async () => {
    const graph = await graphForTest({ grant: 'read' });
    const library = await openAt(graph);
    expect(await library.list('')).toEqual([]);
    await expect(library.create('een.txt', bytes('1'))).rejects.toMatchObject({ code: 'access-denied' });
  });

  it('goes to Graph alone, and no line that is told holds it', async () => {
    const graph = await graphForTest();
    const told: GraphLine[] = [];
    const library = await openAt(graph, { ...inParts, tell: (line) => told.push(line) });
    await library.create('groot.bin', megabyte);
    await library.read('groot.bin');
    // The host of the contents refuses what brings a token along.
    expect(graph.meter.heard.filter(({ host }) => host === 'content').map(({ status }) => status)).toEqual([
      202, 202, 202, 201, 200,
    ]);
    expect(told.length).toBe(graph.meter.heard.length);
    expect(JSON.stringify(told)).not.toMatch(/loopback-|tempauth|token|\?/);
    expect(told.filter(({ host }) => host === 'graph').every(({ requestId }) => requestId !== null)).toBe(
      true,
    );
  });
});

describe('a site without room', () => {
  it.each(['put-content', 'create-upload-session', 'upload-part'])('is told at once (%s)', async (step) => {
    const graph = await graphForTest();
    const library = await openAt(graph, inParts);
    graph.faults.script(
      { kind: 'answer', status: 507, code: 'quotaLimitReached', message: 'Full.' },
      { when: ({ operation }) => operation === step },
    );
    const content = step === 'put-content' ? bytes('1') : megabyte;
    await expect(library.create('een.bin', content)).rejects.toMatchObject({
      told: { nl: expect.stringMatching(/een\.bin.* vol \(507 quotaLimitReached\)/) },
    });
    // A session that was begun is ended, and its address forgotten; nothing is tried again.
    const after = step === 'upload-part' ? ['cancel-upload', 'delete-item'] : [];
    const operations: readonly string[] = heard(graph);
    expect(operations.slice(operations.indexOf(step))).toEqual([step, ...after]);
  });
});

describe('a place', () => {
  it('that does not exist is told: the site, or the library with those that do', async () => {
    const graph = await graphForTest({ libraries: ['Documenten', 'Beelden'] });
    const at = (over: object) =>
      openSharePointLibrary({ ...placeOf(graph), ...over }, tokensOf(graph), { clock: clockOf(graph) });
    await expect(at({ site: 'https://gemeente.sharepoint.com/sites/fout' })).rejects.toMatchObject({
      code: 'library-missing',
    });
    await expect(at({ library: 'Fout' })).rejects.toMatchObject({
      code: 'library-missing',
      told: { nl: expect.stringContaining('"Documenten", "Beelden"') },
    });
  });

  it('is never reached without TLS', async () => {
    const graph = await graphForTest();
    const place = { ...placeOf(graph), graph: 'http://localhost:1' };
    await expect(openSharePointLibrary(place, tokensOf(graph))).rejects.toThrow('not https');
  });
});
