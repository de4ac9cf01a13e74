import type { ExcelFailure, ExcelResult } from '../sheet/excel-batch.ts';
import type { OfficeWorkbook } from '../sheet/office-workbook.ts';
import type { TableNow } from '../sheet/table-now.ts';
import { samePlace } from '../sheet/table-place.ts';
import type { CheckedSheet } from './checked-sheet.ts';
import { type Dirty, spansOf } from './dirty-rows.ts';

/** What a look at the table found, taken up in the sheet that is held. */
export type Seen =
  | {
      readonly outcome: 'seen';
      /** Keys of all rows that were read. */
      readonly rows: ReadonlySet<number>;
      /** Those this officer may have touched. */
      readonly local: readonly number[];
      /** Those that somebody touched. */
      readonly touched: readonly number[];
      readonly guarded: boolean;
    }
  /** The table has other headers, or stands elsewhere. */
  | { readonly outcome: 'moved' }
  | { readonly outcome: 'failed'; readonly failure: ExcelFailure };

/** Looks at the rows that hints named, and at all of them where the table is not as it was held. */
export async function lookAtRows(workbook: OfficeWorkbook, sheet: CheckedSheet, dirty: Dirty): Promise<Seen> {
  const read = await workbook.reread(sheet.place, spansOf(sheet, dirty));
  const failed = unseen(read, sheet);
  if (failed !== null || !read.ok) return failed ?? { outcome: 'moved' };
  const { place, rows, guarded } = read.value;
  const grown = place.rows - sheet.rowCount;
  const local = [...dirty.rows].flatMap(([key, touched]) => (touched.local ? [key] : []));
  if (grown < 0 || grown > dirty.below)
    return lookAtAll(workbook, sheet, { local: local.length > 0 || dirty.belowLocal, steady: false });
  const added = sheet.grow(grown);
  if (dirty.belowLocal) local.push(...added);
  const byIndex = new Map(rows.map((raw) => [raw.row - place.firstRow - 1, raw]));
  const touched = [...dirty.rows.keys()];
  const fresh = [...touched, ...added].flatMap((key) => {
    const raw = byIndex.get(sheet.indexOf(key));
    return raw === undefined ? [] : [{ key, raw }];
  });
  sheet.put(fresh);
  return { outcome: 'seen', rows: new Set(fresh.map(({ key }) => key)), local, touched, guarded };
}

/** Looks at the whole table; its rows are found back by what stands in them. */
export async function lookAtAll(
  workbook: OfficeWorkbook,
  sheet: CheckedSheet,
  { local, steady }: { readonly local: boolean; readonly steady: boolean },
): Promise<Seen> {
  const read = await workbook.readWhole(sheet.place, steady);
  const failed = unseen(read, sheet);
  if (failed !== null || !read.ok) return failed ?? { outcome: 'moved' };
  const { rows, guarded } = read.value;
  const touched = sheet.replace(rows);
  return { outcome: 'seen', rows: new Set(sheet.keys), local: local ? touched : [], touched, guarded };
}

function unseen(read: ExcelResult<TableNow>, sheet: CheckedSheet): Seen | null {
  if (!read.ok) return { outcome: 'failed', failure: read.failure };
  return samePlace(read.value.place, sheet.place) ? null : { outcome: 'moved' };
}
