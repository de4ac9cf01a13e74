import type { RawTable, Stamp } from '../../shared/cells/raw-table.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Localised } from '../../shared/text/localised.ts';
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
  return done({ name, workbook, table: workbook.table, stamp: workbook.stamp, notes: notesOf(workbook) });
}

function notesOf(workbook: Workbook): readonly Localised[] {
  const notes: Localised[] = [];
  if (workbook.rowsBelow > 0) {
    notes.push({
      nl: `Onder de tabel op blad ${workbook.sheetName} staan nog ${workbook.rowsBelow} ingevulde rijen; ze zijn niet gelezen. Trek de tabel in Excel tot over die rijen (de hoek rechtsonder) als het acties zijn.`,
      en: `Below the table on sheet ${workbook.sheetName} stand ${workbook.rowsBelow} more filled rows; they were not read. Drag the table over those rows in Excel (its lower right corner) if they are actions.`,
    });
  }
  const [other] = workbook.alsoMatching;
  if (other !== undefined) {
    notes.push({
      nl: `Gelezen is de tabel op blad ${workbook.sheetName}. Ook op blad ${other.sheetName} (rij ${other.headerRow}) staat een tabel met zulke kolommen; die is niet gelezen. Zet alle acties in één tabel.`,
      en: `The table on sheet ${workbook.sheetName} was read. Sheet ${other.sheetName} (row ${other.headerRow}) holds a table with such columns too; it was not read. Put all actions in one table.`,
    });
  }
  return notes;
}
