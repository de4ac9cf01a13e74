import exceljs from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import type { RawCell } from '../../shared/cells/raw-table.ts';
import { readWorkbook } from '../../sync/workbook/read/read-workbook.ts';
import { type Figure, timesAsFast } from './figure.ts';
import { medianTimes } from './median-times.ts';
import { headers, makeWorkbook } from './reading-workbook.ts';

type Grid = readonly (readonly (string | number | null)[])[];

/** `read` is what is measured; `grid` makes of its result what readers can be compared by. */
interface Reader<T> {
  readonly name: string;
  read(bytes: Uint8Array): T | Promise<T>;
  grid(result: T): Grid;
}

const rowCount = 1_000;
/** How many times as fast as exceljs and hucre reading should be. */
const aims = [2, 1.5] as const;
const dayMilliseconds = 86_400_000;
const serialOf1970 = 25_569;

function comparable(value: unknown): string | number | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (value === null || value === undefined) return null;
  throw new Error(`a cell that the measured workbook does not hold: ${JSON.stringify(value)}`);
}

function rawValue(cell: RawCell | undefined): unknown {
  if (cell?.kind === 'text') return cell.text;
  if (cell?.kind !== 'number') return cell;
  return cell.dated ? new Date((cell.number - serialOf1970) * dayMilliseconds) : cell.number;
}

/** Every row at full width: readers differ in what they do with blanks at the end. */
function gridOf(rows: readonly (readonly unknown[])[]): Grid {
  return rows.map((row) => headers.map((_, column) => comparable(row[column])));
}

const ours: Reader<ReturnType<typeof readWorkbook>> = {
  name: 'actieplan',
  read: (bytes) => readWorkbook(bytes, { headersWanted: headers, tableName: 'tblActies' }),
  grid(result) {
    if (!result.ok) throw new Error(result.problem.code);
    return gridOf(result.workbook.table.rows.map((row) => row.cells.map(rawValue)));
  },
};

const withExceljs: Reader<exceljs.Workbook> = {
  name: 'exceljs 4.4.0',
  read(bytes) {
    const buffer = new ArrayBuffer(bytes.length);
    new Uint8Array(buffer).set(bytes);
    return new exceljs.Workbook().xlsx.load(buffer);
  },
  grid(workbook) {
    const sheet = workbook.getWorksheet('Acties');
    const rows = sheet?.getRows(2, sheet.rowCount - 1) ?? [];
    return gridOf(rows.map((row) => headers.map((_, column) => row.getCell(column + 1).value)));
  },
};

const withHucre: Reader<Awaited<ReturnType<typeof readXlsx>>> = {
  name: 'hucre 1.0.0',
  read: (bytes) => readXlsx(bytes),
  grid: (workbook) => gridOf(workbook.sheets[0]?.rows.slice(1) ?? []),
};

/** A reader bound to the file: its cells, and one run. */
function bound<T>(reader: Reader<T>, bytes: Uint8Array) {
  return {
    name: reader.name,
    cells: async () => JSON.stringify(reader.grid(await reader.read(bytes))),
    run: () => reader.read(bytes),
  };
}

/** Reads one workbook of 1,000 × 25 cells with each reader, after their cells were found equal. */
export async function measureReading(runs = 25): Promise<readonly Figure[]> {
  const bytes = await makeWorkbook(rowCount);
  const readers = [bound(ours, bytes), bound(withExceljs, bytes), bound(withHucre, bytes)];
  const [expected, ...others] = await Promise.all(readers.map((reader) => reader.cells()));
  if (others.some((cells) => cells !== expected)) throw new Error('the readers do not give the same cells');

  const [own = Number.NaN, ...peers] = await medianTimes(
    runs,
    readers.map(({ run }) => run),
  );
  return peers.map((value, at) => {
    const name = readers[at + 1]?.name ?? '';
    const peer = { name, value };
    return timesAsFast(
      { part: 'reading', name: `1,000 × 25 cells, against ${name}`, unit: 'ms', ours: own, peer },
      aims[at],
    );
  });
}
