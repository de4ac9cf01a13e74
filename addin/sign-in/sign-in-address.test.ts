import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Opener, openerIn, signInAddress } from './sign-in-address.ts';

const opener: Opener = { by: 'office', channel: '2f6c' };
const hostInfo = '_host_Info=Excel$Web$16.00$nl-BE$$$$0';

afterEach(() => vi.unstubAllGlobals());

const openerAt = (address: string) => openerIn(new URL(address, 'https://actieplan.example/'));

describe('the address of the sign-in page', () => {
  it('says who opened it', () => {
    vi.stubGlobal('location', { href: 'https://actieplan.example/addin/panes/taskpane.html?et=#_xdm' });
    const address = signInAddress(opener);
    expect(new URL(address).pathname).toBe('/addin/sign-in/sign-in-page.html');
    expect(openerAt(address)).toEqual(opener);
  });

  it.each([
    ['after ours', `?opener=office&channel=2f6c&${hostInfo}`],
    ['before ours', `?${hostInfo}&opener=office&channel=2f6c`],
    ['between ours, in another order', `?channel=2f6c&${encodeURIComponent(hostInfo)}&et=&opener=office`],
    ['encoded', `?opener=%6fffice&channel=2f%36c&${hostInfo}`],
    ['behind a #', `?opener=office&channel=2f6c#_xdm_Info=x|y|z&${hostInfo}`],
    ['and ours stand behind a #', `?${hostInfo}#opener=office&channel=2f6c`],
  ])('is read though Office put parameters there: %s', (_, added) => {
    expect(openerAt(`/page.html${added}`)).toEqual(opener);
  });

  it.each([
    '',
    '?',
    '?office',
    '?opener=office',
    '?channel=2f6c',
    '?opener=ander&channel=2f6c',
    '#code=1&state=2',
  ])('says nothing where it holds %s', (search) => {
    expect(openerAt(`/page.html${search}`)).toBeNull();
  });
});
