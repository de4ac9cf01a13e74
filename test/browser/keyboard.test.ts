import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startWorkbench, tell, type Workbench } from './workbench.ts';

let workbench: Workbench;
let page: Page;

beforeAll(async () => {
  workbench = await startWorkbench();
}, 60_000);

beforeEach(async () => {
  page = await workbench.open();
  return () => page.context().close();
});

afterAll(() => workbench?.close());

const show = (story: string) => tell(page, { story, language: 'nl', theme: 'light' });

/** How the focused control is called, as a screen reader would say it. */
const focused = () =>
  page.evaluate<string>(
    '(document.activeElement.ariaLabel ?? document.activeElement.innerText ?? document.activeElement.tagName).trim()',
  );

/** The names of what Tab reaches, in order, until the page ends. */
async function tabOrder(): Promise<readonly string[]> {
  const names: string[] = [];
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>('document.activeElement === document.body')) break;
    names.push(await focused());
  }
  return names;
}

const asked = () => page.evaluate<readonly (readonly unknown[])[]>('asked');

describe('the keyboard in the officer’s pane', () => {
  it('goes in reading order: menu, filters, tabs, the list as one stop with its note, coverage, footer', async () => {
    await show('findings');
    expect(await tabOrder()).toEqual([
      'Meer mogelijkheden',
      '2 fouten',
      '3 waarschuwingen',
      'Bevindingen (5)',
      'Fout in J7, Reden, OV-007',
      'Waarop dit steunt: nota, punt 2',
      'Ter info (1)',
      'Volledige teksten',
      'Waarop dit steunt: nota, punt 2',
      'Indienen',
      'Naar eerste fout',
    ]);
  });

  it('goes through the findings by arrow, whatever their severity, and stops at the ends', async () => {
    await show('findings');
    await page.getByRole('button', { name: 'Fout in J7' }).focus();
    await page.keyboard.press('ArrowUp');
    expect(await focused()).toBe('Fout in J7, Reden, OV-007');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('Waarschuwing in L9, Preventieniveau, OV-009');
    await page.keyboard.press('End');
    expect(await focused()).toBe('Waarschuwing in J13, Reden, OV-013');
  });

  it('selects the finding’s cell by Enter and reaches its fix by Tab', async () => {
    await show('findings');
    await page.getByRole('button', { name: 'Waarschuwing in L9' }).focus();
    await page.keyboard.press('Enter');
    expect(await asked()).toEqual([['selectFinding', 'C10 L9']]);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Vervang door Tertiair');
  });

  it('puts the focus on the next finding after a fix', async () => {
    await show('findings');
    await page.getByRole('button', { name: 'Vervang door Tertiair' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Vervang door Tertiair' }).waitFor({ state: 'detached' });
    expect(await focused()).toBe('Waarschuwing in V10, Raming (€), OV-010');
  });

  it('keeps Indienen in reach while it cannot be used, described by its reason', async () => {
    await show('findings');
    const submit = page.getByRole('button', { name: 'Indienen', exact: true });
    await submit.focus();
    await page.keyboard.press('Enter');
    expect(await submit.getAttribute('aria-disabled')).toBe('true');
    const reason = page.locator(`[id="${await submit.getAttribute('aria-describedby')}"]`);
    expect((await reason.innerText()).trim()).toBe('Indienen kan zodra de 2 fouten opgelost zijn.');
    expect(await asked()).toEqual([]);
  });

  it('gives the focus back to Indienen when Escape closes the question', async () => {
    await show('row-partners');
    await page.getByRole('button', { name: 'Indienen', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Indienen');
  });

  it('keeps the focus inside a question, where nothing is chosen beforehand', async () => {
    await show('asking');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getByRole('radio', { checked: true }).count()).toBe(0);
    for (let presses = 0; presses < 8; presses += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.closest("[role=dialog]") !== null')).toBe(true);
    }
  });

  it('submits only once every missing action has its answer, and the button names what follows', async () => {
    await show('asking');
    await page.getByRole('button', { name: 'Bevestigen en indienen' }).click({ force: true });
    expect(await asked()).toEqual([]);
    await page.getByRole('radio', { name: 'Intrekken' }).check();
    await page.getByRole('button', { name: 'Intrekken en indienen' }).click();
    expect(await asked()).toEqual([['answerMissing', 'OV-004', 'withdraw'], ['confirmSubmit']]);
  });

  it('chooses the tab by arrow', async () => {
    await show('findings');
    await page.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('tab', { selected: true }).innerText()).toContain('Rij 7');
  });
});

describe('what a screen reader hears', () => {
  it('tells new counts once, politely', async () => {
    await show('findings');
    const status = page.getByRole('status').filter({ hasText: 'fouten' });
    expect(await status.allInnerTexts()).toEqual(['2 fouten, 3 waarschuwingen.']);
    await page.getByRole('button', { name: 'Vervang door Tertiair' }).click();
    await expect.poll(() => status.allInnerTexts()).toEqual(['2 fouten, 2 waarschuwingen.']);
  });

  it('marks the finding of the selected cell', async () => {
    await show('findings');
    await page.getByRole('button', { name: 'Waarschuwing in V10' }).click();
    await expect
      .poll(() => page.locator('[aria-current=true]').innerText())
      .toContain('Budgettaire impact zonder raming.');
  });

  it('reads Dutch as Dutch and English as English', async () => {
    await show('findings');
    expect(await page.locator('html').getAttribute('lang')).toBe('nl');
    await page.getByRole('button', { name: 'Meer mogelijkheden' }).click();
    await page.getByRole('radio', { name: 'English' }).click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('heading', { name: 'Errors' }).waitFor();
  });
});

describe('what the pane asks of the session', () => {
  it('filters the list by the pills without asking anything', async () => {
    await show('findings');
    await page.getByRole('button', { name: '2 fouten' }).click();
    expect(await page.getByRole('heading', { name: 'Waarschuwingen' }).count()).toBe(0);
    await page.getByRole('button', { name: '2 fouten' }).click();
    await page.getByRole('heading', { name: 'Waarschuwingen' }).waitFor();
    expect(await asked()).toEqual([]);
  });

  it('writes every value that is ticked, the others kept', async () => {
    await show('findings');
    await page.getByRole('tab').nth(1).click();
    await page.getByRole('checkbox', { name: 'Gevoerd onderzoek' }).click();
    expect(await asked()).toEqual([['pick', ['Noodzakelijk voor de doelstelling', 'Gevoerd onderzoek']]]);
  });

  it('adds a partner under its kind', async () => {
    await show('row-partners');
    await page.getByRole('tab').nth(1).click();
    await page.getByLabel('Soort partner').selectOption('Lokaal');
    await page.getByLabel('Naam van de partner').fill('LIVC R');
    await page.keyboard.press('Enter');
    expect(await asked()).toEqual([
      ['pick', ['Lokaal: gemeenten', 'Andere: Vereniging van Vlaamse Steden en Gemeenten', 'Lokaal: LIVC R']],
    ]);
  });

  it('maps a column by its place, leaves one out, and takes an unsure proposal as right', async () => {
    await show('mapping');
    await page.getByLabel('Kolom van het plan voor Publiek').selectOption({ label: 'Doelgroep' });
    await page.getByLabel('Kolom van het plan voor Budget').selectOption({ label: 'Niet overnemen' });
    await page.getByRole('button', { name: 'Klopt' }).click();
    expect(await asked()).toEqual([
      ['mapColumn', 7, 'target_group'],
      ['mapColumn', 10, null],
      ['mapColumn', 11, 'focus_reason_text'],
    ]);
  });

  it('draws a hundred of thousands of findings, and more when asked', async () => {
    await show('pasted');
    expect(await page.getByRole('listitem').filter({ hasText: 'Vul Online/offline' }).count()).toBe(100);
    await page.getByRole('button', { name: 'Nog 2300 tonen' }).click();
    expect(await page.getByRole('listitem').filter({ hasText: 'Vul Online/offline' }).count()).toBe(200);
  });
});
