import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Announcer } from '../../frame/announcer.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { openConflicts } from '../conflicts/open-conflicts.ts';

/** What a screen reader hears: how a merge goes, that something was decided, or how the plan stands. */
export function CoordinatorAnnouncer({ view }: { readonly view: CoordinatingView }) {
  const { words, say } = useCoordinatorWords();
  const { merging, deciding, status } = view;
  const sentence = () => {
    switch (merging.step) {
      case 'merging':
      case 'writing':
        return words.merge.merging;
      case 'done':
        return merging.merged.report.outcome === 'nothing'
          ? words.merged.nothing
          : words.announce.merged(merging.merged.report.sequence);
      case 'failed':
        return say(merging.trouble.heading);
      default:
        break;
    }
    if (deciding === 'under-way') return words.deciding;
    const late = status.contributors.filter(({ daysLate }) => daysLate > 0).length;
    const state = words.announce.state(late, openConflicts(view).length);
    return deciding === 'done' ? `${words.announce.decided} ${state}` : state;
  };
  return <Announcer sentence={sentence()} />;
}
