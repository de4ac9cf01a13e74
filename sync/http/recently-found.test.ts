import { describe, expect, it } from 'vitest';
import { movingClock } from '../../test/fixtures/example-service.ts';
import { recentlyFound } from './recently-found.ts';

/** Finds how often it was looked for. */
function looking() {
  const { clock, pass } = movingClock();
  let looks = 0;
  const found = recentlyFound(clock, async () => {
    looks += 1;
    return looks;
  });
  return { found, pass };
}

describe('what was found recently', () => {
  it('is shared by all who ask at once', async () => {
    const { found } = looking();
    expect(await Promise.all([found(), found(), found()])).toEqual([1, 1, 1]);
  });

  it('stands for ten seconds, and is looked for again after them', async () => {
    const { found, pass } = looking();
    const first = await found();
    pass(9_999);
    const within = await found();
    pass(1);
    expect([first, within, await found()]).toEqual([1, 1, 2]);
  });

  it('is looked for again by a clock that was put back', async () => {
    const { found, pass } = looking();
    await found();
    pass(-3_600_000);
    expect(await found()).toBe(2);
  });

  it('is shared as long as the look is under way, however long that takes', async () => {
    const { clock, pass } = movingClock();
    const { promise, resolve } = gate();
    let looks = 0;
    const found = recentlyFound(clock, () => {
      looks += 1;
      return promise;
    });
    const asked = [found()];
    pass(60_000);
    asked.push(found());
    resolve('gevonden');
    expect([await Promise.all(asked), looks]).toEqual([['gevonden', 'gevonden'], 1]);
  });

  it('holds for a failure as well', async () => {
    const { clock } = movingClock();
    let looks = 0;
    const found = recentlyFound(clock, async () => {
      looks += 1;
      throw new Error('stuk');
    });
    await expect(found()).rejects.toThrow('stuk');
    await expect(found()).rejects.toThrow('stuk');
    expect(looks).toBe(1);
  });
});

/** A promise that is kept when the test says so. */
function gate() {
  let resolve: (text: string) => void = () => {};
  const promise = new Promise<string>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}
