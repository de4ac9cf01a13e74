import { registerCommands, showCoordinator, showTaskPane } from '../ribbon/commands.ts';
import { ServiceClient } from '../service/service-client.ts';
import { OfficerSession } from '../session/officer-session.ts';
import { isRegisterOpen } from '../sheet/is-register-open.ts';
import { ServiceSignIn } from '../sign-in/service-sign-in.ts';
import { OfficerPane } from './officer-pane.tsx';
import { showPane } from './show-pane.tsx';
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
const language = Office.context.displayLanguage.toLowerCase().startsWith('nl') ? 'nl' : 'en';
const showPages = () => Office.context.ui.openBrowserWindow(new URL('/', location.href).href);
const showCoordinatorPage = () =>
  showCoordinator({ isRegisterOpen, showPane: showTaskPane, openPages: showPages });
const element = document.querySelector('#pane');
const appearance = officeAppearance();
const over = <SignInDialog asked={signIn.asked} />;

/** Beside a contributor's workbook, or one that is none yet. */
async function atWorkbook(): Promise<void> {
  const session = new OfficerSession({
    connect: (spoken) =>
      new ServiceClient({ ...service, fetch: signIn.fetch, language: spoken, token: signIn.token, patience }),
    signIn: signIn.signIn,
    now: () => new Date(),
    newKey: () => crypto.randomUUID(),
    pause: () => new Promise((passed) => setTimeout(passed)),
    rest: (lookTook) => new Promise((passed) => setTimeout(passed, Math.max(3_000, 10 * lookTook))),
    language,
  });
  registerCommands({
    actions: session.actions,
    showPane: showTaskPane,
    showCoordinatorPage,
  });
  if (element !== null) {
    const { actions } = session;
    showPane(
      element,
      appearance,
      <OfficerPane store={session} actions={actions}>
        {over}
      </OfficerPane>,
    );
  }
  await session.start();
}

/** Beside the register; an officer never loads what this needs. */
async function atRegister(beside: Element): Promise<void> {
  const { coordinate } = await import('./coordinator/coordinate.tsx');
  const { address } = service;
  const session = coordinate(beside, {
    appearance,
    over,
    address,
    fetch: signIn.fetch,
    signIn,
    language,
    showPages,
  });
  registerCommands({
    // Checking is asking everything anew here, and submitting is merging.
    actions: { retry: session.actions.refresh, submit: session.actions.merge },
    showPane: showTaskPane,
    showCoordinatorPage,
  });
  await session.start();
}

if (element !== null && (await isRegisterOpen())) await atRegister(element);
else await atWorkbook();
