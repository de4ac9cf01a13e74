import { makeStyles, tokens } from '@fluentui/react-components';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { FootButtons } from '../../frame/foot-buttons.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { changesToMerge } from '../preview/changes-to-merge.ts';
import { countsInWords } from '../preview/counts-in-words.ts';
import { MergeButtons } from './merge-buttons.tsx';
import { useMergeTexts } from './merge-card.tsx';

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: '0 0 8px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** In a pane merging stands at the foot, always there. */
export function OverviewFoot({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { heading, text } = useMergeTexts(view);
  const changes = changesToMerge(view);
  const counts = changes.helps ? countsInWords(changes, words) : '';
  return (
    <>
      <h2 className={styles.heading}>{heading}</h2>
      <p className={styles.text}>{counts === '' ? text : counts}</p>
      <FootButtons>
        <MergeButtons view={view} actions={actions} />
      </FootButtons>
    </>
  );
}
