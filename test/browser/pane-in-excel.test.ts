import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, cellsOf } from '../addin/officer-workbook.ts';
import { soundRow } from '../fixtures/shipped-plan.ts';
import { LibraryStory } from '../stories/library-story.ts';
import { media, talks } from '../stories/sound-rows.ts';
import { ExcelInBrowser, type OfficerInExcel } from './officer-in-excel.ts';

let excel: ExcelInBrowser;

beforeAll(async () => {
  excel = await ExcelInBrowser.start();
}, 60_000);

afterAll(() => excel?.end());

const withSlip = { ...soundRow, action_id: '', prevention_levels: 'Tertair' };

/** OV's officer at work in a new list with one action, in which a word is misspelt. */
async function atWork(): Promise<OfficerInExcel & { readonly left: () => Promise<void> }> {
  const officer = await excel.open();
  const { page } = officer;
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('button', { name: 'Lokale invuller OV' }).click();
  await page.getByRole('button', { name: 'Begin met een lege lijst' }).click();
  await page.getByText('Nog geen acties').waitFor();
  await officer.pastes('Acties!A2', [cellsOf(withSlip)]);
  return officer;
}

const slip = (officer: OfficerInExcel) => officer.page.getByRole('listitem').filter({ hasText: 'Tertair' });

describe('an officer in Excel, with the pane in a real browser before the real service', () => {
  it('sees a finding, is led to its cell, and mends it with one click', async () => {
    const officer = await atWork();
    const finding = slip(officer);
    await finding.getByRole('button', { name: / in L2,/ }).click();
    await expect.poll(officer.selected).toEqual({ sheet: 'Acties', row: 1, column: 11 });
    await finding.getByRole('button', { name: 'Vervang door Tertiair' }).click();
    await finding.waitFor({ state: 'detached' });
    expect(await officer.reads(at('prevention_levels', 2))).toEqual([['Tertiair']]);
    expect(await officer.complaints()).toEqual([]);
    await officer.left();
  });

  it('gets a receipt in the pane and in the workbook', async () => {
    const officer = await atWork();
    const { page } = officer;
    await slip(officer).getByRole('button', { name: 'Vervang door Tertiair' }).click();
    await page.getByRole('button', { name: 'Indienen', disabled: false }).click();
    await page.getByRole('heading', { name: 'Ingediend bij de coördinator' }).waitFor();
    await page.getByText('Ontvangstbewijs OV, indiening 1').waitFor();
    expect(await officer.reads('Ontvangst!A2')).toEqual([['1']]);
    expect(await officer.reads(at('action_id', 2))).toEqual([['OV-001']]);
    expect(await officer.complaints()).toEqual([]);
    await officer.left();
  });
});

/** The coordinator with the register open in which OV's first action stands; OV changed it and added another. */
async function registerOpen() {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media);
  await story.submit('OV');
  await story.merge();
  const coordinator = await excel.openRegister(story);
  await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
  await story.typeRows('OV', talks);
  await story.submit('OV');
  const { page } = coordinator;
  await page.getByRole('button', { name: 'Aanmelden' }).click();
  await page.getByRole('button', { name: 'Lokale coördinator' }).click();
  await page.getByRole('heading', { name: 'Coördinatie' }).waitFor();
  return coordinator;
}

describe('a coordinator with the register open in Excel', () => {
  it('looks, merges into the open sheet, and is told that a second click changes nothing', async () => {
    const { page, reads, written, complaints, left } = await registerOpen();
    await page.getByRole('button', { name: 'Voorbeeld' }).click();
    await page.getByText('Er is nog niets weggeschreven.').waitFor();
    expect(await written()).toBe(0);
    await page.getByRole('button', { name: 'Samenvoegen' }).click();
    await page.getByRole('heading', { name: 'Samenvoeging 2 is klaar' }).waitFor();
    expect((await reads('Register!A1:A3')).map(([id]) => id)).toContain('OV-002');
    expect((await reads('Register!A2:AZ2')).flat()).toContain('900 leraren');
    const after = await written();
    await page.getByRole('button', { name: 'Naar het overzicht' }).click();
    await page.getByRole('button', { name: 'Samenvoegen' }).click();
    await page.getByRole('heading', { name: 'Er was niets om samen te voegen' }).waitFor();
    expect(await written()).toBe(after);
    expect(await complaints()).toEqual([]);
    await left();
  });
});
