import { HeaderMatch, type WantedHeader } from '../../../shared/actions/header-match.ts';
import type { ColumnMapping, RawHeader, RawRow, RawTable, Stamp } from '../../../shared/cells/raw-table.ts';
import { keptMapping } from '../../../shared/mapping/kept-mapping.ts';
import { stampOf } from '../../../shared/workbook/stamp-properties.ts';
import { defaultPackageLimits, type PackageLimits } from '../package/limits.ts';
import { openPackage, type WorkbookPackage } from '../package/open.ts';
import { attempt, type Outcome, Refusal } from '../package/problem.ts';
import type { CellRange } from './cell-reference.ts';
import { CellValues } from './cell-values.ts';
import { readCustomProperties } from './custom-properties.ts';
import { findTables, type TablePlace } from './find-table.ts';
import { type RowsKept, readTable, wholeRows } from './read-table.ts';
import { readSharedStrings } from './shared-strings.ts';
import { readNumberFormats } from './styles.ts';
import { readWorkbookStructure, type WorkbookStructure } from './workbook-part.ts';

export interface ReadLimits extends PackageLimits {
  /** Filled cells under the headers. */
  readonly cells: number;
}

const defaultReadLimits: ReadLimits = { ...defaultPackageLimits, cells: 2_000_000 };

export interface ReadRequest {
  /** One item for each column of the plan. */
  readonly headersWanted: readonly WantedHeader[];
  /** Preferred where two tables carry as many of the headers. */
  readonly tableName?: string;
  readonly limits?: Partial<ReadLimits>;
  /** Whether the cells under a header are read; absent: all are. Those of other columns come as empty. */
  readonly reads?: (header: string) => boolean;
  /** Places of headers where it matters what cells show by their formats; absent: it does nowhere. */
  readonly asShown?: (headers: readonly RawHeader[], mapping?: ColumnMapping) => ReadonlySet<number>;
  /** What is kept of the rows; absent: all of them, whole. */
  readonly keeps?: RowsKept;
}

/** A table that could have been meant as well. */
export interface OtherTable {
  readonly sheetName: string;
  readonly hidden: boolean;
  /** `null` for a plain range. */
  readonly tableName: string | null;
  readonly headerRow: number;
  readonly matching: number;
}

/** A workbook's table of actions, and where it stands: what writing it back needs to know. */
export interface Workbook {
  readonly package: WorkbookPackage;
  readonly structure: WorkbookStructure;
  readonly table: RawTable;
  readonly stamp: Stamp | null;
  readonly sheetName: string;
  /** Whether nobody sees the sheet. */
  readonly hidden: boolean;
  readonly sheetPart: string;
  /** `null` for a plain range. */
  readonly tableName: string | null;
  readonly tablePart: string | null;
  /** Header, data and totals of the table; of a plain range from the headers to the last filled row. */
  readonly range: CellRange;
  /** Rows with something in them below the table: no part of it, and not read with it; the first ones. */
  readonly rowsBelow: readonly RawRow[];
  /** Cells among the rows that are merged into one: only the first of each can hold anything. */
  readonly merged: readonly CellRange[];
  /** Whether the headers are those that the cells show, the table's own part being damaged or naming others. */
  readonly headersByCells: boolean;
  /** Other tables and ranges with the plan's headers, best first; they were not read. */
  readonly alsoMatching: readonly OtherTable[];
}

/**
 * Reads the table that carries the wanted headers from an .xlsx file: a table of any name on any
 * sheet, or a plain range. Whatever is wrong with the file comes back as one located problem.
 */
export function readWorkbook(
  bytes: Uint8Array,
  request: ReadRequest,
): Outcome<{ readonly workbook: Workbook }> {
  const opened = openPackage(bytes, request.limits);
  if (!opened.ok) return opened;
  return attempt(() => ({ workbook: readOpened(opened.package, request) }));
}

function readOpened(pkg: WorkbookPackage, request: ReadRequest): Workbook {
  const structure = readWorkbookStructure(pkg);
  let values: CellValues | undefined;
  const cellValues = (): CellValues => {
    values ??= readCellSources(pkg, structure);
    return values;
  };
  const properties = readCustomProperties(pkg);
  const mapping = keptMapping(properties);
  const match = new HeaderMatch(request.headersWanted, mapping ?? {});
  const [place, ...others] = findTables(pkg, structure, cellValues, match, request.tableName);
  const [missing] = structure.missingSheets;
  if (place === undefined && missing !== undefined) throw new Refusal('missing-part', missing);
  if (place === undefined) throw new Refusal('no-actions-table', undefined, { headers: sample(request) });
  const limits = { ...defaultReadLimits, ...request.limits };
  const mapped = mapping === null ? {} : { mapping };
  const keeps = request.keeps ?? wholeRows;
  const shown = request.asShown?.(place.headers, mapping ?? undefined);
  const read = readTable(pkg, place, cellValues(), {
    dateSystem: structure.dateSystem,
    cellLimit: limits.cells,
    reads: request.reads ?? (() => true),
    asShown: (at) => shown?.has(at) ?? false,
    keeps: (table) => keeps({ ...table, ...mapped }),
  });
  return {
    package: pkg,
    structure,
    table: { ...read.table, ...mapped },
    stamp: stampOf(properties),
    sheetName: place.sheet.name,
    hidden: place.sheet.visibility !== 'visible',
    sheetPart: place.sheet.part,
    tableName: place.table?.name ?? null,
    tablePart: place.table?.part ?? null,
    range: read.range,
    rowsBelow: read.rowsBelow,
    merged: read.merged,
    headersByCells: place.byCells,
    alsoMatching: others.map(otherTable),
  };
}

function readCellSources(pkg: WorkbookPackage, structure: WorkbookStructure): CellValues {
  const { sharedStringsPart, stylesPart, dateSystem } = structure;
  return new CellValues({
    sharedStrings: sharedStringsPart === null ? [] : readSharedStrings(pkg, sharedStringsPart),
    formats: stylesPart === null ? [] : readNumberFormats(pkg, stylesPart, dateSystem),
    dateSystem,
  });
}

function otherTable(place: TablePlace): OtherTable {
  const { sheet, table, headerRow, matching } = place;
  const hidden = sheet.visibility !== 'visible';
  return { sheetName: sheet.name, hidden, tableName: table?.name ?? null, headerRow, matching };
}

/** A few of the headers, to show what was looked for. */
function sample(request: ReadRequest): string {
  return request.headersWanted
    .slice(0, 4)
    .map((names) => (typeof names === 'string' ? names : names[0]))
    .join(', ');
}
