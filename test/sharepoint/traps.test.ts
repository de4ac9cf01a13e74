import { describe, expect, it } from 'vitest';
import type { Library } from '../../sync/library/library.ts';
import type { GraphLine } from '../../sync/library/sharepoint/conditions.ts';
import { openSharePointLibrary } from '../../sync/library/sharepoint/sharepoint-library.ts';
import { faults } from '../graph/conduct/faults.ts';
import type { GraphStandIn } from '../graph/graph-stand-in.ts';
import { clockOf, graphForTest, openAt, placeOf, tokensOf } from './sharepoint-place.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const kibibyte = 1024;
/** Small enough that a megabyte goes in parts. */
const inParts = { largestWhole: 1_000, part: 320 * kibibyte };
const megabyte = Uint8Array.from({ length: 1_000_000 }, (_, at) => (at * 7) % 251);

async function textAt(library: Library, path: string): Promise<string | null> {
  const file = await library.read(path);
  return file === null ? null : new TextDecoder().decode(file.bytes);
}

async function versionAt(library: Library, path: string): Promise<string> {
  return (await library.read(path))?.version ?? '';
}

const heard = ({ meter }: GraphStandIn) => meter.heard.map(({ operation }) => operation);

describe('names', () => {
  it.each(['een #1.txt', '50 % & meer.txt', "l'été + 2.txt", 'Ж (ü) [1]; x=y.txt', 'a~b@c,d!.txt'])(
    'with characters that mean something in an address stay as they are: %s',
    async (name) => {
      const library = await openAt(await graphForTest());
      await library.create(`map ${name}/${name}`, bytes(name));
      expect(await textAt(library, `map ${name}/${name}`)).toBe(name);
      expect((await library.list(`map ${name}`)).map(({ path }) => path)).toEqual([`map ${name}/${name}`]);
      expect(await library.remove(`map ${name}/${name}`)).toBe(true);
    },
  );
});

describe('bytes', () => {
  it('of a view are sent without the memory around it', async () => {
    const library = await openAt(await graphForTest());
    await library.create('deel.txt', bytes('weg met dit: deel').subarray(13));
    expect(await textAt(library, 'deel.txt')).toBe('deel');
  });

  it('beyond the bound go in parts, and come back the same', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph, inParts);
    await library.create('groot.bin', megabyte);
    await library.replace('groot.bin', megabyte.toReversed(), await versionAt(library, 'groot.bin'));
    expect(heard(graph).filter((one) => one === 'upload-part')).toHaveLength(8);
    expect(Buffer.from((await library.read('groot.bin'))?.bytes ?? []).equals(megabyte.toReversed())).toBe(
      true,
    );
  });

  it('of which a part got lost are asked for, not sent at a guess', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph, inParts);
    graph.faults.script(faults.timedOutAfterApplying, {
      when: ({ operation }) => operation === 'upload-part',
      nth: 2,
    });
    await library.create('groot.bin', megabyte);
    expect(heard(graph).slice(-6)).toEqual([
      'upload-part',
      'upload-part',
      'upload-status',
      'upload-part',
      'upload-part',
      'get-item',
    ]);
    expect(graph.bytesAt('groot.bin')?.equals(megabyte)).toBe(true);
  });

  it('of a session that got lost are sent again in a new one', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph, inParts);
    graph.faults.script(
      faults.meanwhile(() => graph.loseUploadSessions()),
      { when: ({ operation }) => operation === 'upload-part', nth: 3 },
    );
    expect((await library.create('groot.bin', megabyte)).outcome).toBe('created');
    expect(graph.bytesAt('groot.bin')?.equals(megabyte)).toBe(true);
  });

  it('that arrive halved are asked for again', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    await library.create('een.txt', bytes('heel het bestand'));
    graph.faults.script(faults.truncated, { when: ({ operation }) => operation === 'download' });
    expect(await textAt(library, 'een.txt')).toBe('heel het bestand');
    expect(graph.faults.outstanding).toBe(0);
  });
});

