import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

/** A clock that others would wait by: it only notes how long, and moves on. */
function noting() {
  const slept: number[] = [];
  let now = 1_000;
  const clock = {
    now: () => now,
    sleep: async (milliseconds: number) => {
      slept.push(milliseconds);
      now += milliseconds;
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

  it('holds them longer when another is told to wait longer meanwhile', async () => {
    const { clock, slept } = noting();
    const pace: Pace = new Pace(
      {
        ...clock,
        sleep: async (milliseconds) => {
          if (slept.length === 0) pace.holdUntil(1_000 + 60_000);
          await clock.sleep(milliseconds);
        },
      },
      2,
    );
    pace.holdUntil(1_000 + 41_000);
    await pace.take(async () => {});
    expect(slept).toEqual([41_000, 19_000]);
  });
});
