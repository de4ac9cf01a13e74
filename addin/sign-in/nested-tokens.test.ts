import { createNestablePublicClientApplication } from '@azure/msal-browser';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { configurationOf } from './msal-configuration.ts';
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

/** Office as an add-in's page sees it: a bridge that takes requests and answers them, as text. */
function officeThat(answers: Answers): readonly string[] {
  const asked: string[] = [];
  const listeners: ((response: string) => void)[] = [];
  vi.stubGlobal('window', {
    ...globalThis,
    crypto,
    console: { log: () => {} },
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
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

const tokens = () =>
  nestedTokens(() => createNestablePublicClientApplication(configurationOf(way)), way.scope);

describe('the genuine msal, with Office’s own account', () => {
  it('gives a token without a word', async () => {
    const asked = officeThat({ GetInitContext: initial, GetToken: signedIn('van Office') });
    expect(await tokens().silently(false)).toMatchObject({ token: 'van Office' });
    expect(asked).toEqual(['GetInitContext', 'GetToken']);
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
    ['there is no network', refuses('NO_NETWORK'), 'unreachable'],
    ['Office does not sign in for add-ins after all', refuses('DISABLED'), 'unavailable'],
    ['consent is missing', refuses('PERSISTENT_ERROR', 'AADSTS65001'), 'consent-missing'],
    ['something else is wrong', refuses('PERSISTENT_ERROR', 'kapot'), 'failed'],
  ])('tells that %s', async (_, answer, failed) => {
    officeThat({ GetInitContext: initial, GetTokenPopup: answer });
    expect(await tokens().asking()).toMatchObject({ failed });
  });
});
