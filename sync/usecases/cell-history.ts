import type { Action } from '../../shared/actions/action.ts';
import { parseActionId } from '../../shared/actions/action-id.ts';
import { isBlank, sameValue, type Value } from '../../shared/cells/value.ts';
import type { CellHistory } from '../../shared/contract/history.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import { changesBody } from '../../shared/log/register-bodies.ts';
import { contributorState, type State } from '../../shared/log/state.ts';
import type { Language } from '../../shared/text/localised.ts';
import { readBody } from '../log/body-store.ts';
import type { Log } from '../log/log.ts';
import { isErasedMarker } from './erased-cells.ts';
import { partAt, readActions } from './logged-actions.ts';
import { logBroken } from './outcomes.ts';
import { currentGround } from './plan-in-force.ts';
import { showing } from './shown-value.ts';

type Step = CellHistory['steps'][number];

/**
 * Traces a cell of the register: every submission in which the domain gave it another value, and every merge
 * after which the register showed another, with who, when, from which workbook, and whether the value was the
 * domain's, a coordinator's or decided.
 */
export async function cellHistory(
  log: Log,
  { actionId, field }: { readonly actionId: string; readonly field: string },
  language: Language,
): Promise<Result<CellHistory>> {
  const ground = await currentGround(log);
  if (!ground.ok) return ground;
  const { state, inForce } = ground.value;
  const { plan } = inForce;
  const position = plan.position(field);
  const contributor = plan.contributor(parseActionId(actionId)?.prefix ?? '');
  if (position === undefined || contributor === undefined) return unknownCell(actionId, field);

  const shows = showing(plan, state, language);
  const shown = (value: Value) => shows(actionId, field, value);
  const told = (value: Value) => ({
    value: shown(value),
    ...(isBlank(value) || isErasedMarker(value) ? { blank: true as const } : {}),
  });
  const steps: Step[] = [];
  const { submissions, parts } = contributorState(state, contributor.code);
  let before: Value | undefined;
  for (const submission of submissions) {
    const actions = await readActions(log.library, submission.actions, plan);
    if (!actions.ok) return actions;
    const value = valueIn(actions.value, actionId, position);
    if (value !== undefined && (before === undefined || !sameValue(before, value))) {
      const { entry, at, by, workbook } = submission;
      steps.push({ entry, at, by: by.name, kind: 'submission', workbook, ...told(value) });
    }
    before = value ?? before;
  }
  let registered: Value | undefined;
  for (const { entry } of parts) {
    const part = await partAt(log.library, state, contributor.code, plan, entry);
    if (!part.ok) return part;
    const value = valueIn(part.value.rows, actionId, position);
    const merge = state.merges.find((one) => one.entry === entry);
    if (
      value !== undefined &&
      merge !== undefined &&
      (registered === undefined || !sameValue(registered, value))
    ) {
      const brought = await broughtBy(log, state, merge, { actionId, field });
      if (!brought.ok) return brought;
      steps.push({ entry, at: merge.at, ...brought.value, workbook: null, ...told(value) });
    }
    registered = value ?? registered;
  }
  if (steps.length === 0) return unknownCell(actionId, field);
  const value = shown(registered ?? before ?? null);
  return done({ actionId, column: field, value, steps: steps.sort((a, b) => b.entry - a.entry) });
}

/** How a merge came by the cell's new value, and whose word that was. */
async function broughtBy(
  { library }: Log,
  { conflictDecisions }: State,
  { entry, by, changes }: State['merges'][number],
  { actionId, field }: { readonly actionId: string; readonly field: string },
): Promise<Result<Pick<Step, 'kind' | 'by'>>> {
  const body = await readBody(library, changesBody, changes);
  if (!body.ok) return logBroken(body.problem);
  const change = body.value.rows.find(
    (one) => one.kind === 'changed' && one.actionId === actionId && one.field === field,
  );
  switch (change?.kind === 'changed' ? change.source : 'domain') {
    case 'domain':
      return done({ kind: 'merge', by: by.name });
    case 'coordinator':
      return done({ kind: 'edit', by: by.name });
    case 'decision': {
      const decision = conflictDecisions.findLast(
        (one) =>
          one.actionId === actionId && one.entry < entry && one.cells.some((cell) => cell.field === field),
      );
      return done({ kind: 'decision', by: (decision ?? { by }).by.name });
    }
  }
}

function valueIn(rows: readonly Action[], actionId: string, position: number): Value | undefined {
  const row = rows.find(({ id }) => id === actionId);
  return row === undefined ? undefined : (row.values[position] ?? null);
}

function unknownCell(actionId: string, field: string) {
  return stopped('action-unknown', {
    nl: `Het logboek kent geen cel ${field} van ${actionId}. Kijk de Actie-ID en de kolom na.`,
    en: `The log knows no cell ${field} of ${actionId}. Check the id and the column.`,
  });
}
