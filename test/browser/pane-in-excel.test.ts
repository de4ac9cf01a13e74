import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, cellsOf } from '../addin/officer-workbook.ts';
import { soundRow } from '../fixtures/shipped-plan.ts';
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
