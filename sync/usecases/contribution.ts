import { bindColumns, placesAsShown } from '../../shared/actions/bind-columns.ts';
import type { ParsedRow } from '../../shared/actions/parsed-row.ts';
import { readRows } from '../../shared/actions/read-rows.ts';
import type { RawTable, Stamp } from '../../shared/cells/raw-table.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { rangeText } from '../workbook/read/cell-reference.ts';
import { readWorkbook, type Workbook } from '../workbook/read/read-workbook.ts';

/** What somebody hands in: a table of actions with what is known of where it comes from. */
export interface Contribution {
  /** The workbook's name, for people. */
  readonly name: string;
  readonly table: RawTable;
  readonly stamp: Stamp | null;
  /** What was left unread, and why; told with the findings so that nothing is passed over in silence. */
  readonly notes: readonly Localised[];
}

/** A contribution that came as a file, with what writing it back needs. */
export interface WorkbookContribution extends Contribution {
  readonly workbook: Workbook;
}

/** Reads the table of actions from the bytes of an .xlsx; a file that cannot be used is one clear problem. */
export function readContribution(bytes: Uint8Array, name: string, plan: Plan): Result<WorkbookContribution> {
  const read = readWorkbook(bytes, {
    headersWanted: plan.definition.columns.map(({ header }) => [header.nl, header.en]),
    tableName: plan.definition.workbook.actionsTable,
    asShown: (headers, mapping) => placesAsShown(headers, plan, mapping),
  });
  if (!read.ok) {
    const { message, where } = read.problem;
    const place = where === undefined ? '' : ` (${where})`;
    return stopped('workbook-unusable', {
      nl: `${name}: ${message.nl}${place}`,
      en: `${name}: ${message.en}${place}`,
    });
  }
  const { workbook } = read;
  return done({
    name,
    workbook,
    table: workbook.table,
    stamp: workbook.stamp,
    notes: notesOf(workbook, plan),
  });
}

function notesOf(workbook: Workbook, plan: Plan): readonly Localised[] {
  const notes: Localised[] = [];
  const { table, sheetName } = workbook;
  const below = countRowsBelow(workbook, plan);
  if (below > 0) {
    notes.push({
      nl: `Onder de tabel op blad ${sheetName} staan nog ${below} ingevulde rijen; ze zijn niet gelezen. Trek de tabel in Excel tot over die rijen (de hoek rechtsonder) als het acties zijn.`,
      en: `Below the table on sheet ${sheetName} stand ${below} more filled rows; they were not read. Drag the table over those rows in Excel (its lower right corner) if they are actions.`,
    });
  }
  const merged = mergedCells(workbook, plan);
  if (merged !== null) {
    notes.push({
      nl: `Op blad ${sheetName} zijn cellen samengevoegd (${merged}). Alleen de eerste cel daarvan is gelezen; de andere gelden als leeg. Splits ze in Excel (Start, Samenvoegen en centreren) en vul elke rij in.`,
      en: `On sheet ${sheetName} cells are merged (${merged}). Only the first cell of these was read; the others count as empty. Unmerge them in Excel (Home, Merge & Center) and fill in every row.`,
    });
  }
  if (workbook.headersByCells) {
    notes.push({
      nl: `In het bestand heeft de tabel op blad ${sheetName} andere kolomnamen dan de koppen in rij ${table.headerRow}, of ze is beschadigd. Gelezen is wat in de cellen staat. Open het werkboek in Excel en bewaar het opnieuw.`,
      en: `In the file the table on sheet ${sheetName} has other column names than the headers in row ${table.headerRow}, or it is damaged. What stands in the cells was read. Open the workbook in Excel and save it again.`,
    });
  }
  const [other] = workbook.alsoMatching;
  if (other !== undefined) {
    const [read, unread] = [onSheet(sheetName, workbook.hidden), onSheet(other.sheetName, other.hidden)];
    notes.push({
      nl: `Gelezen is de tabel ${read.nl}. Ook ${unread.nl} (rij ${other.headerRow}) staat een tabel met zulke kolommen; die is niet gelezen. Zet alle acties in één tabel.`,
      en: `The table ${read.en} was read. Another one ${unread.en} (row ${other.headerRow}) has such columns too; it was not read. Put all actions in one table.`,
    });
  }
  return notes;
}

/**
 * Filled rows below the table: right below it any that is an action, further down, where anything may stand, those
 * with as many of the plan's columns filled as make a list.
 */
function countRowsBelow({ table, rowsBelow, range }: Workbook, plan: Plan): number {
  const { rows } = readRows({ ...table, rows: rowsBelow }, plan);
  const isNext = (row: number, at: number): boolean => row === range.lastRow + 1 + at;
  const filled = ({ cells }: ParsedRow): number => cells.filter(({ text }) => text !== '').length;
  return rows.filter(
    (row, at) => !row.blank && (isNext(row.row, at) || filled(row) * 3 >= plan.columns.length),
  ).length;
}

/** So many merged ranges are named. */
const mergedNamed = 3;

/** Where cells of the plan's columns are merged; `null` where none are. */
function mergedCells({ table, merged }: Workbook, plan: Plan): string | null {
  const { places, id } = bindColumns(table.headers, plan, table.mapping);
  const columns = [...places, id].flatMap((place) => table.headers[place ?? -1]?.column ?? []);
  const found = merged.filter(({ firstColumn, lastColumn }) =>
    columns.some((column) => column >= firstColumn && column <= lastColumn),
  );
  if (found.length === 0) return null;
  const named = found.slice(0, mergedNamed).map(rangeText).join(', ');
  return found.length > mergedNamed ? `${named} …` : named;
}

function onSheet(name: string, hidden: boolean): Localised {
  return hidden
    ? { nl: `op het verborgen blad ${name}`, en: `on the hidden sheet ${name}` }
    : { nl: `op blad ${name}`, en: `on sheet ${name}` };
}
