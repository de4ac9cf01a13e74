import { fullAddress } from '../model/address.ts';
import { type Area, cellCount, contains, overlaps, spansAllColumns, spansAllRows } from '../model/area.ts';
import { thisAddin } from '../model/author.ts';
import { hideRows, rowsHidden } from '../model/filtering.ts';
import { deleteCells, insertCells } from '../model/structure.ts';
import { clearCells } from '../model/writing.ts';
import { HostError } from '../wire/host-error.ts';
import { hostClass } from '../wire/host-object.ts';
import type { MethodArguments } from '../wire/method-arguments.ts';
import { conditionalFormatCollection } from './conditional-formats.ts';
import { dataValidation } from './data-validation.ts';
import { rangeContents, requireSize } from './range-contents.ts';
import { rangeFormat } from './range-format.ts';
import { areaOnSheet, rangeGeometry, rangeGeometryOrNull } from './range-geometry.ts';
import { rangeSort } from './range-sort.ts';
import { type Cells, rangeOf } from './session.ts';

function otherRange(cells: Cells, args: MethodArguments): Area {
  const other = args.object(0, range);
  if (other === undefined) return areaOnSheet(args.text(0), cells.sheet);
  if (other.sheet !== cells.sheet) throw new HostError('InvalidArgument');
  return other.area;
}

function setRowsHidden(cells: Cells, hidden: unknown): void {
  if (typeof hidden !== 'boolean') throw new HostError('InvalidArgument');
  hideRows(cells.workbook, cells.sheet, cells.area, hidden, thisAddin);
}

const wrapArea = ({ session, sheet }: Cells, area: Area) => rangeOf(session, sheet, area);

/** Microsoft: "Excel.Range class". */
export const range = hostClass<Cells>('Range', () => ({
  scalars: {
    ...rangeContents,
    Address: { read: ({ sheet, area }) => fullAddress(sheet.name, area) },
    CellCount: { read: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    RowIndex: { read: ({ area }) => area.row },
    RowCount: { read: ({ area }) => area.rows },
    ColumnIndex: { read: ({ area }) => area.column },
    ColumnCount: { read: ({ area }) => area.columns },
    IsEntireRow: { read: ({ area }) => spansAllColumns(area) },
    IsEntireColumn: { read: ({ area }) => spansAllRows(area) },
    RowHidden: { read: ({ sheet, area }) => rowsHidden(sheet, area.row, area.rows), write: setRowsHidden },
  },
  links: {
    Worksheet: ({ session, sheet }) => session.classes.worksheet.wrap({ session, sheet }),
    Format: (cells) => rangeFormat.wrap(cells),
    DataValidation: (cells) => dataValidation.wrap(cells),
    ConditionalFormats: (cells) => conditionalFormatCollection.wrap(cells),
    Sort: (cells) => rangeSort.wrap(cells),
  },
  methods: {
    ...Object.fromEntries(
      Object.entries(rangeGeometry).map(([name, area]) => [
        name,
        (cells: Cells, args: MethodArguments) => wrapArea(cells, area(cells, args)),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(rangeGeometryOrNull).map(([name, area]) => [
        name,
        (cells: Cells, args: MethodArguments) => {
          const found = area(cells, args, otherRange);
          return found === null ? null : wrapArea(cells, found);
        },
      ]),
    ),
    GetTables: ({ session, sheet, area }, args) => {
      const whole = args.flag(0, false);
      const tables = sheet.tables.filter((table) =>
        whole ? contains(area, table.area) : overlaps(area, table.area),
      );
      return session.classes.tableScopedCollection.wrap({ session, tables });
    },
    Clear: ({ place }, args) => {
      const options = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'] as const;
      clearCells(place, args.has(0) ? args.oneOf(0, options) : 'All');
      return null;
    },
    Insert: (cells, args) => {
      const { area, place } = cells;
      insertCells(place, args.oneOf(0, ['Down', 'Right']));
      return wrapArea(cells, area);
    },
    Delete: ({ place }, args) => {
      deleteCells(place, args.oneOf(0, ['Up', 'Left']));
      return null;
    },
    Select: ({ workbook, sheet, area }) => {
      workbook.select(sheet, area);
      return null;
    },
    // office.js asks for this before it writes more than 1,500 cells in chunks.
    _ValidateArraySize: ({ area }, args) => {
      requireSize(area, args.integer(0), args.integer(1));
      return null;
    },
  },
  keep: (cells) => cells.keep(),
  release: (cells) => cells.release(),
}));
