import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stampProperties } from '../../shared/workbook/stamp-properties.ts';
import { judged, tooWide } from './judge-page.ts';
import { signInAt, startPaneOnTheWeb } from './pane-on-the-web.ts';

let web: Awaited<ReturnType<typeof startPaneOnTheWeb>>;

beforeAll(async () => {
  web = await startPaneOnTheWeb();
}, 60_000);

afterAll(() => web?.stop());

type Opened = Awaited<ReturnType<typeof web.open>>;

/** Office itself does not sign in for add-ins here: its bridge says so to whatever is asked. */
const bridgeThatRefuses = `if (location.pathname.endsWith('/taskpane.html')) {
  const listeners = [];
  window.nestedAppAuthBridge = {
    addEventListener: (_, listener) => listeners.push(listener),
    postMessage: (message) => {
      const { method, requestId } = JSON.parse(message);
      window.bridgeAsked = [...(window.bridgeAsked ?? []), method];
      const initial = { success: true, initContext: { capabilities: { queryAccount: true }, sdkName: 'office', sdkVersion: '1' } };
      const refused = { success: false, error: { status: 'DISABLED', code: 'disabled', description: 'disabled' } };
      const answer = JSON.stringify({ requestId, ...(method === 'GetInitContext' ? initial : refused) });
      queueMicrotask(() => { for (const listener of listeners) listener(answer); });
    },
  };
}`;

/** Whoever signs in looks at that window; a browser without a person says otherwise. */
const personIsElsewhere = 'document.hasFocus = () => false';

/** As browsers that partition more than this one: a page in a frame is heard by its like alone. */
const channelsApart = `{
  const Genuine = BroadcastChannel;
  const site = window.top === window ? 'own' : 'framed';
  globalThis.BroadcastChannel = class extends Genuine { constructor(name) { super(site + name); } };
}`;

/** What the pane's frame may not touch, and what Office.js took away. */
const reachOfFrame = `(async () => {
  const kept = (storage) => { try { return window[storage] === null; } catch { return 'blocked'; } };
  return [kept('sessionStorage'), kept('localStorage'), typeof history.pushState];
})()`;

async function windowOpenedBy({ context }: Opened, act: () => Promise<void>): Promise<Page> {
  const opened = context.waitForEvent('page');
  await act();
  return opened;
}

/** Asks the pane to sign in, and lets Office open the dialog. */
async function askForDialog(opened: Opened): Promise<Page> {
  const { pane } = opened;
  await pane.getByRole('button', { name: 'Aanmelden' }).click();
  return windowOpenedBy(opened, () => pane.getByRole('button', { name: 'Toestaan' }).click());
}

/** The pane knows who signed in: the service took the token, and asks what this coordinator has to choose. */
const goesOn = ({ pane }: Opened) => pane.getByRole('heading', { name: 'Voor wie vult u in?' }).waitFor();

