import { formatValue } from '../../shared/cells/format-value.ts';
import { isBlank } from '../../shared/cells/value.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import type { Column } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { erasedText } from '../../shared/register/erase-value.ts';
import { noOwnColumns } from '../../shared/register/own-columns.ts';
import { registerHeaders, registerStates } from '../../shared/workbook/register-columns.ts';
import type { Log } from '../log/log.ts';
import { csvLine } from '../projection/csv.ts';
import { registerRows } from '../projection/register-rows.ts';
import { createRegisterWorkbook, type RegisterRow } from '../workbook/create/register-workbook.ts';
import { erasedCells, type IsErased } from './erased-cells.ts';
import { registerParts } from './logged-actions.ts';
import { keptColumns } from './own-columns.ts';
import { currentGround } from './plan-in-force.ts';

export const exportFormats = ['xlsx', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/**
 * The register in force, rebuilt from the log, as the bytes of a file.
 *
 * @param withOwn whether a workbook has the columns that the coordinator added to the register
 */
export async function exportRegister(
  log: Log,
  format: ExportFormat,
  withOwn = true,
): Promise<Result<Uint8Array>> {
  const ground = await currentGround(log);
  if (!ground.ok) return ground;
  const { state, inForce } = ground.value;
  const { plan } = inForce;
  const parts = await registerParts(log.library, state, plan);
  if (!parts.ok) return parts;
  const rows = registerRows(parts.value);
  switch (format) {
    case 'xlsx': {
      const own = withOwn ? await keptColumns(log.library, state) : done(noOwnColumns);
      if (!own.ok) return own;
      const stamp = { plan: plan.definition.id, shows: state.number };
      const created = createRegisterWorkbook(plan, { rows, own: own.value, sheets: [], stamp });
      return created.ok ? done(created.bytes) : stopped('register-unusable', created.problem.message);
    }
    case 'csv':
      return done(new TextEncoder().encode(csvOf(plan, rows, erasedCells(state))));
    case 'json':
      return done(new TextEncoder().encode(jsonOf(plan, rows)));
  }
}

/** Excel reads UTF-8 in a CSV only behind a byte order mark. */
const byteOrderMark = '\uFEFF';

function csvOf(plan: Plan, rows: readonly RegisterRow[], isErased: IsErased): string {
  const shown = ({ id, values }: RegisterRow['action'], column: Column, position: number): string => {
    const value = values[position] ?? null;
    return isBlank(value) && isErased(id, column.field) ? erasedText : formatValue(value, column);
  };
  const id = plan.role('action-id')?.header.nl ?? 'Actie-ID';
  const headers = [
    id,
    ...plan.columns.map(({ header }) => header.nl),
    registerHeaders.contributor,
    registerHeaders.state,
  ];
  const lines = rows.map(({ action, contributor, state }) =>
    csvLine([
      action.id,
      ...plan.columns.map((column, position) => shown(action, column, position)),
      contributor,
      registerStates[state],
    ]),
  );
  return `${byteOrderMark}${[csvLine(headers), ...lines].join('\r\n')}\r\n`;
}

function jsonOf(plan: Plan, rows: readonly RegisterRow[]): string {
  const actions = rows.map(({ action, contributor, state }) => ({
    id: action.id,
    contributor,
    state,
    ...Object.fromEntries(
      plan.columns.map(({ field }, position) => [field, action.values[position] ?? null]),
    ),
  }));
  return `${JSON.stringify({ plan: plan.definition.id, title: plan.definition.title, actions }, null, 2)}\n`;
}
