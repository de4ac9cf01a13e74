import exceljs from 'exceljs';
import { readXlsx } from 'hucre/xlsx';
import type { RawCell } from '../../shared/cells/raw-table.ts';
import { readWorkbook } from '../../sync/workbook/read/read-workbook.ts';
import { headers, makeWorkbook } from './reading-workbook.ts';

/** One reader's time for the file that all of them read. */
export interface Measured {
  readonly name: string;
  /** Median of the runs, in milliseconds. */
  readonly median: number;
  /** How many times ours this is. */
  readonly ratio: number;
}

type Grid = readonly (readonly (string | number | null)[])[];

/** `read` is what is measured; `grid` makes of its result what readers can be compared by. */
interface Reader<T> {
  readonly name: string;
  read(bytes: Uint8Array): T | Promise<T>;
  grid(result: T): Grid;
}

const rowCount = 1_000;
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

/** A reader bound to the file: its cells, and the time of one run in milliseconds. */
function bound<T>(reader: Reader<T>, bytes: Uint8Array) {
  return {
    name: reader.name,
    cells: async () => JSON.stringify(reader.grid(await reader.read(bytes))),
    run: async () => {
      const start = performance.now();
      await reader.read(bytes);
      return performance.now() - start;
    },
  };
}

function medianOf(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Reads one workbook of 1,000 × 25 cells with each reader, after their cells were found equal. The
 * runs are interleaved, so that whatever else the machine does touches all of them; the first is ours.
 */
export async function measureReading(runs = 15): Promise<readonly Measured[]> {
  const bytes = await makeWorkbook(rowCount);
  const readers = [bound(ours, bytes), bound(withExceljs, bytes), bound(withHucre, bytes)];
  const [expected, ...others] = await Promise.all(readers.map((reader) => reader.cells()));
  if (others.some((cells) => cells !== expected)) throw new Error('the readers do not give the same cells');

  const times = readers.map((): number[] => []);
  for (let i = 0; i < runs; i++) {
    for (const [at, reader] of readers.entries()) times[at]?.push(await reader.run());
  }
  const medians = times.map(medianOf);
  return readers.map(({ name }, at) => {
    const median = medians[at] ?? Number.NaN;
    return { name, median, ratio: median / (medians[0] ?? Number.NaN) };
  });
}
