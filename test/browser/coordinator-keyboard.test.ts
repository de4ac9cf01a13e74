import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { judged } from './judge-page.ts';
import { drawn, startWorkbench, tell, type Workbench } from './workbench.ts';

let workbench: Workbench;
let page: Page;

beforeAll(async () => {
  workbench = await startWorkbench();
}, 60_000);

beforeEach(async () => {
  page = await workbench.open({ width: 1280, height: 900 });
  return () => page.context().close();
});

afterAll(() => workbench?.close());

const show = (story: string) => tell(page, { story, language: 'nl', theme: 'light' });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const asked = () => page.evaluate<readonly (readonly unknown[])[]>('asked');

/** How what has the focus is called. */
const focused = () =>
  page.evaluate<string>(
    '(document.activeElement.ariaLabel ?? document.activeElement.innerText ?? document.activeElement.tagName).trim()',
  );
const inDialog = () => page.evaluate<boolean>('document.activeElement.closest("[role=dialog]") !== null');

/** The names of what Tab reaches first. */
async function firstStops(presses: number): Promise<readonly string[]> {
  const names: string[] = [];
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press('Tab');
    names.push(await focused());
  }
  return names;
}

/** Opens a dialog by the keyboard, from what it is asked with. */
async function openedBy(opener: Locator): Promise<Locator> {
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** Every dialog that a click opens: the story, and what is clicked. */
const dialogs = [
  ['the menu', 'overview', 'Meer mogelijkheden'],
  ['approving', 'overview', 'Versie goedkeuren…'],
  ['waiving', 'overview', /^Afwijking toestaan: OV heeft/],
  ['collecting', 'collecting', 'Werkboek van OV ophalen'],
  ['another value', 'conflicts', 'Andere waarde invullen'],
  ['a question', 'conflicts', 'Vraag stellen aan OV'],
  ['closing a round', 'round', 'Ronde sluiten…'],
  ['taking access', 'access', 'Toegang van Lien Peeters afnemen'],
  ['erasing', 'history', 'Waarde wissen: 31/12/2024'],
] as const;

describe('the keyboard in the coordinator’s pages', () => {
  it('goes in reading order: menu, tabs as one stop, merging, then who needs attention first', async () => {
    await show('overview');
    expect(await firstStops(8)).toEqual([
      'Meer mogelijkheden',
      'Overzicht',
      'Voorbeeld',
      'Samenvoegen',
      'Ronde wijzigen',
      'Werkboek van WSE ophalen',
      'Herinneren: WSE',
      'WSE nog laten indienen',
    ]);
  });

  it('chooses a part by arrow', async () => {
    await show('overview');
    await page.getByRole('tab', { selected: true }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('tab', { selected: true }).innerText()).toContain('Conflicten');
    await page.getByRole('heading', { name: 'Conflicten' }).waitFor();
  });

  it('keeps its place where a decision takes away what was clicked', async () => {
    await show('conflicts-deciding');
    await button('Waarde van OV nemen: Einde van OV-011').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Geen conflicten' }).waitFor();
    await expect.poll(focused).toBe('Conflicten');
  });

  it('keeps its place where a dialog closes over what opened it and is gone', async () => {
    await show('register-findings');
    const dialog = await openedBy(button(/^Afwijking toestaan: OV-013/));
    await dialog.getByRole('textbox').fill('Beslist door de Vlaamse Regering.');
    await dialog.getByRole('button', { name: 'Toestaan' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Bevindingen');
  });
});

describe('every dialog that a click opens', () => {
  const outside: string[] = [];
  const lost: string[] = [];
  const violations: string[] = [];

  beforeAll(async () => {
    page = await workbench.open({ width: 1280, height: 900 });
    for (const [of, story, opener] of dialogs) {
      await show(story);
      const from = button(opener).first();
      await from.focus();
      const name = await focused();
      await openedBy(from);
      if (!(await inDialog())) outside.push(of);
      violations.push(...(await judged(page, of)));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await drawn(page);
      if ((await focused()) !== name) lost.push(`${of}: ${await focused()}`);
    }
    await page.context().close();
  }, 60_000);

  it('takes the focus', () => expect(outside).toEqual([]));

  it('gives it back on Escape', () => expect(lost).toEqual([]));

  it('gives axe nothing to say', () => expect(violations).toEqual([]));
});

describe('collecting a workbook by the keyboard', () => {
  it('waits for every missing action and every choice, and ends with the receipt and its place in the list', async () => {
    await show('collecting');
    const dialog = await openedBy(button('Werkboek van OV ophalen'));
    const collect = dialog.getByRole('button', { name: 'Ophalen' });
    expect(await collect.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByRole('checkbox', { name: 'OV-004 is ingetrokken' }).press('Space');
    await collect.press('Enter');
    await dialog.getByRole('radio', { name: 'In het opgeslagen werkboek' }).press('Space');
    await collect.press('Enter');
    await dialog.getByText('Het staat vast als indiening 4.').waitFor();
    expect(await asked()).toEqual([
      ['lookAtWorkbook', 'OV'],
      ['collect', 'OV', { withdraw: ['OV-004'], choices: {}, fix: false }],
      ['collect', 'OV', { withdraw: ['OV-004'], choices: { 'OV-007.indicator': 'mine' }, fix: false }],
    ]);
    expect(await judged(page, 'the receipt')).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Werkboek van OV ophalen');
  });

  it('shows what refuses it', async () => {
    await show('collecting-refused');
    const dialog = await openedBy(button('Werkboek van OV ophalen'));
    await dialog.getByRole('checkbox', { name: 'OV-004 is ingetrokken' }).check();
    await dialog.getByRole('button', { name: 'Ophalen' }).click();
    await dialog.getByRole('alert').filter({ hasText: 'Niet opgehaald' }).waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(2);
    expect(await judged(page, 'the refusal')).toEqual([]);
  });
});
