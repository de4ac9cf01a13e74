import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sayTo } from './heard.ts';
import { browserWindow, officeDialog } from './open-sign-in.ts';

const origin = 'https://actieplan.example';

/** A window that was opened, as far as the page that opened it can tell, and where that person is. */
const opened = { closed: false, address: '', close: vi.fn() };
const here = { focus: false, listeners: new Set<(event: object) => void>() };

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(opened, { closed: false, address: '' });
  opened.close.mockClear();
  here.focus = false;
  here.listeners.clear();
  vi.stubGlobal('location', { href: `${origin}/addin/panes/coordinator.html`, origin });
  vi.stubGlobal('document', { hasFocus: () => here.focus });
  vi.stubGlobal('window', {
    open: (address: string) => {
      opened.address = address;
      return opened;
    },
    addEventListener: (_: string, listener: (event: object) => void) => here.listeners.add(listener),
    removeEventListener: (_: string, listener: (event: object) => void) => here.listeners.delete(listener),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A window says something to this page. */
const says = (event: { readonly data: string; readonly origin: string; readonly source: object }) => {
  for (const listener of here.listeners) listener(event);
};

/** Whether it is known by now how it ended. */
const endedBy = async (outcome: Promise<unknown>) => {
  const waiting = Symbol('waiting');
  await vi.advanceTimersByTimeAsync(0);
  const ended = await Promise.race([outcome, Promise.resolve(waiting)]);
  return ended === waiting ? 'waiting' : ended;
};

const left = { failed: 'left', reference: null };
const channelIn = (address: string) => new URL(address).searchParams.get('channel') ?? '';

describe('the window to sign in', () => {
  it('that the person closed is known to be left within seconds', async () => {
    const outcome = browserWindow();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await endedBy(outcome)).toBe('waiting');
    Object.assign(opened, { closed: true });
    here.focus = true;
    await vi.advanceTimersByTimeAsync(2_500);
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

  it('is heard over its channel though the tie was cut, and is answered that it was', async () => {
    vi.useRealTimers();
    const outcome = browserWindow();
    Object.assign(opened, { closed: true });
    here.focus = true;
    expect(await sayTo(channelIn(opened.address), '{"token":"t"}', 2_000)).toBe(true);
    expect(await outcome).toEqual({ said: '{"token":"t"}' });
  });

  it('is heard as a window where a browser keeps the channels of a page in a frame apart', async () => {
    const outcome = browserWindow();
    await vi.advanceTimersByTimeAsync(0);
    says({ data: '{"token":"t"}', origin, source: opened });
    expect(await endedBy(outcome)).toEqual({ said: '{"token":"t"}' });
    expect(opened.close).toHaveBeenCalled();
    expect(here.listeners.size).toBe(0);
  });

  it.each([
    ['another origin', { data: '{"token":"vals"}', origin: 'https://elders.example', source: opened }],
    ['another window', { data: '{"token":"vals"}', origin, source: {} }],
    ['no origin', { data: '{"token":"vals"}', origin: 'null', source: opened }],
  ])('is not taken to have said what %s says', async (_, event) => {
    const outcome = browserWindow();
    await vi.advanceTimersByTimeAsync(0);
    says(event);
    expect(await endedBy(outcome)).toBe('waiting');
  });

  it('is said to be blocked where the browser opens none', async () => {
    vi.stubGlobal('window', { open: () => null });
    expect(await endedBy(browserWindow())).toEqual({ failed: 'window-blocked', reference: null });
  });

  it('that nobody hears is known not to be heard', async () => {
    vi.useRealTimers();
    expect(await sayTo('niemand', '{}', 50)).toBe(false);
  });
});

type Handler = (event: object) => void;

/** Office's dialogs: which handlers hear it, and what became of it. */
function officeWith({ platform = 'PC', sets = ['DialogApi'], fails = 0 } = {}) {
  const handlers = new Map<string, Handler>();
  const dialog = {
    close: vi.fn(),
    addEventHandler: (type: string, handler: Handler) => handlers.set(type, handler),
  };
  const asked: string[] = [];
  vi.stubGlobal('Office', {
    AsyncResultStatus: { Failed: 'failed' },
    EventType: { DialogMessageReceived: 'message', DialogEventReceived: 'event' },
    PlatformType: { OfficeOnline: 'OfficeOnline' },
    context: {
      platform,
      requirements: { isSetSupported: (set: string) => sets.includes(set) },
      ui: {
        displayDialogAsync: (address: string, _: object, told: (result: object) => void) => {
          asked.push(address);
          told(
            fails === 0
              ? { status: 'succeeded', value: dialog }
              : { status: 'failed', error: { code: fails } },
          );
        },
      },
    },
  });
  return { asked, dialog, tell: (type: 'message' | 'event', event: object) => handlers.get(type)?.(event) };
}

describe('the dialog to sign in', () => {
  it('is heard, and closed', async () => {
    const { dialog, tell } = officeWith();
    const outcome = officeDialog();
    tell('message', { message: '{"token":"t"}', origin });
    expect(await endedBy(outcome)).toEqual({ said: '{"token":"t"}' });
    expect(dialog.close).toHaveBeenCalled();
  });

  it('is not taken to have said what another origin says', async () => {
    const { tell } = officeWith();
    const outcome = officeDialog();
    tell('message', { message: '{"token":"vals"}', origin: 'https://elders.example' });
    expect(await endedBy(outcome)).toBe('waiting');
  });

  it('says in its address which Office opened it', async () => {
    const { asked } = officeWith({ platform: 'OfficeOnline' });
    void officeDialog();
    expect(new URL(asked[0] ?? '').searchParams.get('opener')).toBe('office-on-the-web');
  });

  it('that the person closed is left', async () => {
    const { tell } = officeWith();
    const outcome = officeDialog();
    tell('event', { error: 12006 });
    expect(await endedBy(outcome)).toEqual(left);
  });

  it('that seems closed on the web, for the tenant’s sign-in cut the tie, is still heard over its channel', async () => {
    vi.useRealTimers();
    const { asked, dialog, tell } = officeWith({ platform: 'OfficeOnline' });
    dialog.close.mockImplementation(() => {
      throw new Error('closed already');
    });
    const outcome = officeDialog();
    tell('event', { error: 12006 });
    await sayTo(channelIn(asked[0] ?? ''), '{"token":"t"}', 2_000);
    expect(await outcome).toEqual({ said: '{"token":"t"}' });
  });

  it.each([
    [12009, 'window-blocked'],
    [12011, 'window-blocked'],
    [12007, 'failed'],
    [5001, 'unavailable'],
  ])('that did not open, with code %d, is told as %s', async (fails, failed) => {
    officeWith({ fails });
    expect(await endedBy(officeDialog())).toEqual({ failed, reference: String(fails) });
  });

  it('is not asked of an Office that has none', async () => {
    const { asked } = officeWith({ sets: [] });
    expect(await endedBy(officeDialog())).toEqual({ failed: 'unavailable', reference: null });
    expect(asked).toEqual([]);
  });
});
