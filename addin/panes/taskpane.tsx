import { openInBrowser } from '../ribbon/browser-pages.ts';
import { registerCommands, showCoordinator, showTaskPane } from '../ribbon/commands.ts';
import { ServiceClient } from '../service/service-client.ts';
import { OfficerSession } from '../session/officer-session.ts';
import { isRegisterOpen } from '../sheet/is-register-open.ts';
import { ServiceSignIn } from '../sign-in/service-sign-in.ts';
import { OfficerPane } from './officer-pane.tsx';
import { showPane } from './show-pane.tsx';
import { SignInDialog } from './sign-in/sign-in-dialog.tsx';
import type { Absence } from './start/without-office.tsx';
import { officeAppearance } from './theme/office-appearance.ts';

/** The service that gave this page. */
const service = { address: '', fetch: window.fetch.bind(window) };

/** In milliseconds: reading and merging a large workbook takes the service some seconds. */
const patience = 60_000;

/** In milliseconds: Office answers sooner, and a page that only looks as if it is in Office has no answer. */
const officePatience = 10_000;

/** What an Office tells the pane at its start. */
interface InOffice {
  readonly element: Element;
  readonly signIn: ServiceSignIn;
  readonly language: 'nl' | 'en';
  /** Shows the coordinator's pages in the browser, or in the pane the link to them. */
  readonly showPages: () => void;
  readonly showCoordinatorPage: () => Promise<void>;
}

const element = document.querySelector('#pane');
if (element !== null && (await officeAround(element))) await startInOffice(element);

/** Whether there is an Office around the page; where there is none, the page tells what to do. */
async function officeAround(place: Element): Promise<boolean> {
  const show = async (absence: Absence) =>
    (await import('./start/without-office.tsx')).showWithoutOffice(place, absence);
  if (typeof Office === 'undefined') {
    await show('unloaded');
    return false;
  }
  let shown: Promise<() => void> | undefined;
  const waiting = setTimeout(() => {
    shown = show('outside');
  }, officePatience);
  // An Office that is slow takes the page's place all the same.
  const { host } = await Office.onReady();
  clearTimeout(waiting);
  if (host) {
    (await shown)?.();
    return true;
  }
  await (shown ?? show('outside'));
  return false;
}

async function startInOffice(place: Element): Promise<void> {
  const signIn = new ServiceSignIn({
    service,
    sources: async (way) => (await import('../sign-in/token-sources.ts')).tokenSources(way),
    now: Date.now,
  });
  const showPages = () => {
    const address = new URL('/', location.href).href;
    const opened = openInBrowser(address);
    if (!opened) void signIn.asked.ask<void>((answer) => ({ ask: 'open', address, answer }));
    return opened;
  };
  const office: InOffice = {
    element: place,
    signIn,
    language: Office.context.displayLanguage.toLowerCase().startsWith('nl') ? 'nl' : 'en',
    showPages,
    showCoordinatorPage: () =>
      showCoordinator({ isRegisterOpen, showPane: showTaskPane, openPages: showPages }),
  };
  if (await isRegisterOpen()) await atRegister(office);
  else await atWorkbook(office);
}

/** Beside a contributor's workbook, or one that is none yet. */
async function atWorkbook({ element, signIn, language, showCoordinatorPage }: InOffice): Promise<void> {
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
  const { actions } = session;
  registerCommands({ actions, showPane: showTaskPane, showCoordinatorPage });
  showPane(
    element,
    officeAppearance(),
    <OfficerPane store={session} actions={actions}>
      <SignInDialog asked={signIn.asked} />
    </OfficerPane>,
  );
  await session.start();
}

/** Beside the register; an officer never loads what this needs. */
async function atRegister(office: InOffice): Promise<void> {
  const { signIn, language, showPages, showCoordinatorPage } = office;
  const { coordinate } = await import('./coordinator/coordinate.tsx');
  const session = coordinate(office.element, {
    appearance: officeAppearance(),
    over: <SignInDialog asked={signIn.asked} />,
    address: service.address,
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
