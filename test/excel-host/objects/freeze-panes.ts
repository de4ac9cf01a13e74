import { type Area, sheetSize } from '../model/area.ts';
import { HostError } from '../wire/host-error.ts';
import { hostClass } from '../wire/host-object.ts';
import { areaOnSheet } from './range-geometry.ts';
import { rangeOf, type SheetOf } from './session.ts';

function positive(count: number): number {
  if (count < 1) throw new HostError('InvalidArgument');
  return count;
}

function freeze({ session, sheet }: SheetOf, frozen: Area | null): null {
  session.workbook.requireWritable();
  sheet.frozen = frozen;
  return null;
}

/** Microsoft: "Excel.WorksheetFreezePanes class". */
export const worksheetFreezePanes = hostClass<SheetOf>('WorksheetFreezePanes', () => ({
  methods: {
    FreezeRows: (target, args) =>
      freeze(target, {
        row: 0,
        column: 0,
        rows: positive(args.optionalInteger(0) ?? 1),
        columns: sheetSize.columns,
      }),
    FreezeColumns: (target, args) =>
      freeze(target, {
        row: 0,
        column: 0,
        rows: sheetSize.rows,
        columns: positive(args.optionalInteger(0) ?? 1),
      }),
    FreezeAt: (target, args) => {
      const given = args.object(0, target.session.classes.range);
      return freeze(target, given?.area ?? areaOnSheet(args.text(0), target.sheet));
    },
    Unfreeze: (target) => freeze(target, null),
    GetLocation: ({ session, sheet }) => {
      if (sheet.frozen === null) throw new HostError('ItemNotFound');
      return rangeOf(session, sheet, sheet.frozen);
    },
    GetLocationOrNullObject: ({ session, sheet }) =>
      sheet.frozen === null ? null : rangeOf(session, sheet, sheet.frozen),
  },
}));
