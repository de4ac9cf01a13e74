import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statusReportSchema } from '../../../shared/contract/status.ts';
import { LibraryStory } from '../library-story.ts';
import { renamedHeader, replacedIn, withoutStamp } from '../people-in-sheets.ts';
import { media, signals, talks } from '../sound-rows.ts';
import { command } from './run-command.ts';

const path = 'Domeinen/OV.xlsx';

/** A library in which OV's two actions were merged, and a third was handed in since. */
async function mergedOnce() {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  await story.submit('OV');
  await story.merge();
  await story.typeRows('OV', signals);
  await story.submit('OV');
  return { story, library: ['--library', story.folder] as const };
}

/** The register with its table ending in a row of totals, as Excel keeps that: in the part of the table. */
const withTotals = (bytes: Uint8Array) =>
  replacedIn(
    bytes,
    /(<table [^>]*?)(headerRowCount="1" |totalsRowCount="0" )?(totalsRowShown="0")/g,
    '$1totalsRowCount="1"',
  );

/** The register with a note in the row below its table, which ends at row 3. */
const textBelow = (bytes: Uint8Array) =>
  replacedIn(
    bytes,
    /(<row r="3"(?:(?!<row ).)*)<\/sheetData>/gs,
    '$1<row r="4"><c r="B4" t="inlineStr"><is><t>Nagekeken op maandag</t></is></c></row></sheetData>',
  );

describe('a merge that cannot write the register', () => {
  it.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ['has a totals row', withTotals, 'heeft een totaalrij'],
    ['has a renamed column', (bytes) => renamedHeader(bytes, 'Titel', 'Naam'), 'De kolom Titel ontbreekt'],
    ['has a text right below its table', textBelow, 'Onder de tabel'],
    ['lost its stamp', withoutStamp, 'zegt niet welke stand het toont'],
  ])('stands, ends with 1 and says why where the register %s', async (_, change, why) => {
    const { story, library } = await mergedOnce();
    await story.save('Masterregister.xlsx', change(await story.bytes('Masterregister.xlsx')));
    const entries = (await story.state()).number;
    const { code, out } = await command('merge', ...library);
    expect((await story.state()).number).toBe(entries + 1);
    expect(code).toBe(1);
    expect(out).toContain('is nog niet bijgewerkt; de samenvoeging staat vast.');
    expect(out).toContain(why);
  });

  it('is refused with 2, and says nothing, where the register is no workbook any more', async () => {
    const { story, library } = await mergedOnce();
    await story.save('Masterregister.xlsx', 'tekst');
    const entries = (await story.state()).number;
    expect((await command('merge', ...library)).code).toBe(2);
    expect((await story.state()).number).toBe(entries);
  });

  it('ends with 1 as long as the register stays open elsewhere, and with 0 once it is written', async () => {
    const { story, library } = await mergedOnce();
    const close = await story.openInExcel('Masterregister.xlsx');
    expect((await command('merge', ...library)).code).toBe(1);
    expect((await command('merge', ...library)).code).toBe(1);
    await close();
    expect((await command('merge', ...library)).code).toBe(0);
    expect((await command('merge', ...library)).code).toBe(0);
  });
});

describe('a submission that cannot be written into its workbook', () => {
  it('stands, and ends with 1 as long as the workbook is open elsewhere', async () => {
    const { story, library } = await mergedOnce();
    await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
    const close = await story.openInExcel(path);
    const submit = ['submit', join(story.folder, path), ...library];
    const accepted = await command(...submit);
    expect(accepted.code).toBe(1);
    expect(accepted.out).toContain('indiening 3 aanvaard');
    const again = await command(...submit);
    expect(again.code).toBe(1);
    expect(again.out).toContain('staat elders open');
    await close();
    expect((await command(...submit)).code).toBe(0);
  });

  it('ends collecting with 1 too', async () => {
    const { story, library } = await mergedOnce();
    await story.typeOver('OV', 'OV-001', { indicator: '900 leraren' });
    await story.openInExcel(path);
    expect((await command('collect', 'OV', ...library)).code).toBe(1);
  });
});

describe('copies among the workbooks', () => {
  const copies = [
    'OV (1).xlsx',
    'OV-DESKTOP-7K2.xlsx',
    'Kopie van WVG.xlsx',
    'WVG - kopie.xlsx',
    'OV (conflicted copy 2026-11-30).xlsx',
    'OV-Laptop van Jan.xlsx',
    'Copy of OV.xlsx',
    'OV - Copy.xlsx',
    'OV_v2.xlsx',
  ];

  it.each(copies)(
    'such as %s are told with what to do, taken for nobody’s, and left where they are',
    async (name) => {
      const { story, library } = await mergedOnce();
      await story.copy(path, `Domeinen/${name}`);
      const code = name.includes('WVG') ? 'WVG' : 'OV';
      const { out } = await command('status', ...library, '--json');
      const { strays, contributors } = statusReportSchema.parse(JSON.parse(out));
      expect(strays).toMatchObject([{ path: `Domeinen/${name}`, contributor: code }]);
      expect(contributors.map(({ contributor }) => contributor)).toEqual(['OV', 'WVG']);
      const told = await command('status', ...library);
      expect(told.out).toContain(`"Domeinen/${name}" lijkt een kopie van Domeinen/${code}.xlsx`);
      expect(told.out).toContain(`--domain ${code}`);
      const doctor = await command('doctor', ...library);
      expect(doctor.code).toBe(1);
      expect(doctor.out).toContain(`Domeinen/${name}`);
      const before = await story.bytes(`Domeinen/${name}`);
      await command('merge', ...library);
      expect((await story.bytes(`Domeinen/${name}`)).equals(before)).toBe(true);
    },
  );

  it('of nobody are told too, and of the register; passing files of programs are not', async () => {
    const { story, library } = await mergedOnce();
    await story.copy(path, 'Domeinen/Notities vergadering.xlsx');
    await story.copy('Masterregister.xlsx', 'Masterregister-DESKTOP-7K2.xlsx');
    await story.save('Domeinen/~$OV.xlsx', 'Els Maes');
    await story.save('Domeinen/lees mij.txt', 'tekst');
    await story.save('Begroting.xlsx', 'van iemand');
    const { out } = await command('status', ...library, '--json');
    expect(statusReportSchema.parse(JSON.parse(out)).strays).toMatchObject([
      { path: 'Domeinen/Notities vergadering.xlsx', contributor: null },
      { path: 'Masterregister-DESKTOP-7K2.xlsx', contributor: null },
    ]);
  });
});
