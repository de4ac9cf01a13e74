import { z } from 'zod';
import type { ParsedRow } from '../../shared/actions/parsed-row.ts';
import { isChoices, type Value } from '../../shared/cells/value.ts';
import { listOf } from '../../shared/plan/column-list.ts';
import type { Column, RuleSetting } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { CheckContext } from '../../shared/rules/check.ts';
import { holds } from '../../shared/rules/conditions.ts';
import { appliesIn } from '../../shared/rules/round.ts';
import type { PickerGroup, PickerOption, PickerView } from './officer-view.ts';

const asking = z.object({ column: z.string(), values: z.array(z.string()) });
const asks: Readonly<Record<string, 'at-least-one' | 'all'>> = {
  'includes-any': 'at-least-one',
  'includes-all': 'all',
};

/** What a cell takes instead of typing; `null` for a column that has no list. */
export function pickerView(
  column: Column,
  row: ParsedRow,
  rows: readonly ParsedRow[],
  context: CheckContext,
): PickerView | null {
  const { plan, asOf } = context;
  const position = plan.position(column.field);
  const value = position === undefined ? null : (row.cells[position]?.value ?? null);
  if (column.type === 'partners') {
    const kinds = plan.choices(column, asOf);
    return { kind: 'partners', kinds, entries: chosenIn(value), suggestions: othersIn(rows, row, position) };
  }
  if (column.type !== 'multi' && column.type !== 'list') return null;
  const chosen = new Set(chosenIn(value));
  const options = plan.choices(column, asOf).map(
    (choice): PickerOption => ({
      value: choice,
      meaning: meaningOf(plan, column, choice),
      chosen: chosen.has(choice),
    }),
  );
  return {
    kind: column.type === 'multi' ? 'several' : 'one',
    groups: groupsOf(options, column, row, context),
  };
}

/** The options that a rule asks for in this row first, then what may be chosen besides. */
function groupsOf(
  options: readonly PickerOption[],
  column: Column,
  row: ParsedRow,
  { plan, round }: CheckContext,
): readonly PickerGroup[] {
  const rule = plan.definition.rules.find(
    (setting) =>
      askedOf(setting, column) !== null &&
      setting.severity !== 'info' &&
      appliesIn(setting, round) &&
      setting.when.length > 0 &&
      setting.when.every((condition) => holds(condition, row, plan)),
  );
  const values = rule === undefined ? null : askedOf(rule, column);
  const what = rule === undefined ? undefined : asks[rule.check];
  if (values === null || what === undefined) return [{ asks: 'free', met: true, options }];
  const asked = options.filter(({ value }) => values.includes(value));
  const free = options.filter(({ value }) => !values.includes(value));
  const met = what === 'all' ? asked.every(({ chosen }) => chosen) : asked.some(({ chosen }) => chosen);
  const first: PickerGroup = { asks: what, met, options: asked };
  return free.length === 0 ? [first] : [first, { asks: 'free', met: true, options: free }];
}

function askedOf({ check, parameters }: RuleSetting, column: Column): readonly string[] | null {
  if (asks[check] === undefined) return null;
  const read = asking.safeParse(parameters);
  return read.success && read.data.column === column.field ? read.data.values : null;
}

function meaningOf(plan: Plan, column: Column, code: string): string | null {
  const list = listOf(column);
  if (list === 'objectives') return plan.objective(code)?.text ?? null;
  return list === 'domains' ? (plan.domain(code)?.name ?? null) : null;
}

function chosenIn(value: Value): readonly string[] {
  if (isChoices(value)) return value;
  return typeof value === 'string' ? [value] : [];
}

function othersIn(
  rows: readonly ParsedRow[],
  row: ParsedRow,
  position: number | undefined,
): readonly string[] {
  if (position === undefined) return [];
  const own = new Set(chosenIn(row.cells[position]?.value ?? null));
  const found = new Set<string>();
  for (const other of rows) {
    for (const entry of chosenIn(other.cells[position]?.value ?? null)) if (!own.has(entry)) found.add(entry);
  }
  return [...found];
}
