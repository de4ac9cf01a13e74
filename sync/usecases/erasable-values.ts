import { isBlank, type Value } from '../../shared/cells/value.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { contributorState, type State } from '../../shared/log/state.ts';
import type { Column } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { cellsUnder, valueOfOwnCell } from '../../shared/register/own-columns.ts';
import { fold } from '../../shared/text/fold.ts';
import type { Library } from '../library/library.ts';
import { erasedMarker, isErasedMarker } from './erased-cells.ts';
import { actionsAt, partAt } from './logged-actions.ts';
import { keptColumns } from './own-columns.ts';

/** The column of a cell that is to be erased: the plan's, or one that the coordinator added to the register. */
export type ErasableColumn =
  | { readonly kind: 'plan'; readonly column: Column; readonly position: number }
  | { readonly kind: 'own'; readonly header: string };

/** By its field, or by the header of a column of the coordinator's own; `null` where nobody had such a one. */
export async function erasableColumn(
  library: Library,
  state: State,
  plan: Plan,
  name: string,
): Promise<Result<ErasableColumn | null>> {
  const column = plan.column(name);
  const position = plan.position(name);
  if (column !== undefined && position !== undefined) return done({ kind: 'plan', column, position });
  for (const { entry } of state.ownColumns.toReversed()) {
    const kept = await keptColumns(library, state, entry);
    if (!kept.ok) return kept;
    const header = kept.value.headers.find((one) => fold(one) === fold(name));
    if (header !== undefined) return done({ kind: 'own', header });
  }
  return done(null);
}

/** What stands in the log where a value of this column was erased. */
export const markerIn = (column: ErasableColumn): Value =>
  column.kind === 'plan' ? erasedMarker(column.column) : null;

/** What the cell held in the submission or merge that was named (`at`), or holds in all of them now. */
export async function valuesAt(
  library: Library,
  state: State,
  plan: Plan,
  {
    code,
    column,
    actionId,
    at,
  }: {
    readonly code: string;
    readonly column: ErasableColumn;
    readonly actionId: string;
    readonly at: number | undefined;
  },
): Promise<Result<readonly Value[]>> {
  const { submissions, parts } = contributorState(state, code);
  const named = (list: readonly { readonly entry: number }[]) =>
    at === undefined || list.some(({ entry }) => entry === at);
  if (column.kind === 'own') {
    const kept = await keptColumns(library, state, at);
    if (!kept.ok) return kept;
    return done(
      [valueOfOwnCell(cellsUnder(kept.value, [column.header])(actionId, 0))].filter(isWorthErasing),
    );
  }
  const handedIn = named(submissions) ? await actionsAt(library, state, code, plan, at) : done([]);
  if (!handedIn.ok) return handedIn;
  const part = named(parts) ? await partAt(library, state, code, plan, at) : done({ rows: [] });
  if (!part.ok) return part;
  const rows = [...handedIn.value, ...part.value.rows].filter(({ id }) => id === actionId);
  return done(rows.map(({ values }) => values[column.position] ?? null).filter(isWorthErasing));
}

const isWorthErasing = (value: Value): boolean => !isBlank(value) && !isErasedMarker(value);
