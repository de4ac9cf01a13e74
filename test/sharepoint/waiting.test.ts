import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { type Clock, usualConditions } from '../../sync/library/sharepoint/conditions.ts';
import { faults } from '../graph/conduct/faults.ts';
import { clockOf, graphForTest, openAt } from './sharepoint-place.ts';
import { bytes } from './stored-files.ts';

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

  it('holds for what is asked next too: no request is made before SharePoint takes one again', async () => {
    const graph = await graphForTest();
    const clock = clockOf(graph);
    const library = await openAt(graph, { clock });
    graph.faults.script(faults.throttled(315));
    await expect(library.read('een.txt')).rejects.toMatchObject({ code: 'library-busy' });
    graph.meter.reset();
    await expect(library.read('twee.txt')).rejects.toMatchObject({
      code: 'library-busy',
      told: { nl: expect.stringMatching(/twee\.txt.*31[0-5] seconden/) },
    });
    expect([graph.meter.totals().requests, clock.slept]).toEqual([0, []]);
    graph.clock.advance(200_000);
    expect(await library.read('twee.txt')).toBeNull();
    expect(clock.slept).toHaveLength(1);
  });

  it('ends at once, and is told, when the program is to stop', async () => {
    const graph = await graphForTest();
    const stopping = new AbortController();
    const waits = new EventTarget();
    const { clock: usual } = usualConditions;
    const clock: Clock = {
      ...usual,
      sleep: (milliseconds, stop) => {
        waits.dispatchEvent(new Event('began'));
        return usual.sleep(milliseconds, stop);
      },
    };
    const library = await openAt(graph, { clock, stop: stopping.signal });
    graph.faults.script(faults.throttled(120));
    const began = once(waits, 'began');
    const waiting = expect(library.read('een.txt')).rejects.toMatchObject({
      code: 'library-busy',
      told: { en: expect.stringContaining('the service is stopping') },
    });
    await began;
    stopping.abort();
    await waiting;
    await expect(library.read('een.txt')).rejects.toMatchObject({ code: 'library-busy' });
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
