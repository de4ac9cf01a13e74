import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shipped } from '../../fixtures/shipped-plan.ts';
import { headersOf } from '../../fixtures/typed-sheet.ts';
import {
  rels,
  tableXml,
  textRow,
  workbookParts,
  worksheet,
  zipped,
} from '../../fixtures/workbooks/literal-package.ts';
import { ownWorkbook, replacedIn, type TypedCells } from '../people-in-sheets.ts';
import { media, talks } from '../sound-rows.ts';
import { command } from './run-command.ts';

const { plan } = shipped;
const columns = plan.definition.columns.map(({ field }) => field);
const own = (rows: readonly TypedCells[]): Uint8Array =>
  ownWorkbook(plan, { columns: [...columns, 'Van mij'], rows });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'actieplan-sheet-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function told(bytes: Uint8Array): Promise<string> {
  const file = join(folder, 'OV.xlsx');
  await writeFile(file, bytes);
  return (await command('check', file, '--domain', 'OV')).out;
}

const merging = (...ranges: readonly string[]): Uint8Array =>
  replacedIn(
    own([media, talks]),
    '</sheetData>',
    `</sheetData><mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`,
  );

describe('check tells of', () => {
  it('merged cells, in which one value seems to stand for several rows', async () => {
    expect(await told(merging('E4:E5'))).toContain(
      'Op blad Blad1 zijn cellen samengevoegd (E4:E5). Alleen de eerste cel daarvan is gelezen; de andere gelden als leeg. Splits ze in Excel',
    );
    expect(await told(merging('E4:E5', 'F4:G4', 'G5:H5', 'I5:J5'))).toContain('(E4:E5, F4:G4, G5:H5 …)');
  });

  it('nothing where a title, a column of one’s own or something below is merged', async () => {
    expect(await told(merging('A1:F1', 'AE4:AE5', 'A30:D31'))).not.toContain('samengevoegd');
  });

  it('actions further below the table, and no note that stands there', async () => {
    const headers = headersOf(plan);
    const action = headers.map(() => 'iets');
    const sheet = (row: readonly string[]) =>
      zipped(
        workbookParts(
          { Acties: worksheet(wideRow(1, headers) + wideRow(7, row)) },
          {
            'xl/worksheets/_rels/sheet1.xml.rels': rels({ rId1: ['table', '../tables/table1.xml'] }),
            'xl/tables/table1.xml': tableXml('tblActies', 'A1:AC3', headers),
          },
        ),
      );
    expect(await told(sheet(action))).toContain('Onder de tabel op blad Acties staan nog 1 ingevulde rijen');
    expect(await told(sheet(['', '', '', 'Opgemaakt door', 'An']))).not.toContain('Onder de tabel');
  });
});

/** A row that goes on beyond column Z. */
function wideRow(row: number, texts: readonly string[]): string {
  return textRow(row, texts).replace(/r="([^A-Z\d])(\d+)"/g, (_, letter: string, digits: string) => {
    return `r="A${String.fromCharCode(letter.charCodeAt(0) - 26)}${digits}"`;
  });
}
