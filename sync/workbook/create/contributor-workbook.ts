import type { Action } from '../../../shared/actions/action.ts';
import type { Stamp } from '../../../shared/cells/raw-table.ts';
import type { SheetCell } from '../../../shared/cells/sheet-cell.ts';
import type { Contributor } from '../../../shared/plan/definition.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { dropdowns, officerColumn } from '../../../shared/workbook/action-columns.ts';
import { guidePage } from '../../../shared/workbook/guide-page.ts';
import { attempt, type Outcome } from '../package/problem.ts';
import { createPackage } from '../package/save.ts';
import { workbookFile } from '../verify/workbook-file.ts';
import { actionRow, textCell } from './action-row.ts';
import { workbookParts } from './workbook-parts.ts';

/**
 * Empty rows that stand ready below the actions. Excel lengthens a table as people type below it;
 * other programs do not, and there these rows carry the dropdowns and prompts.
 */
export const preparedRows = 30;

export interface ContributorWorkbook {
  readonly actions?: readonly Action[];
  readonly stamp: Stamp;
  /** yyyy-mm-dd: domains that are valid on this day stand in the dropdowns. */
  readonly onDate: string;
}

/**
 * A contributor's workbook from nothing: the table with its actions and rows to fill in, dropdowns,
 * prompts and the guide. The problem is a text too long for a cell, with its address.
 */
export function createContributorWorkbook(
  plan: Plan,
  contributor: Contributor,
  { actions = [], stamp, onDate }: ContributorWorkbook,
): Outcome<{ readonly bytes: Uint8Array }> {
  const { definition } = plan;
  const empty: readonly SheetCell[] = definition.columns.map((column) =>
    column.type === 'domain' ? textCell(contributor.domain) : null,
  );
  const parts = workbookParts({
    title: `${definition.title} – ${contributor.name}`,
    sheets: [
      {
        sheetName: definition.workbook.actionsSheet,
        tableName: definition.workbook.actionsTable,
        columns: definition.columns.map(officerColumn),
        rows: [
          ...actions.map((action) => actionRow(plan, definition.columns, action)),
          ...Array.from({ length: preparedRows }, () => empty),
        ],
      },
      guidePage(plan, contributor, onDate),
    ],
    lists: dropdowns(plan, onDate),
    stamp,
  });
  const made = attempt(() => ({ package: createPackage(parts) }));
  return made.ok ? workbookFile(made.package) : made;
}
