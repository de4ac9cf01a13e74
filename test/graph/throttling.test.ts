import { describe, expect, it } from 'vitest';
import { Clock } from './conduct/clock.ts';
import { bytes, graphForTest } from './graph-for-test.ts';

/** The first moment of a minute, so that a budget lasts as long as the test. */
function atFullMinute(): Clock {
  const clock = new Clock();
  clock.advance(60_000 - (clock.now() % 60_000));
  return clock;
}

describe('a budget of resource units', () => {
  it('that is spent is 429 with Retry-After, until the minute is over', async () => {
    const { ask, graph } = await graphForTest({ unitsPerMinute: 2, clock: atFullMinute() });
    const root = () => ask('GET', '/root');
    expect([(await root()).status, (await root()).status]).toEqual([200, 200]);
    const throttled = await root();
    expect([throttled.status, throttled.body.error]).toMatchObject([
      429,
      { code: 'activityLimitReached', innerError: { code: 'throttledRequest' } },
    ]);
    const wait = Number(throttled.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    graph.clock.advance(wait * 1000);
    expect((await root()).status).toBe(200);
  });

  it('tells what is left of it once four fifths are spent', async () => {
    const { ask } = await graphForTest({ unitsPerMinute: 5, clock: atFullMinute() });
    const left = async () => (await ask('GET', '/root')).headers.get('ratelimit-remaining');
    expect([await left(), await left(), await left(), await left(), await left()]).toEqual([
      null,
      null,
      null,
      '1',
      '0',
    ]);
  });
});

describe('the meter', () => {
  it('counts requests, bytes and units by what was asked', async () => {
    const { ask, graph, lien } = await graphForTest();
    lien.saves('a.txt', bytes('0123456789'));
    const { headers } = await ask('GET', '/root:/a.txt:/content');
    await ask('GET', headers.get('location') ?? '');
    await ask('PUT', '/root:/b.txt:/content', { body: '12345' });
    await ask('GET', '/root/delta');
    await ask('GET', '/root/delta?token=latest');
    const by = graph.meter.byOperation();
    expect(by.get('download')).toEqual({ requests: 1, sent: 0, received: 10, units: 0 });
    expect(by.get('put-content')).toMatchObject({ requests: 1, sent: 5, units: 2 });
    expect(by.get('delta')).toMatchObject({ requests: 2, units: 3 });
    expect(graph.meter.totals()).toMatchObject({ requests: 5, sent: 5, units: 6 });
    graph.meter.reset();
    expect(graph.meter.totals().requests).toBe(0);
  });

  it('tells the operation, and an unknown one as such', async () => {
    const { ask, graph } = await graphForTest();
    await ask('GET', '/root:/a.txt:/inhoud');
    expect(graph.meter.heard).toMatchObject([{ operation: 'unknown', method: 'GET', status: 400, units: 0 }]);
  });
});
