import type { ParsedRow } from '../actions/parsed-row.ts';
import type { CheckContext } from './check.ts';
import type { LocatedTrouble } from './located-trouble.ts';
import { readValues } from './make-finding.ts';
import type { CompiledCellRule, RuleSet } from './rule-set.ts';
import type { SheetColumns } from './sheet-columns.ts';

/** Applies every rule of cell and row to one row; a blank row is no action and has no troubles. */
export type RowChecker = (row: ParsedRow) => readonly LocatedTrouble[];

/**
 * Makes the checker of a sheet's rows. A rule that reads a column which the sheet lacks stays silent:
 * the missing column is told once, and not again on every row.
 */
export function rowChecker(rules: RuleSet, columns: SheetColumns, context: CheckContext): RowChecker {
  const { plan } = context;
  const ofCell: readonly (readonly CompiledCellRule[])[] = plan.columns.map(({ field }) =>
    columns.missing.has(field) ? [] : rules.cell.filter(({ run }) => run.columns.includes(field)),
  );
  const ofRow = rules.row.filter(({ run }) => !run.reads.some(({ column }) => columns.missing.has(column)));

  return (row) => {
    if (row.blank) return [];
    const { key } = row;
    const found: LocatedTrouble[] = [];
    plan.columns.forEach((column, position) => {
      const cell = row.cells[position];
      if (cell === undefined) return;
      for (const { setting, run } of ofCell[position] ?? []) {
        for (const trouble of run.check(cell, column, context)) {
          const read = setting.waivable ? { read: { [column.field]: cell.value } } : {};
          found.push({ setting, scope: 'cell', trouble: { ...trouble, key }, group: '', ...read });
        }
      }
    });
    for (const { setting, run } of ofRow) {
      for (const trouble of run.check(row, context)) {
        const read = setting.waivable ? { read: readValues(run.reads, row, plan) } : {};
        found.push({ setting, scope: 'row', trouble: { ...trouble, key }, group: '', ...read });
      }
    }
    return found;
  };
}
