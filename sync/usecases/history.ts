import type { z } from 'zod';
import type { Action } from '../../shared/actions/action.ts';
import { parseActionId } from '../../shared/actions/action-id.ts';
import { sameValue, type Value } from '../../shared/cells/value.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import type { historySchema } from '../../shared/contract/reports.ts';
import { contributorState } from '../../shared/log/state.ts';
import { valueAt } from '../../shared/register/row-content.ts';
import { fill, type Language, type Localised } from '../../shared/text/localised.ts';
import type { Log } from '../log/log.ts';
import { partAt, readActions } from './logged-actions.ts';
import { currentState } from './outcomes.ts';
import { planInForce } from './plan-in-force.ts';
import { shownValue } from './present.ts';

type History = z.infer<typeof historySchema>;
type Step = History['steps'][number];

const submitted: Localised = {
  nl: 'indiening {sequence} ({workbook})',
  en: 'submission {sequence} ({workbook})',
};
const merged: Localised = { nl: 'samenvoeging {sequence}', en: 'merge {sequence}' };

/**
 * Who gave one cell of an action which value and when: each submission and each merge that changed it, oldest
 * first. A merge stands there where the register then held another value than before.
 */
export async function cellHistory(
  log: Log,
  { actionId, field }: { readonly actionId: string; readonly field: string },
  language: Language,
): Promise<Result<History>> {
  const found = await currentState(log);
  if (!found.ok) return found;
  const state = found.value;
  const inForce = await planInForce(log, state);
  if (!inForce.ok) return inForce;
  const { plan } = inForce.value;
  const contributor = plan.contributor(parseActionId(actionId)?.prefix ?? '');
  const position = plan.position(field);
  if (contributor === undefined || position === undefined) return noSuchCell(actionId, field);

  const steps: Step[] = [];
  const { submissions, parts } = contributorState(state, contributor.code);
  const changed = changesOf(actionId, position);
  for (const { actions, entry, at, by, sequence, workbook } of submissions) {
    const read = await readActions(log.library, actions, plan);
    if (!read.ok) return read;
    const value = changed(read.value);
    if (value === undefined) continue;
    const what = fill(submitted[language], { sequence, workbook });
    steps.push({ entry, at, by: by.name, what, value, text: shownValue(plan, field, value, language) });
  }
  const changedInRegister = changesOf(actionId, position);
  for (const { entry } of parts) {
    const read = await partAt(log.library, state, contributor.code, plan, entry);
    if (!read.ok) return read;
    const value = changedInRegister(read.value.rows);
    const merge = state.merges.find((one) => one.entry === entry);
    if (value === undefined || merge === undefined) continue;
    const { at, by, sequence } = merge;
    const what = fill(merged[language], { sequence });
    steps.push({ entry, at, by: by.name, what, value, text: shownValue(plan, field, value, language) });
  }
  if (steps.length === 0) return noSuchCell(actionId, field);
  return done({ steps: steps.toSorted((a, b) => a.entry - b.entry) });
}

/** Gives a cell's value where it differs from what it was in the rows before; `undefined` where it does not. */
function changesOf(actionId: string, position: number): (rows: readonly Action[]) => Value | undefined {
  let before: Value | undefined;
  return (rows) => {
    const row = rows.find(({ id }) => id === actionId);
    if (row === undefined) return undefined;
    const value = valueAt(row, position);
    const same = before !== undefined && sameValue(before, value);
    before = value;
    return same ? undefined : value;
  };
}

function noSuchCell(actionId: string, field: string) {
  return stopped('action-unknown', {
    nl: `Er is geen cel ${field} van een actie ${actionId}. Kijk de Actie-ID en de kolom na.`,
    en: `There is no cell ${field} of an action ${actionId}. Check the id and the column.`,
  });
}
