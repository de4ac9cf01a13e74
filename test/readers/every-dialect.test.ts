import { strToU8, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { placesAsShown } from '../../shared/actions/bind-columns.ts';
import { readRows } from '../../shared/actions/read-rows.ts';
import type { RawCell } from '../../shared/cells/raw-table.ts';
import { readWorkbook } from '../../sync/workbook/read/read-workbook.ts';
import { smallPlan } from '../fixtures/small-plan.ts';
import { type Dialect, dialects, type Written } from '../fixtures/workbooks/dialects.ts';

/**
 * Workbooks made by every dialect of writing, with every oddity in every kind of column. What a cell means is
 * known where it is made; an independent reader tells its raw content once more.
 */
const plan = smallPlan();
const headers = plan.definition.columns.map(({ header }) => header.nl);

interface Oddity {
  readonly name: string;
  readonly cell: Written;
  /** What a text column holds of it, or how it is told. */
  readonly text: string | null | { readonly told: string };
  /** What another reader gives of it; absent where readers differ by their nature. */
  readonly raw?: string | number | boolean | null;
}

const told = (kind: string) => ({ told: kind });

const oddities: readonly Oddity[] = [
  {
    name: 'a text',
    cell: { text: 'Vorming & overleg' },
    text: 'Vorming & overleg',
    raw: 'Vorming & overleg',
  },
  { name: 'rich text', cell: { rich: ['Vor', 'ming'] }, text: 'Vorming' },
  {
    name: 'a text of 300 signs',
    cell: { text: 'é'.repeat(300) },
    text: 'é'.repeat(300),
    raw: 'é'.repeat(300),
  },
  { name: 'a line break', cell: { text: 'a\nb' }, text: 'a\nb', raw: 'a\nb' },
  { name: 'a number', cell: { number: '12.5' }, text: '12,5', raw: 12.5 },
  { name: 'fifteen digits', cell: { number: '0.30000000000000004' }, text: '0,3', raw: 0.30000000000000004 },
  { name: 'percent', cell: { number: '0.8', code: '0%' }, text: '80%', raw: 0.8 },
  { name: 'leading zeros', cell: { number: '42', code: '00000' }, text: '00042', raw: 42 },
  { name: 'euro', cell: { number: '1234.5', code: '"€" #,##0.00' }, text: '€ 1.234,50', raw: 1234.5 },
  { name: 'month and year', cell: { number: '44337', code: 'mmmm yyyy' }, text: 'mei 2021' },
  { name: 'a time of day', cell: { number: '0.5', code: 'hh:mm' }, text: '12:00' },
  { name: 'hours that go on', cell: { number: '1.5', code: '[h]:mm' }, text: '36:00' },
  { name: 'a fraction', cell: { number: '0.5', code: '# ?/?' }, text: '1/2', raw: 0.5 },
  { name: 'scientific', cell: { number: '12345', code: '0.00E+00' }, text: '1,23E+04', raw: 12_345 },
  { name: 'a condition', cell: { number: '200', code: '[>100]"veel";"weinig"' }, text: 'veel', raw: 200 },
  { name: 'a hidden number', cell: { number: '5', code: ';;;' }, text: told('format-hides'), raw: 5 },
  { name: 'a format that is none', cell: { number: '5', code: '[x' }, text: told('format-unknown') },
  { name: 'a truth value', cell: { type: 'b', value: '1' }, text: 'WAAR', raw: true },
  { name: 'an error value', cell: { type: 'e', value: '#N/A' }, text: told('error-value') },
  { name: 'an error without a value', cell: { type: 'e', value: '' }, text: null },
  { name: 'a shared text without a number', cell: { type: 's', value: '' }, text: null },
  { name: 'a shared text that is not there', cell: { type: 's', value: '999' }, text: told('unreadable') },
  { name: 'a number with letters', cell: { type: 'n', value: 'twaalf' }, text: told('unreadable') },
  { name: 'a number too large', cell: { type: 'n', value: '1E400' }, text: told('unreadable') },
  { name: 'an unknown type', cell: { type: 'q', value: 'x' }, text: told('unreadable') },
  { name: 'a day as text', cell: { type: 'd', value: '2021-05-21' }, text: '21/05/2021' },
  { name: 'a time as text', cell: { type: 'd', value: '14:30:00' }, text: '14:30:00' },
  { name: 'no day at all', cell: { type: 'd', value: '2021-02-30' }, text: told('unreadable') },
  {
    name: 'a formula',
    cell: { formula: 'A1&"x"', type: 'str', value: 'Titelx' },
    text: 'Titelx',
    raw: 'Titelx',
  },
];

/** A column of each way of reading. */
const columns = ['Titel', 'Start', 'Raming (€)', 'Preventieniveau'] as const;

function bytesOf(dialect: Dialect, column: string, oddity: Oddity): Uint8Array {
  const rows: Written[][] = [
    headers.map((text): Written => ({ text })),
    headers.map(
      (header): Written => (header === column ? oddity.cell : { text: header === 'Titel' ? 'Boven' : '' }),
    ),
    headers.map((header): Written => ({ text: header === 'Titel' ? 'Onder' : '' })),
  ];
  const parts = dialect.parts(rows);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

describe.each(dialects)('workbooks of $name', (dialect) => {
  it.each(columns)('are read with each oddity under %s', async (column) => {
    for (const oddity of oddities) {
      const bytes = bytesOf(dialect, column, oddity);
      const read = readWorkbook(bytes, {
        headersWanted: headers,
        asShown: (found, mapping) => placesAsShown(found, plan, mapping),
      });
      if (!read.ok) throw new Error(`${oddity.name}: ${read.problem.code} ${read.problem.where}`);
      const { table } = read.workbook;
      const { rows, binding } = readRows(table, plan);
      const field = plan.definition.columns.find(({ header }) => header.nl === column)?.field ?? '';
      const position = plan.position(field) ?? -1;
      const cell = rows[0]?.cells[position];
      expect(rows.at(-1)?.cells[plan.position('title') ?? -1]?.value, oddity.name).toBe('Onder');
      if (column === 'Titel') {
        const { text } = oddity;
        if (typeof text === 'object' && text !== null)
          expect(
            cell?.notices?.map(({ kind }) => kind),
            oddity.name,
          ).toEqual([text.told]);
        else expect(cell?.value ?? null, oddity.name).toBe(text);
      }
      if (oddity.raw !== undefined && dialect.known) {
        const raw = table.rows[0]?.cells[binding.places[position] ?? -1];
        const sheet = (await readXlsx(bytes)).sheets[0];
        expect(sheet?.rows[1]?.[headers.indexOf(column)] ?? null, oddity.name).toEqual(oddity.raw);
        expect(rawValue(raw), oddity.name).toEqual(oddity.raw);
      }
    }
  });
});

function rawValue(cell: RawCell | undefined): unknown {
  if (cell?.kind === 'text') return cell.text;
  if (cell?.kind === 'number') return cell.number;
  return cell?.kind === 'boolean' ? cell.boolean : null;
}
