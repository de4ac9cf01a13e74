import { thisAddin } from '../model/author.ts';
import type { Sheet } from '../model/sheet.ts';
import { HostError } from '../wire/host-error.ts';
import { hostClass } from '../wire/host-object.ts';
import { workbookTarget, worksheetCollectionEvents } from './events.ts';
import type { Session } from './session.ts';
import { worksheet } from './worksheet.ts';

function shownSheets(session: Session, visibleOnly: boolean): readonly Sheet[] {
  const { sheets } = session.workbook;
  return visibleOnly ? sheets.filter((sheet) => sheet.visibility === 'Visible') : sheets;
}

function required(sheet: Sheet | undefined): Sheet {
  if (sheet === undefined) throw new HostError('ItemNotFound');
  return sheet;
}

/** Microsoft: "Excel.WorksheetCollection class". */
export const worksheetCollection = hostClass<Session>('WorksheetCollection', () => ({
  items: (session) => session.workbook.sheets.map((sheet) => worksheet.wrap({ session, sheet })),
  methods: {
    Add: (session, args) =>
      worksheet.wrap({ session, sheet: session.workbook.addSheet(args.optionalText(0), thisAddin) }),
    GetItem: (session, args) => worksheet.wrap({ session, sheet: session.workbook.sheet(args.text(0)) }),
    GetItemOrNullObject: (session, args) => {
      const sheet = session.workbook.findSheet(args.text(0));
      return sheet === undefined ? null : worksheet.wrap({ session, sheet });
    },
    GetActiveWorksheet: (session) => worksheet.wrap({ session, sheet: session.workbook.active }),
    GetCount: (session, args) => shownSheets(session, args.flag(0, false)).length,
    GetFirst: (session, args) =>
      worksheet.wrap({ session, sheet: required(shownSheets(session, args.flag(0, false))[0]) }),
    GetLast: (session, args) =>
      worksheet.wrap({ session, sheet: required(shownSheets(session, args.flag(0, false)).at(-1)) }),
  },
  events: worksheetCollectionEvents,
  eventTarget: () => workbookTarget,
}));
