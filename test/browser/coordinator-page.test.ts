import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LibraryStory } from '../stories/library-story.ts';
import { media, signals, talks } from '../stories/sound-rows.ts';
import { type CoordinatorInBrowser, PagesInBrowser } from './coordinator-in-browser.ts';

let pages: PagesInBrowser;

beforeAll(async () => {
  pages = await PagesInBrowser.start();
}, 60_000);

afterAll(() => pages?.end());

/** The coordinator's page of a library in which OV handed in two actions. */
async function withSubmission(): Promise<CoordinatorInBrowser> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  await story.submit('OV');
  return pages.open(story.log);
}

/** The same once OV and the coordinator gave one cell another value each, and that was merged. */
async function withConflict(): Promise<CoordinatorInBrowser> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media);
  await story.submit('OV');
  await story.merge();
  await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
  await story.submit('OV');
  await story.typeOver('register', 'OV-001', { indicator: '700 leraren' });
  return pages.open(story.log);
}

const merge = async ({ page }: CoordinatorInBrowser) =>
  page.getByRole('button', { name: 'Samenvoegen' }).click();

describe('a newcomer in a browser, before the real service', () => {
  it('is the coordinator without being asked, and may go on as somebody else', async () => {
    const { page, complaints, left } = await pages.open();
    await page.getByText('Lokale coördinator').waitFor();
    await page.getByRole('button', { name: 'Meer mogelijkheden' }).click();
    await page.getByRole('button', { name: 'Als iemand anders aanmelden' }).click();
    await page.getByRole('button', { name: 'Lokale lezer' }).click();
    await page.getByText('Lokale lezer').waitFor();
    expect(await page.getByRole('button', { name: 'Samenvoegen' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await left();
  });

  it('looks, merges with one click, and is told that a second click changes nothing', async () => {
    const coordinator = await withSubmission();
    const { page, complaints, left } = coordinator;
    await page.getByRole('tab', { name: 'Voorbeeld (2)' }).click();
    await page.getByText('Er is nog niets weggeschreven.').waitFor();
    expect(await page.getByRole('row', { name: 'OV-001' }).innerText()).toContain('Komt in het register.');
    await merge(coordinator);
    await page.getByRole('heading', { name: 'Samenvoeging 1 is klaar' }).waitFor();
    await page.getByText('Het register is bijgewerkt.').waitFor();
    await page.getByRole('button', { name: 'Naar het overzicht' }).click();
    await page.getByRole('tab', { name: 'Overzicht' }).click();
    await page.getByRole('heading', { name: 'Het register is bij' }).waitFor();
    await merge(coordinator);
    await page.getByRole('heading', { name: 'Er was niets om samen te voegen' }).waitFor();
    expect(complaints).toEqual([]);
    await left();
  });
});

/** The page of a library in which OV's workbook, handed in once, stands saved with an action more and one less. */
async function withSavedWorkbook(): Promise<CoordinatorInBrowser> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  await story.submit('OV');
  await story.clearRow('OV', 'OV-002');
  await story.typeRows('OV', signals);
  return pages.open(story.log);
}

describe('a copy that a synchronising program left among the workbooks', () => {
  it('is named in the overview, with what to do', async () => {
    const story = await LibraryStory.begin();
    await story.typeRows('OV', media);
    await story.submit('OV');
    await story.copy('Domeinen/OV.xlsx', 'Domeinen/OV-DESKTOP-7K2.xlsx');
    const { page, complaints, left } = await pages.open(story.log);
    const strays = page.getByRole('list', { name: 'Werkboeken die niemand leest' });
    expect(await strays.innerText()).toContain(
      '"Domeinen/OV-DESKTOP-7K2.xlsx" lijkt een kopie van Domeinen/OV.xlsx',
    );
    expect(complaints).toEqual([]);
    await left();
  });
});

describe('a workbook that only stands saved', () => {
  it('is collected from the overview once the missing action is said to be withdrawn, and merged', async () => {
    const coordinator = await withSavedWorkbook();
    const { page, complaints, left } = coordinator;
    await page.getByText('opgeslagen, nog niet ingediend').waitFor();
    await page.getByRole('button', { name: 'Werkboek van OV ophalen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Werkboek van OV ophalen' });
    await dialog.getByRole('checkbox', { name: /OV-002.* is ingetrokken/ }).check();
    await dialog.getByRole('button', { name: 'Ophalen' }).click();
    const receipt = page.getByRole('dialog', { name: 'Werkboek van OV opgehaald' });
    await receipt.getByText('Het staat vast als indiening 2.').waitFor();
    await receipt.getByRole('button', { name: 'Sluiten' }).click();
    await merge(coordinator);
    await page.getByRole('heading', { name: 'Samenvoeging 1 is klaar' }).waitFor();
    await page.getByRole('button', { name: 'Naar het overzicht' }).click();
    await page.getByRole('tab', { name: 'Overzicht' }).click();
    expect(await page.getByRole('button', { name: 'Werkboek van OV ophalen' }).count()).toBe(0);
    expect(complaints).toEqual([]);
    await left();
  });
});

describe('a coordinator whose edit meets a domain’s', () => {
  it('is asked about the edit, decides the conflict, and sees where the value came from', async () => {
    const coordinator = await withConflict();
    const { page, complaints, left } = coordinator;
    await page.getByRole('heading', { name: 'Klaar om samen te voegen' }).waitFor();
    await merge(coordinator);
    const question = page.getByRole('dialog', { name: 'In het register is 1 cel gewijzigd' });
    await question.getByRole('radio', { name: 'Overnemen' }).check();
    await question.getByRole('button', { name: 'Zo samenvoegen' }).click();
    await page.getByRole('button', { name: 'Naar de conflicten' }).click();
    await page
      .getByRole('heading', { name: 'Welke waarde krijgt Indicator/resultaat van OV-001?' })
      .waitFor();
    await page.getByRole('button', { name: 'Wie en wanneer' }).click();
    await page
      .getByText(/ingediend in .*OV\.xlsx/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Waarde van OV nemen' }).click();
    await page.getByRole('heading', { name: 'Beslist' }).waitFor();
    await page.getByText('De waarde van OV komt in het register.').waitFor();
    expect(complaints).toEqual([]);
    await left();
  });
});
