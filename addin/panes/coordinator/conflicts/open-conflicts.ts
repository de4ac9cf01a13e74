import type { ConflictJson } from '../../../../shared/contract/reports.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';

/** What stands to be decided: as a merge would leave it, where that is known, else as the last merge left it. */
export function openConflicts({ preview, status, backTo }: CoordinatingView): readonly ConflictJson[] {
  const conflicts = preview.step === 'here' && backTo === null ? preview.answer.conflicts : status.conflicts;
  return conflicts.filter(({ decided }) => decided === undefined);
}

export type DecidedConflict = ConflictJson & Required<Pick<ConflictJson, 'decided'>>;

/** What is decided already, and waits for the next merge to take it. */
export function decidedConflicts({ status }: CoordinatingView): readonly DecidedConflict[] {
  return status.conflicts.flatMap((conflict) =>
    conflict.decided === undefined ? [] : [{ ...conflict, decided: conflict.decided }],
  );
}
