import { registerCommands, showTaskPane } from '../ribbon/commands.ts';
import { ServiceClient } from '../service/service-client.ts';
import { OfficerSession } from '../session/officer-session.ts';
import { ServiceSignIn } from '../sign-in/service-sign-in.ts';
import { showOfficerPane } from './show-officer-pane.tsx';
import { SignInDialog } from './sign-in/sign-in-dialog.tsx';
import { officeAppearance } from './theme/office-appearance.ts';

/** The service that gave this page. */
const service = { address: '', fetch: window.fetch.bind(window) };

/** In milliseconds: reading and merging a large workbook takes the service some seconds. */
const patience = 60_000;

await Office.onReady();

const signIn = new ServiceSignIn({
  service,
  sources: async (way) => (await import('../sign-in/token-sources.ts')).tokenSources(way),
  now: Date.now,
});
const session = new OfficerSession({
  connect: (language) =>
    new ServiceClient({ ...service, fetch: signIn.fetch, language, token: signIn.token, patience }),
  signIn: signIn.signIn,
  now: () => new Date(),
  newKey: () => crypto.randomUUID(),
  pause: () => new Promise((passed) => setTimeout(passed)),
  language: Office.context.displayLanguage.toLowerCase().startsWith('nl') ? 'nl' : 'en',
});

registerCommands({
  actions: session.actions,
  showPane: showTaskPane,
  showCoordinatorPage: async () => Office.context.ui.openBrowserWindow(new URL('/', location.href).href),
});

const place = document.querySelector('#pane');
if (place !== null) {
  showOfficerPane(place, {
    store: session,
    actions: session.actions,
    appearance: officeAppearance(),
    over: <SignInDialog asked={signIn.asked} />,
  });
}
await session.start();
