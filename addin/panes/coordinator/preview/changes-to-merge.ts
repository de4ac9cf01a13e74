import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { openConflicts } from '../conflicts/open-conflicts.ts';

/** What a merge would do, in numbers: actions, each once. */
export interface ChangesToMerge {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly conflicts: number;
  readonly all: number;
}

/** From the preview where it is there; until then from what came in since the last merge. */
export function changesToMerge(view: CoordinatingView): ChangesToMerge {
  const { preview, status, backTo } = view;
  const counts =
    preview.step === 'here' && backTo === null
      ? preview.answer.contributors
      : status.contributors.map(({ sinceMerge }) => sinceMerge);
  const sum = (of: 'added' | 'changed' | 'withdrawn') => counts.reduce((total, one) => total + one[of], 0);
  const added = sum('added');
  const changed = sum('changed');
  const withdrawn = sum('withdrawn');
  const conflicts = openConflicts(view).length;
  return { added, changed, withdrawn, conflicts, all: added + changed + withdrawn + conflicts };
}
