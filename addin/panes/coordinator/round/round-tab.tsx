import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import { TwoColumns } from '../frame/two-columns.tsx';
import { CurrentRound } from './current-round.tsx';
import { OpenRound } from './open-round.tsx';

/** The round that is open, and opening another. */
export function RoundTab({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const { words } = useCoordinatorWords();
  return (
    <>
      <PageHeading heading={words.tabs.round} />
      <TwoColumns>
        <CurrentRound view={view} actions={actions} />
        {view.may.decide ? <OpenRound view={view} actions={actions} /> : null}
      </TwoColumns>
    </>
  );
}
