import { freeIdentifier, isNamedAs } from '../../shared/workbook/sheet-mark.ts';
import type { NamedList } from '../../shared/workbook/sheet-table.ts';
import { addOwnSheet, type HearOtherwise, markedSheet, markSheet } from './own-sheets.ts';
import { textInput } from './sheet-input.ts';

const listsSheet = 'Lijsten';

/** A defined name with the cells that it stands for; of a formula or of cells that are gone there are none. */
interface NamedCells {
  readonly item: Excel.NamedItem;
  readonly range: Excel.Range;
}

/**
 * Writes the lists of the dropdowns, each a column of a hidden sheet of ours, and lets names mean those cells. A
 * sheet, or a name, of the officer's that is called the same stays as it is: ours is then called otherwise.
 *
 * @returns under which defined name each list stands, by its own
 */
export async function putLists(
  context: Excel.RequestContext,
  lists: readonly NamedList[],
  hear: HearOtherwise,
): Promise<ReadonlyMap<string, string>> {
  const named = await namedCells(context);
  const known = await ourLists(context, lists, named);
  const sheet = known ?? (await addOwnSheet(context, listsSheet, hear));
  if (known !== null) sheet.getRange().clear('Contents');
  const ours = known === null ? [] : await standingOn(context, known, named);
  const kept = named.filter((one) => !ours.includes(one));
  const wasOurs = new Set(ours.map(({ item }) => item.name));
  for (const { item } of ours) if (isListName(lists, item.name)) item.delete();
  const tables = context.workbook.tables;
  tables.load('items/name');
  await context.sync();
  const taken = [...kept.map(({ item }) => item.name), ...tables.items.map(({ name }) => name)];
  const given = new Map<string, string>();
  lists.forEach(({ name, values }, column) => {
    const range = sheet.getRangeByIndexes(0, column, values.length, 1);
    range.values = values.map((value) => [textInput(value)]);
    const free = freeIdentifier(name, taken);
    context.workbook.names.add(free, range);
    given.set(name, free);
    // What was called so before was heard of then.
    if (free !== name && !wasOurs.has(free)) hear({ kind: 'name', name, otherwise: free });
  });
  sheet.visibility = 'Hidden';
  return given;
}

/** The cells of each list that the workbook has from us; of one that it lacks, none. */
export async function standingLists(
  context: Excel.RequestContext,
  lists: readonly NamedList[],
): Promise<readonly { readonly list: NamedList; readonly range: Excel.Range }[]> {
  const named = await namedCells(context);
  const sheet = await ourLists(context, lists, named);
  if (sheet === null) return [];
  const ours = await standingOn(context, sheet, named);
  return lists.flatMap((list) => {
    const found = ours.find(({ item }) => isNamedAs(item.name, list.name));
    return found === undefined ? [] : [{ list, range: found.range }];
  });
}

const isListName = (lists: readonly NamedList[], name: string): boolean =>
  lists.some((list) => isNamedAs(name, list.name));

async function namedCells(context: Excel.RequestContext): Promise<readonly NamedCells[]> {
  const { names } = context.workbook;
  names.load('items/name');
  await context.sync();
  const named = names.items.map((item) => {
    const range = item.getRangeOrNullObject();
    range.load('address,rowIndex,columnIndex,rowCount,columnCount');
    return { item, range };
  });
  await context.sync();
  return named.filter(({ range }) => !range.isNullObject);
}

/** The sheet of the lists: by its mark, or, made before there was one, by holding nothing but our lists. */
async function ourLists(
  context: Excel.RequestContext,
  lists: readonly NamedList[],
  named: readonly NamedCells[],
): Promise<Excel.Worksheet | null> {
  const marked = await markedSheet(context, listsSheet);
  if (marked !== null) return marked;
  const namesake = context.workbook.worksheets.getItemOrNullObject(listsSheet);
  namesake.load('visibility');
  await context.sync();
  if (namesake.isNullObject || namesake.visibility === 'Visible') return null;
  const used = namesake.getUsedRangeOrNullObject(true);
  used.load('values,rowIndex,columnIndex');
  const ours = (await standingOn(context, namesake, named)).filter(({ item }) =>
    isListName(lists, item.name),
  );
  await context.sync();
  if (used.isNullObject || !isAllNamed(used, ours)) return null;
  await markSheet(context, namesake, listsSheet);
  return namesake;
}

/** Whether each cell in which something stands is one of a list. */
function isAllNamed(used: Excel.Range, ours: readonly NamedCells[]): boolean {
  return used.values.every((cells, row) =>
    cells.every((value, column) => {
      const [atRow, atColumn] = [used.rowIndex + row, used.columnIndex + column];
      const isListed = ours.some(
        ({ range: { rowIndex, rowCount, columnIndex, columnCount } }) =>
          rowIndex === 0 && atRow < rowCount && columnCount === 1 && columnIndex === atColumn,
      );
      return value === '' || isListed;
    }),
  );
}

async function standingOn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  named: readonly NamedCells[],
): Promise<readonly NamedCells[]> {
  sheet.load('id');
  const sheets = named.map(({ range }) => {
    const { worksheet } = range;
    worksheet.load('id');
    return worksheet;
  });
  await context.sync();
  return named.filter((_, at) => sheets[at]?.id === sheet.id);
}
