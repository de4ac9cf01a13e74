import type { ChangeJson, ConflictJson, MergeReport } from '../../../../shared/contract/reports.ts';
import type { ChangeFilter } from './change-filters.tsx';

/** One contributor's changes, as far as they are asked for. */
export interface ChangesOf {
  readonly contributor: string;
  readonly changes: readonly ChangeJson[];
}

interface Asked {
  readonly filter: ChangeFilter;
  /** `null`: everyone's. */
  readonly contributor: string | null;
  readonly search: string;
  /** What columns are called, by field, and actions, by id: one searches by what one reads. */
  readonly headers: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
}

/** What of a preview fits the filter, the contributor and the words looked for. */
export function changesShown(
  { changes, conflicts }: Pick<MergeReport, 'changes' | 'conflicts'>,
  { filter, contributor, search, headers, titles }: Asked,
): { readonly groups: readonly ChangesOf[]; readonly conflicts: readonly ConflictJson[] } {
  const wanted = search.trim().toLowerCase();
  const found = (actionId: string, columns: readonly (string | null)[]) =>
    wanted === '' ||
    [actionId, titles.get(actionId) ?? '', ...columns.map((field) => headers.get(field ?? '') ?? '')].some(
      (text) => text.toLowerCase().includes(wanted),
    );
  const byContributor = new Map<string, ChangeJson[]>();
  for (const change of changes) {
    if (contributor !== null && change.contributor !== contributor) continue;
    if (filter !== 'all' && kindOf(change) !== filter) continue;
    if (!found(change.actionId, [change.column])) continue;
    const group = byContributor.get(change.contributor);
    if (group === undefined) byContributor.set(change.contributor, [change]);
    else group.push(change);
  }
  return {
    groups: [...byContributor].map(([code, of]) => ({ contributor: code, changes: of })),
    conflicts:
      filter === 'all' || filter === 'conflicts'
        ? conflicts.filter(
            (conflict) =>
              (contributor === null || conflict.contributor === contributor) &&
              found(
                conflict.actionId,
                conflict.cells.map(({ column }) => column),
              ),
          )
        : [],
  };
}

/** An action that is put back counts among the changed ones, as in the report's own counts. */
function kindOf({ what }: ChangeJson): ChangeFilter {
  return what === 'put-back' ? 'changed' : what;
}
