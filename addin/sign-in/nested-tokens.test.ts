import { afterEach, describe, expect, it, vi } from 'vitest';
import { nestedApplication } from './nested-application.ts';
import { nestedTokens } from './nested-tokens.ts';

const way = {
  kind: 'entra',
  clientId: '9e8d7c6b-0000-4000-8000-000000000003',
  authority: 'https://login.example/7c1c5f0e-0000-4000-8000-000000000001',
  scope: 'api://dienst/access_as_user',
} as const;

/** What Office answers to each kind of request of the add-in. */
type Answers = Readonly<Record<string, object>>;

const initial = {
  success: true,
  initContext: { capabilities: { queryAccount: true }, sdkName: 'office', sdkVersion: '1' },
};
const signedIn = (token: string) => ({
  success: true,
  token: { access_token: token, id_token: idToken, expires_in: 3600, scope: way.scope },
  account: {
    environment: 'login.example',
    homeAccountId: 'oid.tid',
    localAccountId: 'oid',
    tenantId: 'tid',
    username: 'lien',
  },
});
const refuses = (status: string, code = '') => ({
  success: false,
  error: { status, code, description: code },
});

const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString('base64url');
const idToken = `${part({ alg: 'none' })}.${part({ oid: 'oid', tid: 'tid', sub: 's' })}.x`;

/** A page, with what Office gave it; what is laid in its storage is told. */
function pageWith(given: object) {
  const setItem = vi.fn();
  const sessionStorage = { setItem, getItem: () => null, removeItem: () => {} };
  vi.stubGlobal('window', { ...globalThis, crypto, console: { log: () => {} }, sessionStorage, ...given });
  return setItem;
}

/** Office as an add-in's page sees it: a bridge that takes requests and answers them, as text. */
function officeThat(answers: Answers) {
  const asked: string[] = [];
  const listeners: ((response: string) => void)[] = [];
  const laid = pageWith({
    nestedAppAuthBridge: {
      addEventListener: (_: string, listener: (response: string) => void) => listeners.push(listener),
      postMessage(message: string) {
        const { method, requestId } = JSON.parse(message);
        asked.push(method);
        const answer = JSON.stringify({ requestId, ...answers[method] });
        queueMicrotask(() => {
          for (const listener of listeners) listener(answer);
        });
      },
    },
  });
  return { asked, laid };
}

afterEach(() => vi.unstubAllGlobals());

const tokens = () => nestedTokens(() => nestedApplication(way), way.scope);

describe('the genuine msal, with Office’s own account', () => {
  it('gives a token without a word, and lays nothing in the page’s storage', async () => {
    const { asked, laid } = officeThat({ GetInitContext: initial, GetToken: signedIn('van Office') });
    expect(await tokens().silently(false)).toMatchObject({ token: 'van Office' });
    expect(asked).toEqual(['GetInitContext', 'GetToken']);
    expect(laid).not.toHaveBeenCalled();
  });

  it('gives none where Office wants the person to answer, and then asks the person', async () => {
    officeThat({
      GetInitContext: initial,
      GetToken: refuses('USER_INTERACTION_REQUIRED', 'interaction_required'),
      GetTokenPopup: signedIn('na de vraag'),
    });
    const source = tokens();
    expect(await source.silently(false)).toBeNull();
    expect(await source.asking()).toMatchObject({ token: 'na de vraag' });
  });

  it.each([
    ['the person leaves', refuses('USER_CANCEL'), 'left'],
    ['consent is missing', refuses('PERSISTENT_ERROR', 'AADSTS65001'), 'consent-missing'],
    ['a role is missing', refuses('PERSISTENT_ERROR', 'AADSTS50105'), 'not-assigned'],
    ['another way is to be tried: no network', refuses('NO_NETWORK'), 'unavailable'],
    ['another way is to be tried: Office does not sign in for add-ins', refuses('DISABLED'), 'unavailable'],
    ['another way is to be tried: whatever else', refuses('PERSISTENT_ERROR', 'kapot'), 'unavailable'],
  ])('tells that %s', async (_, answer, failed) => {
    officeThat({ GetInitContext: initial, GetTokenPopup: answer });
    expect(await tokens().asking()).toMatchObject({ failed });
  });

  it('leaves signing in to our window where Office gave the page no bridge, and opens nothing itself', async () => {
    const open = vi.fn();
    pageWith({ open });
    const source = tokens();
    expect([await source.silently(false), await source.asking()]).toEqual([
      null,
      { failed: 'unavailable', reference: null },
    ]);
    expect(open).not.toHaveBeenCalled();
  });
});

describe('an application that could not be made', () => {
  it('is made anew when it is next needed', async () => {
    officeThat({ GetInitContext: initial, GetTokenPopup: signedIn('de tweede keer') });
    const open = vi.fn(() => nestedApplication(way)).mockRejectedValueOnce(new Error('no chunk'));
    const source = nestedTokens(open, way.scope);
    expect(await source.silently(false)).toBeNull();
    expect(await source.asking()).toMatchObject({ token: 'de tweede keer' });
  });
});
