import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../../shared/cells/raw-table.ts';
import type { SheetCell } from '../../../shared/cells/sheet-cell.ts';
import { decoratedRegister, dialects } from '../../../test/fixtures/decorated-register.ts';
import { fileOf } from '../../../test/fixtures/file-of.ts';
import { workbookPlan } from '../../../test/fixtures/workbook-plan.ts';
import { createContributorWorkbook, preparedRows } from '../create/contributor-workbook.ts';
import { createRegisterWorkbook } from '../create/register-workbook.ts';
import { readWorkbook, type Workbook } from '../read/read-workbook.ts';
import { writeTable } from './write-table.ts';

function read(bytes: Uint8Array, headersWanted: readonly string[]): Workbook {
  const outcome = readWorkbook(bytes, { headersWanted });
  if (!outcome.ok) throw new Error(`${outcome.problem.code} ${outcome.problem.where ?? ''}`);
  return outcome.workbook;
}

/** What the reader tells of a cell that was written. */
function asRead(cell: SheetCell): RawCell | undefined {
  if (cell === null) return undefined;
  if (cell.kind === 'date') return { kind: 'number', number: cell.serial, dated: true };
  return cell;
}

const hostile = fc.constantFrom(
  '=1+1',
  '+32 2',
  '-',
  '@A1',
  "'",
  '_x0041_',
  ' a ',
  'a\r\nb',
  '\u0000',
  '\uD800',
  '<&>"',
  ']]>',
);
const sheetText = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), hostile);
const sheetCell: fc.Arbitrary<SheetCell> = fc.oneof(
  fc.constant(null),
  sheetText.map((text): SheetCell => ({ kind: 'text', text })),
  fc.integer({ min: 1, max: 2_900_000 }).map((serial): SheetCell => ({ kind: 'date', serial })),
);
const amount: fc.Arbitrary<SheetCell> = fc
  .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())
  .map((number) => ({ kind: 'number', number: number === 0 ? 0 : number }));

const rowOfCells = fc.record({
  Titel: sheetCell,
  'Actie-ID': sheetCell,
  Start: sheetCell,
  'Raming (€)': amount,
});
type RowOfCells = { readonly [header: string]: SheetCell };

const workbooks: readonly (readonly [string, () => Uint8Array, readonly string[]])[] = [
  ...dialects.map(
    ([name, dialect]) =>
      [name, () => decoratedRegister(dialect), ['Actie-ID', 'Titel', 'Raming (€)', 'Start']] as const,
  ),
  ['our own making', ownWorkbook, workbookPlan.definition.columns.map((column) => column.header.nl)],
];

function ownWorkbook(): Uint8Array {
  const outcome = createContributorWorkbook(
    workbookPlan,
    { code: 'OV', domain: 'OV', name: 'Onderwijs' },
    { stamp: { plan: 'klein-plan', shows: 0 }, onDate: '2024-01-01' },
  );
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.bytes;
}

describe.each(workbooks)('cells written into a workbook of %s', (_, make, headersWanted) => {
  const bytes = make();
  const before = read(bytes, headersWanted);
  const lastRow = before.range.lastRow;

  it('are read back with their values and kinds, text never as a formula', () => {
    fc.assert(
      fc.property(
        rowOfCells,
        fc.array(rowOfCells, { maxLength: 3 }),
        fc.nat({ max: 2 }),
        (edited, appended, offset) => {
          const row = before.table.headerRow + 1 + offset;
          const outcome = writeTable(before, {
            cells: new Map([[row, new Map<string, SheetCell>(Object.entries(edited))]]),
            append: appended.map((cells) => new Map<string, SheetCell>(Object.entries(cells))),
          });
          if (!outcome.ok) throw new Error(`${outcome.problem.code} ${outcome.problem.where ?? ''}`);
          const { table } = read(fileOf(outcome.package), headersWanted);
          const expectRow = (number: number, cells: RowOfCells): void => {
            const found = table.rows.find((candidate) => candidate.row === number);
            for (const [header, cell] of Object.entries(cells)) {
              const slot = table.headers.findIndex((candidate) => candidate.text === header);
              expect(found?.cells[slot]).toEqual(asRead(cell));
            }
          };
          expectRow(row, edited);
          for (const [index, cells] of appended.entries()) expectRow(lastRow + 1 + index, cells);
        },
      ),
      { numRuns: 25 },
    );
  });
});

it('a workbook of our own making has its prepared rows', () => {
  expect(read(ownWorkbook(), ['Actie-ID', 'Titel']).range.lastRow).toBe(preparedRows + 1);
});

it('an empty register takes its first action in its first row, dates as dates', () => {
  const made = createRegisterWorkbook(workbookPlan, {
    rows: [],
    sheets: [],
    stamp: { plan: 'klein-plan', shows: 0 },
  });
  if (!made.ok) throw new Error(made.problem.code);
  const first = new Map<string, SheetCell>([
    ['Actie-ID', { kind: 'text', text: 'OV-001' }],
    ['Start', { kind: 'date', serial: 44337 }],
  ]);
  const written = writeTable(read(made.bytes, ['Actie-ID', 'Start']), {
    cells: new Map(),
    append: [first, first],
  });
  if (!written.ok) throw new Error(written.problem.code);
  const { table } = read(fileOf(written.package), ['Actie-ID', 'Start']);
  const start = table.headers.findIndex(({ text }) => text === 'Start');
  expect(table.rows.map(({ row, cells }) => [row, cells[start]])).toEqual(
    [2, 3].map((row) => [row, { kind: 'number', number: 44337, dated: true }]),
  );
});
