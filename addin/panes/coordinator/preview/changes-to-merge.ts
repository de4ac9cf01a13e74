import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';

/** What a merge would do, in numbers: actions, each once; and what would wait for a word after it. */
export interface ChangesToMerge {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly conflicts: number;
  readonly waiting: number;
  /** Whether merging changes anything. */
  readonly helps: boolean;
}

/** From the preview where it is there, and else as the service counts it: both plan the same merge. */
export function changesToMerge({ preview, status, backTo }: CoordinatingView): ChangesToMerge {
  const { contributors } = status;
  const previewed = preview.step === 'here' && backTo === null ? preview.answer : null;
  const counts = previewed?.contributors ?? contributors.map((one) => ({ ...one, ...one.sinceMerge }));
  const sum = (of: 'added' | 'changed' | 'withdrawn' | 'waiting') =>
    counts.reduce((total, one) => total + one[of], 0);
  // What is decided already stands with the conflicts until the next merge takes it.
  const conflicts =
    previewed?.conflicts.filter(({ decided }) => decided === undefined).length ??
    contributors.reduce((total, one) => total + one.conflicts, 0);
  const [added, changed, withdrawn, waiting] = [
    sum('added'),
    sum('changed'),
    sum('withdrawn'),
    sum('waiting'),
  ];
  const typed = (previewed?.edits.length ?? 0) > 0;
  const helps = typed || contributors.some(({ mergeHelps }) => mergeHelps);
  return { added, changed, withdrawn, conflicts, waiting, helps };
}

/** The tab where the next useful step is taken, where merging changes nothing; `null`: merging is it, or nothing is. */
export function nextStep(view: CoordinatingView): 'conflicts' | 'findings' | null {
  const { helps, conflicts, waiting } = changesToMerge(view);
  if (helps || view.status.register === null) return null;
  if (conflicts > 0) return 'conflicts';
  return waiting > 0 ? 'findings' : null;
}
