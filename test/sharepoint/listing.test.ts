import { describe, expect, it } from 'vitest';
import { faults } from '../graph/conduct/faults.ts';
import { graphForTest, openAt } from './sharepoint-place.ts';
import { bytes, heard, versionAt } from './stored-files.ts';

describe('listing', () => {
  it('is complete over many pages, and where the listing of a folder misses entries', async () => {
    const graph = await graphForTest({ conduct: { pageSize: 3, missingFromChildren: () => true } });
    const library = await openAt(graph);
    for (let number = 1; number <= 9; number += 1) await library.create(`m/${number}.txt`, bytes('1'));
    expect(await library.list('m')).toHaveLength(9);
  });

  it('leaves out what no path of a library may name', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    for (const path of ['m/.verborgen.xlsx', 'm/~$open.xlsx', '.map/een.txt', 'm/een.txt'])
      graph.person('Lien').saves(path, bytes('1'));
    expect((await library.list('m')).map(({ path }) => path)).toEqual(['m/een.txt']);
    const { changed } = (await library.changesSince?.(null)) ?? {};
    expect(changed?.map(({ path }) => path)).toEqual(['m/een.txt']);
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

  it('is told all the same when SharePoint has forgotten where it was', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    for (const name of ['blijft.txt', 'weg.txt']) await library.create(name, bytes('1'));
    const first = await library.changesSince?.(null);
    graph.person('Lien').removes('weg.txt');
    graph.person('Lien').saves('nieuw.txt', bytes('1'));
    graph.forgetDeltaTokens();
    expect(await library.changesSince?.(first?.cursor ?? null)).toMatchObject({
      whole: false,
      changed: [{ path: 'nieuw.txt' }],
      removed: ['weg.txt'],
    });
  });
});
