import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserWindow } from './open-sign-in.ts';

/** A window that was opened, as far as the page that opened it can tell, and where that person is. */
const opened = { closed: false, address: '' };
const here = { focus: false };

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(opened, { closed: false, address: '' });
  here.focus = false;
  vi.stubGlobal('location', { href: 'https://actieplan.example/addin/panes/coordinator.html' });
  vi.stubGlobal('document', { hasFocus: () => here.focus });
  vi.stubGlobal('window', {
    open: (address: string) => {
      opened.address = address;
      return opened;
    },
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether it is known by now how it ended. */
const endedBy = async (outcome: Promise<unknown>) => {
  const waiting = Symbol('waiting');
  const ended = await Promise.race([outcome, Promise.resolve(waiting)]);
  return ended === waiting ? 'waiting' : ended;
};

const left = { failed: 'left', reference: null };

describe('the window to sign in', () => {
  it('that the person closed is known to be left within seconds', async () => {
    const outcome = browserWindow();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await endedBy(outcome)).toBe('waiting');
    Object.assign(opened, { closed: true });
    here.focus = true;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await endedBy(outcome)).toEqual(left);
  });

  it('that only seems closed, for the tenant’s sign-in cut the tie, is waited for while the person is there', async () => {
    const outcome = browserWindow();
    opened.closed = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await endedBy(outcome)).toBe('waiting');
    await vi.advanceTimersByTimeAsync(5 * 60_000);
    expect(await endedBy(outcome)).toEqual(left);
  });

  it('is heard when it closes with what it has to say', async () => {
    vi.useRealTimers();
    const outcome = browserWindow();
    const channel = new BroadcastChannel(new URL(opened.address).search.slice(1));
    channel.postMessage('{"token":"t"}');
    channel.close();
    Object.assign(opened, { closed: true });
    here.focus = true;
    expect(await outcome).toEqual({ said: '{"token":"t"}' });
  });
});
