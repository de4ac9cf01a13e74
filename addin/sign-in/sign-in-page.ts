import { createStandardPublicClientApplication } from '@azure/msal-browser';
import { signInWaySchema } from '../../shared/contract/service.ts';
import { granted } from './granted-token.ts';
import { sayTo } from './heard.ts';
import { configurationOf } from './msal-configuration.ts';
import { serviceJson } from './service-json.ts';
import { type Opener, openerIn } from './sign-in-address.ts';
import { failureOf, notTold } from './sign-in-failure.ts';

/**
 * The sign-in page: it goes to the tenant's sign-in, comes back to itself, tells the token to the page that
 * opened it, and is done. Between the two it knows who opened it from the window's own storage, where msal lays
 * what it needs as well; nothing stays there.
 */

/** Under which the address is kept with which the page was opened. */
const openedKey = 'actieplan.opened';

/** In milliseconds: whoever opened the page answers at once, or cannot be reached. */
const patience = 2_000;

const keeps = keepsWhatIsLaid();
const opened = openedBy();
const opener = openerIn(opened);

try {
  if (keeps) await signIn();
  else await say({ failed: 'storage-blocked', reference: null });
} catch (error) {
  await say(failureOf(error));
}

function keepsWhatIsLaid(): boolean {
  try {
    sessionStorage.setItem('actieplan.keeps', '');
    return true;
  } catch {
    return false;
  }
}

/** The page's own address when it was opened: this one, or the one from before it went to the tenant. */
function openedBy(): Pick<Location, 'search' | 'hash'> {
  if (!keeps) return location;
  if (openerIn(location) !== null) {
    sessionStorage.setItem(openedKey, `${location.search}${location.hash}`);
  }
  return new URL(sessionStorage.getItem(openedKey) ?? '', location.href);
}

async function signIn(): Promise<void> {
  if (opener === null) return say({ failed: 'failed', reference: null });
  const service = { address: '', fetch: window.fetch.bind(window) };
  const way = signInWaySchema.parse(await serviceJson(service, '/api/sign-in'));
  if (way.kind !== 'entra') return say({ failed: 'unavailable', reference: null });
  const redirectUri = `${location.origin}${location.pathname}`;
  const application = await createStandardPublicClientApplication(configurationOf(way, redirectUri));
  const result = await application.handleRedirectPromise({ navigateToLoginRequestUrl: false });
  if (result === null) await application.acquireTokenRedirect({ scopes: [way.scope] });
  else await say(granted(result));
}

/** Says it to whoever opened the page, by whatever still ties the two, and closes. */
async function say(message: object): Promise<void> {
  // Nothing that the tenant gave stays in the window.
  if (keeps) sessionStorage.clear();
  const told = opener !== null && (await tell(opener, JSON.stringify(message)));
  if (told) window.close();
  else show(`${notTold.nl} / ${notTold.en}`);
}

async function tell({ by, channel }: Opener, text: string): Promise<boolean> {
  // In a window of Excel on the web Office.js closes a page whose tie was cut, before it can say anything.
  const inDialog = by === 'office' || (by === 'office-on-the-web' && window.opener !== null);
  if (inDialog && (await tellOffice(text))) return true;
  // Delivered to pages of this origin alone.
  window.opener?.postMessage(text, location.origin);
  return (await sayTo(channel, text, patience)) || window.opener !== null;
}

/** Whether Office took the message. */
async function tellOffice(text: string): Promise<boolean> {
  try {
    // Office told the page there who it is, in a parameter of its own.
    history.replaceState(null, '', `${location.pathname}${opened.search}`);
    await loadOffice();
    Office.context.ui.messageParent(text);
    return true;
  } catch {
    return false;
  }
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
