import type { Contributor } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { guidePage } from '../../shared/workbook/guide-page.ts';
import type { PageCell } from '../../shared/workbook/sheet-table.ts';
import { pointsPerCharacter } from './column-width.ts';
import { addOwnSheet, type HearOtherwise, markedSheet } from './own-sheets.ts';
import { textInput } from './sheet-input.ts';

/**
 * Adds the guide (Leeswijzer) as a sheet, unless the workbook has it; with the next sync. An officer's own sheet of
 * that name is none: one that was made before there were marks begins with the guide's own title.
 */
export async function addGuide(
  context: Excel.RequestContext,
  plan: Plan,
  contributor: Contributor,
  onDate: string,
  hear: HearOtherwise,
): Promise<void> {
  const page = guidePage(plan, contributor, onDate);
  if ((await markedSheet(context, page.sheetName)) !== null) return;
  const namesake = context.workbook.worksheets.getItemOrNullObject(page.sheetName);
  namesake.load('name');
  await context.sync();
  if (!namesake.isNullObject) {
    const title = namesake.getRangeByIndexes(0, 0, 1, 1);
    title.load('values');
    await context.sync();
    if (title.values[0]?.[0] === page.rows[0]?.[0]?.text) return;
  }
  const sheet = await addOwnSheet(context, page.sheetName, hear);
  const columns = page.widths.length;
  sheet.getRangeByIndexes(0, 0, page.rows.length, columns).values = page.rows.map((cells) =>
    Array.from({ length: columns }, (_, index) => textInput(cells[index]?.text ?? '')),
  );
  const { format } = sheet.getRangeByIndexes(0, 0, page.rows.length, columns);
  format.wrapText = true;
  format.verticalAlignment = 'Top';
  page.widths.forEach((width, index) => {
    sheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth = width * pointsPerCharacter;
  });
  page.rows.forEach((cells, row) => {
    const style = cells[0]?.style;
    if (style !== undefined) dressRow(sheet.getRangeByIndexes(row, 0, 1, columns).format, style);
  });
}

function dressRow(format: Excel.RangeFormat, style: PageCell['style']): void {
  switch (style) {
    case 'pageTitle':
      format.font.bold = true;
      format.font.size = 16;
      format.wrapText = false;
      break;
    case 'pageHeading':
      format.font.bold = true;
      format.font.color = '#FFFFFF';
      format.fill.color = '#1F3864';
      break;
    case 'pageLabel':
    case 'pageText':
      break;
  }
}
