import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openInBrowser } from './browser-pages.ts';

const address = 'https://actieplan.example/';
const openBrowserWindow = vi.fn();
const open = vi.fn();

/** An Excel that opens browsers, or one that is in a browser itself. */
const inExcel = (opensBrowsers: boolean) =>
  vi.stubGlobal('Office', {
    context: {
      requirements: { isSetSupported: (set: string) => opensBrowsers && set === 'OpenBrowserWindowApi' },
      // As on the web: where the set is missing, so is the member.
      ui: opensBrowsers ? { openBrowserWindow } : {},
    },
  });

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('window', { open });
});

describe('a page that is to open in the browser', () => {
  it('is opened by Office where Office can', () => {
    inExcel(true);
    expect(openInBrowser(address)).toBe(true);
    expect(openBrowserWindow).toHaveBeenCalledWith(address);
    expect(open).not.toHaveBeenCalled();
  });

  it.each([
    ['opens in a window of Excel on the web', {}, true],
    ['is told not to have opened where the browser blocks it', null, false],
  ])('%s', (_, opened, expected) => {
    inExcel(false);
    open.mockReturnValue(opened);
    expect(openInBrowser(address)).toBe(expected);
    expect(open).toHaveBeenCalledWith(address, '_blank');
  });
});
