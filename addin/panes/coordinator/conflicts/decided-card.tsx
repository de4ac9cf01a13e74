import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useDates } from '../../words/use-dates.ts';
import { headerOf } from '../frame/header-of.ts';
import { StandingList } from '../frame/standing-list.tsx';
import { decidedConflicts } from './open-conflicts.ts';

/** Conflicts that are decided, until the next merge takes what was decided. */
export function DecidedCard({ view }: { readonly view: CoordinatingView }) {
  const { words, say } = useCoordinatorWords();
  const { clockTime, dayAndMonth } = useDates();
  const decided = decidedConflicts(view);
  const { shown, more } = useShownPart(decided);
  if (decided.length === 0) return null;
  return (
    <Card heading={words.conflicts.decided} hint={words.conflicts.decidedText}>
      <StandingList
        lines={shown.map(({ actionId, contributor, cells, decided: { entry, take, by, at } }) => ({
          key: String(entry),
          what: `${actionId} · ${cells.map(({ column }) => say(headerOf(view, column))).join(', ')}`,
          text: words.conflicts.taken[take](contributor),
          from: `${by} · ${words.at(dayAndMonth(at), clockTime(at))}`,
        }))}
      />
      {more}
    </Card>
  );
}
