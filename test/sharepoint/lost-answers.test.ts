import { describe, expect, it } from 'vitest';
import { faults } from '../graph/conduct/faults.ts';
import { graphForTest, openAt } from './sharepoint-place.ts';
import { bytes, heard, textAt, versionAt } from './stored-files.ts';

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

  it.each([
    ['put-content', {}],
    ['upload-part', { largestWhole: 0 }],
  ] as const)(
    'to a replacement is found to be ours, and no second version (%s)',
    async (sent, conditions) => {
      const graph = await graphForTest();
      const library = await openAt(graph, conditions);
      await library.create('een.txt', bytes('1'));
      graph.faults.script(faults.timedOutAfterApplying, { when: ({ operation }) => operation === sent });
      const replaced = await library.replace('een.txt', bytes('2'), await versionAt(library, 'een.txt'));
      expect([replaced.outcome, graph.faults.outstanding]).toEqual(['replaced', 0]);
      expect(await textAt(library, 'een.txt')).toBe('2');
      const item = graph.library.byPath('een.txt');
      expect(item?.versions).toHaveLength(2);
    },
  );
});

describe('replacing', () => {
  it('goes by what is read, also when only the name of the file moved its tag', async () => {
    const graph = await graphForTest();
    const library = await openAt(graph);
    await library.create('een.txt', bytes('1'));
    const version = await versionAt(library, 'een.txt');
    graph.person('Lien').renames('een.txt', 'twee.txt');
    expect(await library.replace('een.txt', bytes('2'), version)).toEqual({ outcome: 'gone' });
    expect(graph.bytesAt('twee.txt')?.toString()).toBe('1');
  });

  it.each(['resourceModified', 'notAllowed'] as const)(
    'knows a stale tag by its 412 (%s)',
    async (staleCode) => {
      const graph = await graphForTest({ conduct: { staleCode } });
      const library = await openAt(graph, { largestWhole: 0 });
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
