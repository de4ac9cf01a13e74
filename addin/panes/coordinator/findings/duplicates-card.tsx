import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { Refusal } from '../decisions/refusal.tsx';
import { useSaying } from '../decisions/use-saying.ts';

const useStyles = makeStyles({
  text: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  pair: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '&:last-child': { borderBottomStyle: 'none' },
  },
  titles: { flex: '1 1 16rem', minWidth: 0, margin: 0, '& > span': { display: 'block' } },
  id: { fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** Pairs of actions that look alike: one joint action, or two that differ. */
export function DuplicatesCard({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { duplicates } = view.status;
  const { shown, more } = useShownPart(duplicates);
  const { say, waiting, refused } = useSaying();
  return (
    <Card heading={words.findings.duplicates} hint={String(duplicates.length)}>
      <p className={styles.text}>{words.findings.duplicatesText}</p>
      <ul className={styles.list}>
        {shown.map(({ actions: pair, titles }) => {
          const [one, other] = pair;
          return (
            <li key={pair.join(' ')} className={styles.pair}>
              <p className={styles.titles}>
                <span>
                  <span className={styles.id}>{one}</span> {titles[0]}
                </span>
                <span>
                  <span className={styles.id}>{other}</span> {titles[1]}
                </span>
              </p>
              {view.may.decide ? (
                <div className={styles.buttons}>
                  <Button
                    size="small"
                    aria-label={words.findings.jointOf(one, other)}
                    disabledFocusable={waiting}
                    onClick={() => say(actions.decide({ decide: 'joint', actions: pair, joint: true }))}
                  >
                    {words.findings.joint}
                  </Button>
                  <Button
                    size="small"
                    aria-label={words.findings.differOf(one, other)}
                    disabledFocusable={waiting}
                    onClick={() => say(actions.decide({ decide: 'joint', actions: pair, joint: false }))}
                  >
                    {words.findings.differ}
                  </Button>
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      {more}
      <Refusal trouble={refused} />
    </Card>
  );
}
