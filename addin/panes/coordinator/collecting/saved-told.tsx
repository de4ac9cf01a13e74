import { makeStyles, tokens } from '@fluentui/react-components';
import type { SavedWorkbooks } from '../../../../shared/contract/workbooks.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { Asked } from '../../../coordination/coordinator-view.ts';
import { TroubleButton } from '../../frame/trouble-button.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

const useStyles = makeStyles({
  told: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    '&:not(:empty)': { marginTop: '8px' },
  },
});

/** That the saved workbooks are being looked at, or could not be: the rest of the overview does without. */
export function SavedTold({
  saved,
  actions,
}: {
  readonly saved: Asked<SavedWorkbooks>;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words, say } = useCoordinatorWords();
  const told =
    saved.step === 'asking'
      ? words.saved.looking
      : saved.step === 'failed'
        ? `${words.saved.notLooked}. ${say(saved.trouble.message)}`
        : saved.step === 'here' && saved.answer.problem !== null
          ? `${words.saved.notLooked}. ${saved.answer.problem}`
          : null;
  return (
    <div role="status" className={styles.told}>
      {told}
      {saved.step === 'failed' ? (
        <TroubleButton trouble={saved.trouble} actions={actions} size="small" />
      ) : null}
    </div>
  );
}
