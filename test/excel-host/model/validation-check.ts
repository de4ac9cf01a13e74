import { z } from 'zod';
import { parseAddress, splitAddress } from './address.ts';
import type { Area } from './area.ts';
import type { CellValue } from './cell.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

const listRule = z.object({ list: z.object({ source: z.string() }) });

/** The values of a list: written out with commas, or in the cells that `=Lijsten!$A$1:$A$8` or a name stands for. */
function listValues(workbook: Workbook, sheet: Sheet, source: string): readonly string[] {
  if (!source.startsWith('=')) return source.split(',').map((value) => value.trim());
  const target = workbook.names.find(
    ({ name }) => name.toLowerCase() === source.slice(1).toLowerCase(),
  )?.target;
  if (target?.kind === 'range' && target.held.area !== null) return textsIn(target.sheet, target.held.area);
  const { sheet: named, local } = splitAddress(source.slice(1));
  const on = named === undefined ? sheet : workbook.sheet(named);
  return textsIn(on, parseAddress(local));
}

function textsIn(sheet: Sheet, area: Area): readonly string[] {
  return sheet.grid
    .read(area)
    .flat()
    .map((cell) => String(cell.value));
}

/**
 * Whether Excel takes what a person types into a cell. Only lists are judged, as the workbooks use
 * them; an alert that is no Stop lets everything through.
 */
export function allowsEntry(workbook: Workbook, sheet: Sheet, area: Area, value: CellValue): boolean {
  const settings = sheet.validations.shared([area]);
  const rule = listRule.safeParse(settings?.rule);
  if (settings === null || !rule.success) return true;
  const { showAlert, style } = settings.errorAlert;
  if (showAlert !== true || style !== 'Stop') return true;
  return listValues(workbook, sheet, rule.data.list.source).includes(String(value));
}
