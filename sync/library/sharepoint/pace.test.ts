import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

/** A clock that others would wait by: it only notes how long. */
function noting() {
  const slept: number[] = [];
  const clock = {
    now: () => 1_000,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
    },
    chance: () => 0,
  };
  return { clock, slept };
}

describe('the pace of requests', () => {
  it('lets no more than so many be under way, and all of them end', async () => {
    const pace = new Pace(noting().clock, 2);
    let underWay = 0;
    let most = 0;
    const work = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await Promise.resolve();
      underWay -= 1;
    };
    await Promise.all(Array.from({ length: 9 }, () => pace.take(work)));
    expect([most, underWay]).toEqual([2, 0]);
  });

  it('goes on after one that fails', async () => {
    const pace = new Pace(noting().clock, 1);
    const failing = pace.take(async () => {
      throw new Error('stuk');
    });
    const next = pace.take(async () => 'gelukt');
    await expect(failing).rejects.toThrow('stuk');
    expect(await next).toBe('gelukt');
  });

  it('holds every request back until the moment that one was told', async () => {
    const { clock, slept } = noting();
    const pace = new Pace(clock, 2);
    pace.holdUntil(1_000 + 41_000);
    await pace.take(async () => {});
    expect(slept).toEqual([41_000]);
  });
});
