import { strToU8, zipSync } from 'fflate';
import type { Plan } from '../../../shared/plan/plan.ts';
import { headersOf } from '../../fixtures/typed-sheet.ts';
import {
  inline,
  textRow,
  workbookParts,
  worksheet,
  zipped,
} from '../../fixtures/workbooks/literal-package.ts';
import { ownWorkbook, type TypedCells } from '../people-in-sheets.ts';
import { media } from '../sound-rows.ts';

/** Files as they go wrong, by what is wrong with them. */
export function badFiles(plan: Plan): Readonly<Record<string, Uint8Array>> {
  const columns = plan.definition.columns.map(({ field }) => field);
  const headers = headersOf(plan).slice(0, 20);
  const good = ownWorkbook(plan, { columns, rows: [media] });
  const sheet = (rows: string) => zipped(workbookParts({ Acties: worksheet(textRow(1, headers) + rows) }));
  const ole = (word: string) => {
    const bytes = Buffer.alloc(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.write(word, 1024, 'utf16le');
    return new Uint8Array(bytes);
  };
  return {
    'no workbook': Uint8Array.from({ length: 500 }, (_, at) => (at * 131 + 7) % 251),
    'an empty file': new Uint8Array(),
    encrypted: ole('EncryptedPackage'),
    'an .xls in disguise': ole('Workbook'),
    truncated: good.slice(0, Math.floor(good.length / 2)),
    'a zip bomb': zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(300_000_000) }, { level: 9 }),
    'row 4,000,000,000': sheet(`<row r="4000000000">${inline('A4000000000', 'nergens')}</row>`),
    'a DOCTYPE': zipped(
      workbookParts({ Acties: `<!DOCTYPE a [<!ENTITY x "x">]>${worksheet(textRow(1, headers))}` }),
    ),
    'duplicate entries': withDuplicate(),
    'no table of actions': zipped(workbookParts({ Blad1: worksheet(textRow(1, ['Naam', 'Telefoon'])) })),
  };
}

/** An archive that holds two entries of one name. */
function withDuplicate(): Uint8Array {
  const bytes = zipSync({ 'xl/workbook1.xml': strToU8('<a/>'), 'xl/workbook2.xml': strToU8('<b/>') });
  const text = Buffer.from(bytes).toString('latin1').replaceAll('workbook2', 'workbook1');
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** Workbooks that can be read, of which something is found; with the code of the finding. */
export function faultyWorkbooks(plan: Plan): readonly (readonly [string, Uint8Array, string])[] {
  const columns = plan.definition.columns.map(({ field }) => field);
  const of = (rows: readonly TypedCells[], fields: readonly string[] = columns) =>
    ownWorkbook(plan, { columns: fields, rows });
  return [
    [
      'a missing column',
      of(
        [media],
        columns.filter((field) => field !== 'objective'),
      ),
      'B01',
    ],
    ['a double column', of([media], [...columns, 'title']), 'B01'],
    [
      'what is missing beside a cell at XFD1048576',
      zipped(
        workbookParts({
          Acties: worksheet(
            `${textRow(1, headersOf(plan).slice(0, 20))}<row r="1048576">${inline('XFD1048576', 'ver weg')}</row>`,
          ),
        }),
      ),
      'B01',
    ],
    ['a text of 32,768 characters', of([{ ...media, description: 'x'.repeat(32_768) }]), 'C15'],
    [
      'a shared string out of range',
      zipped(
        workbookParts({
          Acties: worksheet(`${textRow(1, headersOf(plan))}<row r="2"><c r="E2" t="s"><v>99</v></c></row>`),
        }),
      ),
      'C12',
    ],
    ['text that begins with =', of([{ ...media, target_group: '=1+1' }]), 'C11'],
    ['text that begins with +', of([{ ...media, target_group: '+32 2 553' }]), 'C11'],
    ['text that begins with -', of([{ ...media, target_group: '-min' }]), 'C11'],
    ['text that begins with @', of([{ ...media, target_group: '@wij' }]), 'C11'],
  ];
}
