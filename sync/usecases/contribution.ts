import { placesAsShown } from '../../shared/actions/bind-columns.ts';
import { readRows } from '../../shared/actions/read-rows.ts';
import type { RawTable, Stamp } from '../../shared/cells/raw-table.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { readWorkbook, type Workbook } from '../workbook/read/read-workbook.ts';
import { countActions } from './check-contribution.ts';

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
  const below = countActions(readRows({ ...table, rows: workbook.rowsBelow }, plan).rows);
  if (below > 0) {
    notes.push({
      nl: `Onder de tabel op blad ${sheetName} staan nog ${below} ingevulde rijen; ze zijn niet gelezen. Trek de tabel in Excel tot over die rijen (de hoek rechtsonder) als het acties zijn.`,
      en: `Below the table on sheet ${sheetName} stand ${below} more filled rows; they were not read. Drag the table over those rows in Excel (its lower right corner) if they are actions.`,
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

function onSheet(name: string, hidden: boolean): Localised {
  return hidden
    ? { nl: `op het verborgen blad ${name}`, en: `on the hidden sheet ${name}` }
    : { nl: `op blad ${name}`, en: `on sheet ${name}` };
}
