import { createStandardPublicClientApplication } from '@azure/msal-browser';
import { signInWaySchema } from '../../shared/contract/service.ts';
import { granted } from './granted-token.ts';
import { configurationOf } from './msal-configuration.ts';
import { byOffice } from './open-sign-in.ts';
import { serviceJson } from './service-json.ts';
import { failureOf, notTold } from './sign-in-failure.ts';

/**
 * The sign-in page: it goes to the tenant's sign-in, comes back to itself, tells the token to the page that
 * opened it, and is done. Between the two it knows who opened it from the window's own storage, where msal lays
 * what it needs as well; nothing stays there.
 */

const openerKey = 'actieplan.opener';

const asked = location.search.slice(1);
if (asked !== '') sessionStorage.setItem(openerKey, asked);
const opener = sessionStorage.getItem(openerKey) ?? '';

try {
  await signIn();
} catch (error) {
  await say(failureOf(error)).catch(() => show(`${notTold.nl} / ${notTold.en}`));
}

async function signIn(): Promise<void> {
  const service = { address: '', fetch: window.fetch.bind(window) };
  const way = signInWaySchema.parse(await serviceJson(service, '/api/sign-in'));
  if (way.kind !== 'entra') return say({ failed: 'unavailable', reference: null });
  const redirectUri = `${location.origin}${location.pathname}`;
  const application = await createStandardPublicClientApplication(configurationOf(way, redirectUri));
  const result = await application.handleRedirectPromise({ navigateToLoginRequestUrl: false });
  if (result === null) await application.acquireTokenRedirect({ scopes: [way.scope] });
  else await say(granted(result));
}

async function say(message: object): Promise<void> {
  sessionStorage.clear();
  const text = JSON.stringify(message);
  if (opener === byOffice) {
    await loadOffice();
    Office.context.ui.messageParent(text);
    return;
  }
  const channel = new BroadcastChannel(opener);
  channel.postMessage(text);
  channel.close();
  window.close();
}

function show(text: string): void {
  const told = document.getElementById('told');
  if (told !== null) told.textContent = text;
}

/** Only now: Office.js takes the page's history away, which signing in needs. */
async function loadOffice(): Promise<void> {
  const script = document.createElement('script');
  script.src = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
  await new Promise<void>((loaded, failed) => {
    script.addEventListener('load', () => loaded());
    script.addEventListener('error', () => failed(new Error('office.js could not be loaded')));
    document.head.append(script);
  });
  await Office.onReady();
}
