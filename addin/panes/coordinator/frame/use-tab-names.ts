import type { CoordinatingView, CoordinatorTab } from '../../../coordination/coordinator-view.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { openConflicts } from '../conflicts/open-conflicts.ts';
import { openFindings } from '../findings/open-findings.ts';
import { changesToMerge } from '../preview/changes-to-merge.ts';

/** What each tab is called, with how much waits there. */
export function useTabNames(view: CoordinatingView): (tab: CoordinatorTab) => string {
  const { words } = useCoordinatorWords();
  const { added, changed, withdrawn, helps } = changesToMerge(view);
  const waiting: Partial<Record<CoordinatorTab, number>> = {
    preview: helps ? added + changed + withdrawn : 0,
    conflicts: openConflicts(view).length,
    findings: openFindings(view),
    remarks:
      view.remarks.step === 'here'
        ? view.remarks.answer.filter(({ answers }) => answers.length === 0).length
        : 0,
  };
  return (tab) => words.tabCount(words.tabs[tab], waiting[tab] ?? 0);
}
