import type { Action } from '../actions/action.ts';
import type { Value } from '../cells/value.ts';
import { inCanonicalOrder } from './action-order.ts';
import { differingCells } from './row-content.ts';

/** How one list of actions differs from an earlier one. */
export type RowDifference =
  | { readonly kind: 'added' | 'withdrawn' | 'put-back' | 'gone'; readonly actionId: string }
  | {
      readonly kind: 'changed';
      readonly actionId: string;
      readonly field: string;
      readonly before: Value;
      readonly after: Value;
    };

/** What became of each action, cell by cell, in canonical order of the ids. */
export function compareRows(
  fields: readonly string[],
  before: readonly Action[],
  after: readonly Action[],
): readonly RowDifference[] {
  const was = new Map(before.map((row) => [row.id, row]));
  const is = new Map(after.map((row) => [row.id, row]));
  const gone = before.filter(({ id }) => !is.has(id));
  return inCanonicalOrder([...after, ...gone]).flatMap((row): readonly RowDifference[] => {
    const { id: actionId } = row;
    if (!is.has(actionId)) return [{ kind: 'gone', actionId }];
    const earlier = was.get(actionId);
    const withdrawn: RowDifference = { kind: 'withdrawn', actionId };
    if (earlier === undefined) {
      return [{ kind: 'added', actionId }, ...(row.withdrawn ? [withdrawn] : [])];
    }
    const cells = differingCells(fields, earlier, row);
    const changed = cells.map((cell): RowDifference => ({ kind: 'changed', actionId, ...cell }));
    if (earlier.withdrawn === row.withdrawn) return changed;
    return [...changed, row.withdrawn ? withdrawn : { kind: 'put-back', actionId }];
  });
}

/** How many actions were added, changed and withdrawn; each counts once, as the gravest of what became of it. */
export interface DifferenceCounts {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
}

/** How many actions are new, changed and withdrawn; each counts once, however many of its cells differ. */
export function countDifferences(differences: readonly RowDifference[]): DifferenceCounts {
  const kinds = new Map<string, Set<RowDifference['kind']>>();
  for (const { actionId, kind } of differences) {
    const known = kinds.get(actionId);
    if (known === undefined) kinds.set(actionId, new Set([kind]));
    else known.add(kind);
  }
  const actions = [...kinds.values()];
  const withdrawn = actions.filter((of) => of.has('withdrawn') || of.has('gone')).length;
  const added = actions.filter((of) => of.has('added') && !of.has('withdrawn')).length;
  return { added, withdrawn, changed: actions.length - withdrawn - added };
}
