import { expect, it } from 'vitest';
import { keepLooking, type Wait } from './keep-looking.ts';

/** Waiting that lasts until the test says so. */
function waitingFor() {
  const waits: { readonly milliseconds: number; readonly over: () => void }[] = [];
  const wait: Wait = (milliseconds, signal) =>
    new Promise((resolve) => {
      waits.push({ milliseconds, over: resolve });
      signal.addEventListener('abort', () => resolve());
    });
  return { waits, wait };
}

/** Lets everything that is ready to go on do so. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('looks at once, and again whenever the wait is over, one look at a time', async () => {
  const { waits, wait } = waitingFor();
  const ends: (() => void)[] = [];
  const look = () => new Promise<void>((resolve) => ends.push(resolve));
  const looking = keepLooking(look, 60_000, () => {}, wait);
  await settled();
  expect([ends.length, waits.length]).toEqual([1, 0]);
  ends[0]?.();
  await settled();
  expect([ends.length, waits.map(({ milliseconds }) => milliseconds)]).toEqual([1, [60_000]]);
  waits[0]?.over();
  await settled();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await looking.stop();
});

it('goes on after a look that failed, and tells it', async () => {
  const { waits, wait } = waitingFor();
  const failures: unknown[] = [];
  const fault = new Error('a fault of the program');
  const looking = keepLooking(
    () => Promise.reject(fault),
    1,
    (error) => failures.push(error),
    wait,
  );
  await settled();
  waits[0]?.over();
  await settled();
  expect(failures).toEqual([fault, fault]);
  await looking.stop();
});

it('is stopped while it waits, without another look', async () => {
  let looks = 0;
  const looking = keepLooking(
    async () => {
      looks += 1;
    },
    3_600_000,
    () => {},
  );
  await settled();
  await looking.stop();
  expect(looks).toBe(1);
});

it('is stopped while it looks, when that look has ended', async () => {
  const { waits, wait } = waitingFor();
  let end = (): void => {};
  const ended: string[] = [];
  const look = () =>
    new Promise<void>((resolve) => {
      end = resolve;
    });
  const looking = keepLooking(look, 1, () => {}, wait);
  await settled();
  const stopping = looking.stop().then(() => ended.push('stopped'));
  await settled();
  expect(ended).toEqual([]);
  end();
  await stopping;
  expect([ended, waits]).toEqual([['stopped'], []]);
});
