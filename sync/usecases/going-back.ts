import { done, type Result } from '../../shared/contract/problem.ts';
import type { State } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { editsBack } from '../../shared/register/edits-back.ts';
import type { ContestedEdit } from '../../shared/register/rebase-edits.ts';
import type { RegisterEdit, RegisterPart } from '../../shared/register/register-part.ts';
import type { Localised } from '../../shared/text/localised.ts';
import type { Library } from '../library/library.ts';
import { rowsAt } from './logged-actions.ts';
import { backRemarks } from './register-remarks.ts';

/** An earlier merge, by its own number and that in the log. */
export interface EarlierMerge {
  readonly merge: number;
  readonly entry: number;
}

/** The edits that bring the register back to an earlier merge, and what only the domains can bring back. */
export async function goingBack(
  library: Library,
  state: State,
  plan: Plan,
  { merge, entry }: EarlierMerge,
  newest: ReadonlyMap<string, RegisterPart>,
): Promise<Result<{ readonly edits: readonly RegisterEdit[]; readonly remarks: readonly Localised[] }>> {
  const then = await rowsAt(library, state, plan, entry, newest);
  if (!then.ok) return then;
  const fields = plan.columns.map(({ field }) => field);
  const now = [...newest.values()].flatMap(({ rows }) => rows);
  const { edits, newer, otherStanding } = editsBack(fields, then.value, now);
  return done({ edits, remarks: backRemarks(merge, newer, otherStanding) });
}

/** Without those of cells in which somebody typed meanwhile: what was typed last is taken. */
export function notTyped(
  edits: readonly RegisterEdit[],
  typed: { readonly edits: readonly RegisterEdit[]; readonly contested: readonly ContestedEdit[] },
): readonly RegisterEdit[] {
  const cellOf = ({ actionId, field }: RegisterEdit) => `${actionId}.${field}`;
  const cells = new Set([...typed.edits, ...typed.contested.map(({ edit }) => edit)].map(cellOf));
  return edits.filter((edit) => !cells.has(cellOf(edit)));
}
