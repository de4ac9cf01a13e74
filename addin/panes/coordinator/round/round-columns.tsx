import type { RoundKind } from '../../../../shared/plan/definition.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { RadioChoice } from '../../frame/radio-choice.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { TickBoxes } from '../frame/tick-boxes.tsx';

/** Which columns officers may change in the round: those of its kind, or others. */
export function RoundColumns({
  view,
  kind,
  chosen,
  onChoose,
}: {
  readonly view: CoordinatingView;
  readonly kind: RoundKind;
  /** By field; `null`: those of its kind. */
  readonly chosen: readonly string[] | null;
  readonly onChoose: (fields: readonly string[] | null) => void;
}) {
  const { words, say } = useCoordinatorWords();
  // No round opens what the plan keeps closed in all of them.
  const columns = view.columns.filter(({ openIn }) => openIn.length > 0);
  const ofKind = columns.filter(({ openIn }) => openIn.includes(kind));
  const named =
    ofKind.length === columns.length
      ? words.round.allColumns
      : ofKind.map(({ header }) => say(header)).join(', ');
  return (
    <>
      <RadioChoice
        label={words.round.columns}
        choices={[
          { value: 'kind', name: words.round.columnsOfKind, text: named },
          { value: 'chosen', name: words.round.columnsChosen },
        ]}
        chosen={chosen === null ? 'kind' : 'chosen'}
        onChoose={(value) => onChoose(value === 'kind' ? null : ofKind.map(({ field }) => field))}
      />
      {chosen === null ? null : (
        <TickBoxes
          label={words.round.columnsChosen}
          items={columns.map(({ field, header }) => ({ key: field, label: say(header) }))}
          chosen={chosen}
          all={words.round.everyColumn}
          none={words.round.noColumn}
          onChoose={onChoose}
        />
      )}
    </>
  );
}