describe('signing in from a pane in a frame of another site, which its browser lets keep nothing', () => {
  it('goes by Office’s dialog where Office itself does not sign in, up to an answer of the service', async () => {
    const opened = await web.open({ before: `${bridgeThatRefuses}; ${channelsApart}` });
    const { context, page, complaints } = opened;
    const dialog = await askForDialog(opened);
    const closed = dialog.waitForEvent('close');
    expect(new URL(dialog.url()).search).toContain('_host_Info=');
    await signInAt(dialog);
    await closed;
    await goesOn(opened);
    const frame = page.frames().at(-1);
    expect(await frame?.evaluate(reachOfFrame)).toEqual(['blocked', 'blocked', 'object']);
    expect(await frame?.evaluate('window.bridgeAsked')).toContain('GetTokenPopup');
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('goes by a window where Excel opens no dialogs', async () => {
    const opened = await web.open({
      excel: '?without=DialogApi&without=NestedAppAuth',
      before: channelsApart,
    });
    const { context, pane, complaints } = opened;
    const popup = await windowOpenedBy(opened, () => pane.getByRole('button', { name: 'Aanmelden' }).click());
    const closed = popup.waitForEvent('close');
    await signInAt(popup);
    await closed;
    await goesOn(opened);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('goes on though the tenant’s own pages cut the tie between the window and the pane', async () => {
    const opened = await web.open({ tenantCuts: true, before: personIsElsewhere });
    const dialog = await askForDialog(opened);
    await signInAt(dialog);
    await goesOn(opened);
    expect(opened.complaints).toEqual([]);
    await opened.context.close();
  });

  it('tells in the window what to do where that was cut and the browser keeps the pane’s channels apart', async () => {
    const opened = await web.open({ tenantCuts: true, before: `${personIsElsewhere}; ${channelsApart}` });
    const dialog = await askForDialog(opened);
    await signInAt(dialog);
    await dialog.getByText('kies opnieuw Aanmelden').waitFor();
    expect(await dialog.evaluate('[sessionStorage.length, localStorage.length]')).toEqual([0, 0]);
    await opened.context.close();
  });
});

/** The register's workbook, which the pane knows by its stamp alone. */
async function openRegister({ page, pane }: Opened): Promise<void> {
  await pane.getByRole('button', { name: 'Aanmelden' }).waitFor();
  const stamp = JSON.stringify([...stampProperties({ plan: 'p', shows: 1 })]);
  await page.evaluate(
    `for (const [name, value] of ${stamp}) if (value) excelOnTheWeb.host.workbook.document.properties.set(name, value)`,
  );
  const frame = page.frames().at(-1);
  await frame?.goto(frame.url());
}

describe('the coordinator’s files, from Excel on the web', () => {
  const asFile = ({ pane }: Opened) => pane.getByRole('button', { name: 'CSV downloaden' }).click();

  it('are on the pages, to which a link leads where the browser opens no tab by itself', async () => {
    const opened = await web.open();
    const { context, page, pane, complaints } = opened;
    await openRegister(opened);
    await signInAt(await askForDialog(opened));
    await pane.getByRole('button', { name: 'Meer mogelijkheden' }).click();
    await pane.getByRole('button', { name: 'Uitvoer' }).click();
    const start = `${web.origin}/addin/panes/coordinator.html`;
    await (await windowOpenedBy(opened, () => asFile(opened))).waitForURL(start);

    await page.frames().at(-1)?.evaluate('window.open = () => null');
    await asFile(opened);
    const link = pane.getByRole('link', { name: 'Pagina’s openen' });
    await (await windowOpenedBy(opened, () => link.click())).waitForURL(start);
    await link.waitFor({ state: 'hidden' });
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the pane’s address outside Office', () => {
  it('is that page as well where it still looks like Excel’s, once no Excel answers', async () => {
    const { context, page } = await web.visit(
      '/addin/panes/taskpane.html?_host_Info=Excel$Web$16.00$nl-BE$$$$0',
    );
    await page.getByRole('heading', { name: 'Dit paneel opent u in Excel' }).waitFor();
    await context.close();
  });

  it('says what is amiss where Office.js is not let through', async () => {
    const { context, page } = await web.visit('/addin/panes/taskpane.html', { withoutOffice: true });
    await page.getByRole('heading', { name: 'Het paneel kon niet starten' }).waitFor();
    await context.close();
  });

  it.each([320, 800, 1280])(
    'is a page that says where to open it, in both languages, %d px wide',
    async (width) => {
      const { context, page, complaints } = await web.visit('/addin/panes/taskpane.html', { width });
      await page.getByRole('heading', { name: 'Dit paneel opent u in Excel' }).waitFor();
      await page.getByRole('heading', { name: 'This pane opens in Excel' }).waitFor();
      expect(await judged(page, `outside, ${width}`)).toEqual([]);
      expect(await tooWide(page, `outside, ${width}`)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.getByRole('link', { name: 'Naar de pagina’s van Actieplan' }).click();
      await page.waitForURL(`${web.origin}/addin/panes/coordinator.html`);
      await context.close();
    },
  );
});
