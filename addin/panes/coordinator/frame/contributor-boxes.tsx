import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { TickBoxes } from './tick-boxes.tsx';

/** Which contributors something is for. */
export function ContributorBoxes({
  contributors,
  ...boxes
}: {
  readonly label: string;
  readonly contributors: readonly { readonly contributor: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (contributors: readonly string[]) => void;
}) {
  const { words } = useCoordinatorWords();
  return (
    <TickBoxes
      {...boxes}
      items={contributors.map(({ contributor, name }) => ({
        key: contributor,
        label: `${contributor} · ${name}`,
      }))}
      all={words.round.all}
      none={words.round.nobody}
    />
  );
}
