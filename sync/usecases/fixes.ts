import type { RawCell, RawTable } from '../../shared/cells/raw-table.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { CheckedContribution } from './check-contribution.ts';

/** A mended cell may itself be read better or worse; after so many rounds what is left is told. */
const mostRounds = 3;

/**
 * Applies the fixes that findings offer and checks again, until none is offered any more. The sheet's own
 * cells change in the table only; writing them back is for whoever submits.
 */
export function withFixes(
  checked: CheckedContribution,
  plan: Plan,
  check: (table: RawTable) => CheckedContribution,
): CheckedContribution {
  let current = checked;
  for (let round = 0; round < mostRounds; round += 1) {
    const fixes = fixesByCell(current, plan);
    if (fixes.size === 0) break;
    current = check(withCells(current.table, fixes));
  }
  return current;
}

/** New text by `row/column` of the sheet; of several fixes of one cell the first. */
function fixesByCell({ findings, columns }: CheckedContribution, plan: Plan): ReadonlyMap<string, string> {
  const fixes = new Map<string, string>();
  for (const finding of findings) {
    const fixed = fixedText(finding);
    const field = finding.fix?.kind === 'assign-id' ? plan.role('action-id')?.field : finding.column;
    const column = field === undefined || field === null ? undefined : columns.sheetColumn(field);
    if (fixed === null || finding.row === null || column === undefined) continue;
    const key = `${finding.row}/${column}`;
    if (!fixes.has(key)) fixes.set(key, fixed);
  }
  return fixes;
}

function fixedText({ fix }: Finding): string | null {
  if (fix === null) return null;
  return fix.kind === 'replace' ? fix.text : fix.id;
}

function withCells(table: RawTable, fixes: ReadonlyMap<string, string>): RawTable {
  const rows = table.rows.map((row) => {
    const cells = table.headers.map(({ column }, place): RawCell | undefined => {
      const text = fixes.get(`${row.row}/${column}`);
      return text === undefined ? row.cells[place] : { kind: 'text', text };
    });
    return { row: row.row, cells };
  });
  return { ...table, rows };
}
