import type { ConflictJson } from '../../../../shared/contract/reports.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';

/** What stands to be decided: as a merge would leave it, where that is known, else as the last merge left it. */
export function openConflicts({ preview, status, backTo }: CoordinatingView): readonly ConflictJson[] {
  return preview.step === 'here' && backTo === null ? preview.answer.conflicts : status.conflicts;
}
