import { z } from 'zod';
import { readAddress } from '../model/address.ts';
import { wholeSheet } from '../model/area.ts';
import { thisAddin } from '../model/author.ts';
import type { Sheet } from '../model/sheet.ts';
import { HostError } from '../wire/host-error.ts';
import { type HostObject, hostClass } from '../wire/host-object.ts';
import { readShape } from '../wire/method-arguments.ts';
import { worksheetEvents } from './events.ts';
import { worksheetFreezePanes } from './freeze-panes.ts';
import { namedItemCollection, rangeOfName } from './named-items.ts';
import { areasOnSheet } from './range-areas.ts';
import { colour } from './range-format.ts';
import { areaOnSheet } from './range-geometry.ts';
import { Cells, rangeOf, type Session, type SheetOf } from './session.ts';
import { tableCollection } from './tables.ts';
import { worksheetProtection } from './worksheet-protection.ts';

/** An address on the sheet, or the name of cells that counts there or in the whole workbook. */
function rangeByAddress(session: Session, sheet: Sheet, address: string): HostObject {
  if (readAddress(address.slice(address.lastIndexOf('!') + 1)) === null) {
    const named = rangeOfName(session, sheet, address);
    if (named === null) throw new HostError('InvalidArgument');
    return named;
  }
  return rangeOf(session, sheet, areaOnSheet(address, sheet));
}

function neighbour({ session, sheet }: SheetOf, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  const { sheets } = session.workbook;
  let at = sheets.indexOf(sheet) + step;
  while (visibleOnly && sheets[at] !== undefined && sheets[at]?.visibility !== 'Visible') at += step;
  const found = sheets[at];
  return found === undefined ? null : session.classes.worksheet.wrap({ session, sheet: found });
}

function move(session: Session, sheet: Sheet, position: number): void {
  const { workbook } = session;
  if (position >= workbook.sheets.length) throw new HostError('InvalidArgument');
  workbook.requireWritable();
  const others = workbook.sheets.filter((other) => other !== sheet);
  workbook.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
}

/** The last visible sheet cannot be hidden. */
function show({ workbook }: Session, sheet: Sheet, visibility: Sheet['visibility']): void {
  workbook.requireWritable();
  const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  const [next] = others;
  if (visibility !== 'Visible' && next === undefined) throw new HostError('InvalidOperation');
  sheet.visibility = visibility;
  if (visibility !== 'Visible' && next !== undefined && workbook.active === sheet) workbook.activate(next);
}

const visibilities = z.enum(['Visible', 'Hidden', 'VeryHidden']);

/** Microsoft: "Excel.Worksheet class". */
export const worksheet = hostClass<SheetOf>('Worksheet', () => ({
  identity: ({ sheet }) => ({ Id: sheet.id }),
  scalars: {
    Id: { read: ({ sheet }) => sheet.id },
    Name: {
      read: ({ sheet }) => sheet.name,
      write: ({ session, sheet }, value) => session.workbook.renameSheet(sheet, readShape(value, z.string())),
    },
    Position: {
      read: ({ session, sheet }) => session.workbook.sheets.indexOf(sheet),
      write: ({ session, sheet }, value) => move(session, sheet, readShape(value, z.number().int().min(0))),
    },
    Visibility: {
      read: ({ sheet }) => sheet.visibility,
      write: ({ session, sheet }, value) => show(session, sheet, readShape(value, visibilities)),
    },
    TabColor: {
      read: ({ sheet }) => sheet.tabColor,
      write: ({ sheet }, value) => {
        sheet.tabColor = readShape(value, z.union([z.literal(''), colour]));
      },
    },
  },
  links: {
    Tables: ({ session, sheet }) => tableCollection.wrap({ session, sheet }),
    Names: ({ session, sheet }) => namedItemCollection.wrap({ session, scope: sheet }),
    Protection: (target) => worksheetProtection.wrap(target),
    FreezePanes: (target) => worksheetFreezePanes.wrap(target),
  },
  methods: {
    Activate: ({ session, sheet }) => {
      session.workbook.activate(sheet);
      return null;
    },
    Delete: ({ session, sheet }) => {
      session.workbook.deleteSheet(sheet, thisAddin);
      return null;
    },
    GetRange: ({ session, sheet }, args) =>
      args.has(0) ? rangeByAddress(session, sheet, args.text(0)) : rangeOf(session, sheet, wholeSheet),
    GetRanges: ({ session, sheet }, args) =>
      session.classes.rangeAreas.wrap(
        new Cells(session, sheet, args.has(0) ? areasOnSheet(args.text(0), sheet) : [wholeSheet]),
      ),
    GetRangeByIndexes: ({ session, sheet }, args) => {
      const cells = session.classes.range.wrap(
        new Cells(session, sheet, [
          { row: args.integer(0), column: args.integer(1), rows: args.integer(2), columns: args.integer(3) },
        ]),
      );
      if (args.integer(0) < 0 || args.integer(1) < 0 || args.integer(2) < 1 || args.integer(3) < 1) {
        throw new HostError('InvalidArgument');
      }
      return cells;
    },
    GetCell: ({ session, sheet }, args) => {
      const [row, column] = [args.integer(0), args.integer(1)];
      if (row < 0 || column < 0) throw new HostError('InvalidArgument');
      return rangeOf(session, sheet, { row, column, rows: 1, columns: 1 });
    },
    GetUsedRange: ({ session, sheet }, args) => {
      const first = { row: 0, column: 0, rows: 1, columns: 1 };
      return rangeOf(session, sheet, sheet.grid.used(wholeSheet, args.flag(0, false)) ?? first);
    },
    GetUsedRangeOrNullObject: ({ session, sheet }, args) => {
      const used = sheet.grid.used(wholeSheet, args.flag(0, false));
      return used === null ? null : rangeOf(session, sheet, used);
    },
    GetNextOrNullObject: (target, args) => neighbour(target, 1, args.flag(0, false)),
    GetPreviousOrNullObject: (target, args) => neighbour(target, -1, args.flag(0, false)),
    // office.js finds a neighbouring sheet again by its id.
    _GetSheetById: ({ session }, args) =>
      session.classes.worksheet.wrap({ session, sheet: session.workbook.sheet(args.text(0)) }),
  },
  events: worksheetEvents,
  eventTarget: ({ sheet }) => sheet.id,
}));