describe('a lost answer', () => {
  it.each([faults.timedOutAfterApplying, faults.reset('after-body')])(
    'to creating is found to be ours, once',
    async (fault) => {
      const graph = await graphForTest();
      const library = await openAt(graph);
      graph.faults.script(fault, { when: ({ operation }) => operation === 'put-content' });
      expect((await library.create('000001.json', bytes('ons'))).outcome).toBe('created');
      expect(await textAt(library, '000001.json')).toBe('ons');
      expect(graph.library.items.filter(({ name }) => name.startsWith('000001'))).toHaveLength(1);
    },
  );

  it('to creating what somebody else created meanwhile tells that it exists', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    const isPut = { when: ({ operation }: { operation: string }) => operation === 'put-content' };
    graph.faults.script(faults.timedOut, isPut);
    graph.faults.script(
      faults.meanwhile(() => graph.person('Lien').saves('000001.json', bytes('van een ander'))),
      { ...isPut, nth: 2 },
    );
    expect(await library.create('000001.json', bytes('ons'))).toEqual({ outcome: 'exists' });
    expect(await textAt(library, '000001.json')).toBe('van een ander');
  });

  it('to removing is looked at, not made again', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    await library.create('weg.txt', bytes('1'));
    graph.faults.script(faults.timedOutAfterApplying, {
      when: ({ operation }) => operation === 'delete-item',
    });
    expect(await library.remove('weg.txt')).toBe(true);
    expect(heard(graph).filter((one) => one === 'delete-item')).toHaveLength(1);
  });

  it('to the last part of a replacement is no second version', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    await library.create('een.txt', bytes('1'));
    graph.faults.script(faults.timedOutAfterApplying, {
      when: ({ operation }) => operation === 'upload-part',
    });
    expect(await library.replace('een.txt', bytes('2'), await versionAt(library, 'een.txt'))).toEqual({
      outcome: 'changed',
    });
    expect(await textAt(library, 'een.txt')).toBe('2');
    const item = graph.library.byPath('een.txt');
    expect(item?.versions).toHaveLength(2);
  });
});

describe('replacing', () => {
  it('goes by what is read, also when only the name of the file moved its tag', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    await library.create('een.txt', bytes('1'));
    const version = await versionAt(library, 'een.txt');
    graph.person('Lien').renames('een.txt', 'twee.txt');
    expect(await library.replace('een.txt', bytes('2'), version)).toEqual({ outcome: 'changed' });
    expect(graph.bytesAt('twee.txt')?.toString()).toBe('1');
  });

  it.each(['resourceModified', 'notAllowed'] as const)(
    'knows a stale tag by its 412 (%s)',
    async (staleCode) => {
      const graph = await graphForTest({ conduct: { staleCode } });
      const library = await openAt(graph);
      await library.create('een.txt', bytes('1'));
      const version = await versionAt(library, 'een.txt');
      graph.faults.script(
        faults.meanwhile(() => graph.person('Lien').saves('een.txt', bytes('van Lien'))),
        { when: ({ operation }) => operation === 'create-upload-session' },
      );
      expect(await library.replace('een.txt', bytes('2'), version)).toEqual({ outcome: 'changed' });
      expect(await textAt(library, 'een.txt')).toBe('van Lien');
    },
  );

  it('of a file that is checked out is refused', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    await library.create('een.xlsx', bytes('1'));
    graph.person('Lien').checksOut('een.xlsx');
    expect(await library.replace('een.xlsx', bytes('2'), await versionAt(library, 'een.xlsx'))).toEqual({
      outcome: 'locked',
    });
  });
});

