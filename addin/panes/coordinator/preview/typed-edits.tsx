import { makeStyles } from '@fluentui/react-components';
import type { MergeReport } from '../../../../shared/contract/reports.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { ChangedText } from '../../row/changed-text.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { headerOf } from '../frame/header-of.ts';

const useStyles = makeStyles({
  text: { margin: '0 0 8px' },
  list: { margin: 0, paddingLeft: '20px' },
});

/** Cells that somebody typed in the register itself, of which the merge asks whether to take them. */
export function TypedEdits({
  edits,
  view,
}: {
  readonly edits: MergeReport['edits'];
  readonly view: CoordinatingView;
}) {
  const styles = useStyles();
  const { words, say } = useCoordinatorWords();
  const { shown, more } = useShownPart(edits);
  if (edits.length === 0) return null;
  return (
    <Card heading={words.preview.edits} hint={String(edits.length)}>
      <p className={styles.text}>{words.preview.editsText}</p>
      <ul className={styles.list}>
        {shown.map(({ actionId, column, before, after }) => (
          <li key={`${actionId} ${column}`}>
            {actionId} · {say(headerOf(view, column))}: <ChangedText before={before} after={after} />
          </li>
        ))}
      </ul>
      {more}
    </Card>
  );
}
