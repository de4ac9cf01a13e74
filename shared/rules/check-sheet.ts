import { identify } from '../actions/identify.ts';
import type { ParsedRow } from '../actions/parsed-row.ts';
import type { CheckContext, SheetContext } from './check.ts';
import type { Finding } from './finding.ts';
import { carriedId, findingOf, judgeGroup, type LocatedTrouble, troubleOrder } from './located-trouble.ts';
import { rowChecker } from './row-checker.ts';
import type { CompiledSheetRule, RuleSet } from './rule-set.ts';
import type { SheetColumns } from './sheet-columns.ts';

/**
 * Checks a whole sheet: every rule of cell, row and sheet. The findings come row by row, within a row
 * by column and code, and those of the sheet as a whole last; the same sheet always gives the same list.
 *
 * @param rows in the order of the sheet
 */
export function checkSheet(
  rows: readonly ParsedRow[],
  columns: SheetColumns,
  rules: RuleSet,
  context: CheckContext,
): readonly Finding[] {
  const sheet = rows.slice(0, rows.findLastIndex((row) => !row.blank) + 1);
  const ids = identify(sheet, context);
  const sheetContext: SheetContext = { ...context, columnsAtFault: columns.atFault, ids };
  const check = rowChecker(rules, columns, context);

  const onRow = new Map(sheet.map((row) => [row.key, [...check(row)]]));
  const onSheet: LocatedTrouble[] = [];
  for (const rule of rules.sheet) {
    for (const found of judgeSheet(rule, sheet, sheetContext)) {
      const { key } = found.trouble;
      if (key === null) onSheet.push(found);
      else onRow.get(key)?.push(found);
    }
  }

  const order = troubleOrder(context.plan);
  const rowByKey = new Map(sheet.map((row) => [row.key, row]));
  const view = {
    rowNumber: (key: number) => rowByKey.get(key)?.row ?? 0,
    actionId: (key: number) => carriedId(rowByKey.get(key), ids.of(key)),
    columns,
  };
  return [...[...onRow.values()].map((found) => found.sort(order)), onSheet.sort(order)]
    .flat()
    .map((found) => findingOf(found, view));
}

function judgeSheet(
  rule: CompiledSheetRule,
  rows: readonly ParsedRow[],
  context: SheetContext,
): readonly LocatedTrouble[] {
  const groups = new Map<string, ParsedRow[]>();
  for (const group of rule.run.standingKeys(context)) groups.set(group, []);
  for (const row of rows) {
    for (const group of rule.run.keysOf(row, context).keys()) {
      const members = groups.get(group);
      if (members === undefined) groups.set(group, [row]);
      else members.push(row);
    }
  }
  return [...groups].flatMap(([group, members]) => judgeGroup(rule, group, members, context));
}