describe('waiting', () => {
  it('is as long as SharePoint asks', async () => {
    const graph = await graphForTest();
    const clock = clockOf(graph);
    const library = await openAt(graph, { clock });
    graph.faults.script(faults.throttled(41));
    await library.list('');
    expect(clock.slept).toEqual([41_000]);
  });

  it('is bounded: what is asked beyond that is told with its seconds, and not waited for', async () => {
    const graph = await graphForTest();
    const clock = clockOf(graph);
    const library = await openAt(graph, { clock });
    graph.faults.script(faults.throttled(315));
    await expect(library.read('Masterregister.xlsx')).rejects.toMatchObject({
      code: 'library-busy',
      told: { nl: expect.stringMatching(/Masterregister\.xlsx.*315 seconden/) },
    });
    expect(clock.slept).toEqual([]);
  });

  it('grows where SharePoint does not say how long, and ends', async () => {
    const graph = await graphForTest();
    const clock = clockOf(graph);
    const library = await openAt(graph, { clock });
    graph.faults.script(faults.failed, { times: 100 });
    await expect(library.read('een.txt')).rejects.toMatchObject({ code: 'library-unreachable' });
    expect(clock.slept).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
  });

  it('keeps a budget of resource units, and gets there', async () => {
    const graph = await graphForTest({ unitsPerMinute: 40 });
    const library = await openAt(graph);
    for (let number = 1; number <= 40; number += 1) await library.create(`${number}.txt`, bytes('1'));
    expect(await library.list('')).toHaveLength(40);
  });
});

describe('listing', () => {
  it('is complete over many pages, and where the listing of a folder misses entries', async () => {
    const graph = await graphForTest({ conduct: { pageSize: 3, missingFromChildren: () => true } });
    const library = await openAt(graph);
    for (let number = 1; number <= 9; number += 1) await library.create(`m/${number}.txt`, bytes('1'));
    expect(await library.list('m')).toHaveLength(9);
  });

  it('begins anew when SharePoint has forgotten where it was', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    await library.create('een.txt', bytes('1'));
    await library.list('');
    graph.forgetDeltaTokens();
    await library.create('twee.txt', bytes('2'));
    expect((await library.list('')).map(({ path }) => path)).toEqual(['een.txt', 'twee.txt']);
  });

  it('that breaks off between pages is not taken for the whole', async () => {
    const graph = await graphForTest({ conduct: { pageSize: 2 } });
    const library = await openAt(graph);
    for (const name of ['a', 'b', 'c', 'd']) await library.create(`${name}.txt`, bytes('1'));
    graph.faults.script(faults.failed, { when: ({ operation }) => operation === 'delta', nth: 2, times: 6 });
    await expect(library.list('')).rejects.toMatchObject({ code: 'library-unreachable' });
    expect(await library.list('')).toHaveLength(4);
  });
});

describe('what changed', () => {
  it('is told since the last time, with what is gone, and one request', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph, {}, 'Plan');
    const person = graph.person('Lien');
    person.saves('Plan/Domeinen/OV.xlsx', bytes('1'));
    person.saves('Plan/weg.txt', bytes('1'));
    person.saves('Elders/ander.txt', bytes('1'));
    const first = await library.changesSince?.(null);
    expect([first?.whole, first?.changed.map(({ path }) => path)]).toEqual([
      true,
      ['Domeinen/OV.xlsx', 'weg.txt'],
    ]);
    person.saves('Plan/Domeinen/OV.xlsx', bytes('2'));
    person.removes('Plan/weg.txt');
    graph.meter.reset();
    const second = await library.changesSince?.(first?.cursor ?? null);
    expect(second).toMatchObject({ whole: false, removed: ['weg.txt'] });
    expect(second?.changed).toMatchObject([
      { path: 'Domeinen/OV.xlsx', version: await versionAt(library, 'Domeinen/OV.xlsx') },
    ]);
    expect(heard(graph)[0]).toBe('delta');
  });

  it('is told to a process that only has the cursor, and anew once that is too old', async () => {
    const graph = await graphForTest();
    const first = await (await openAt(graph)).changesSince?.(null);
    graph.person('Lien').saves('een.txt', bytes('1'));
    const later = await (await openAt(graph)).changesSince?.(first?.cursor ?? null);
    expect(later).toMatchObject({ whole: false, changed: [{ path: 'een.txt' }] });
    graph.forgetDeltaTokens();
    expect(await (await openAt(graph)).changesSince?.(later?.cursor ?? null)).toMatchObject({
      whole: true,
      changed: [{ path: 'een.txt' }],
    });
  });
});

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
