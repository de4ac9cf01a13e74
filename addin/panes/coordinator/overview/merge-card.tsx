import { makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { ReactElement } from 'react';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useDates } from '../../words/use-dates.ts';
import { ConflictIcon } from '../conflicts/conflict-icon.tsx';
import { changesToMerge, nextStep } from '../preview/changes-to-merge.ts';
import { MergeButtons } from './merge-buttons.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '12px 32px',
    padding: '20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  about: { flex: '1 1 16rem', minWidth: 0 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 28px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  count: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground2 },
  number: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '12px', marginLeft: 'auto' },
});

/** What a merge would do, beside the one button that does it. */
export function MergeCard({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const changes = changesToMerge(view);
  const { unit } = words.counts;
  const counts: readonly (readonly [number, string, ReactElement])[] = [
    [changes.added, unit.added, <AddRegular key="added" className={styles.icon} />],
    [changes.changed, unit.changed, <EditRegular key="changed" className={styles.icon} />],
    [changes.withdrawn, unit.withdrawn, <ArrowUndoRegular key="withdrawn" className={styles.icon} />],
    [
      changes.conflicts,
      changes.conflicts === 1 ? unit.conflict : unit.conflicts,
      <ConflictIcon key="conflicts" />,
    ],
    [changes.waiting, unit.waiting, <ClockRegular key="waiting" className={styles.icon} />],
  ];
  const { heading, text } = useMergeTexts(view);
  return (
    <section className={styles.card} aria-label={words.merge.merge}>
      <div className={styles.about}>
        <h2 className={styles.heading}>{heading}</h2>
        <p className={styles.text}>{text}</p>
      </div>
      <ul className={styles.counts}>
        {counts
          .filter(([count]) => count > 0)
          .map(([count, what, icon]) => (
            <li key={what} className={styles.count}>
              {icon}
              <span>
                <span className={styles.number}>{count}</span> {what}
              </span>
            </li>
          ))}
      </ul>
      <div className={styles.buttons}>
        <MergeButtons view={view} actions={actions} />
      </div>
    </section>
  );
}

/** What a merge would be the next step from. */
export function useMergeTexts(view: CoordinatingView): { readonly heading: string; readonly text: string } {
  const { words } = useCoordinatorWords();
  const { dayAndMonth } = useDates();
  const { added, withdrawn, conflicts, waiting, helps } = changesToMerge(view);
  const { register, contributors } = view.status;
  if (register === null && contributors.every(({ submission }) => submission === null)) {
    return { heading: words.merge.merge, text: words.merge.nothingYet };
  }
  const step = nextStep(view);
  if (step === 'conflicts') return { heading: words.merge.decide, text: words.merge.decideText(conflicts) };
  if (step === 'findings') return { heading: words.merge.allow, text: words.merge.allowText(waiting) };
  if (!helps && register !== null) {
    return { heading: words.merge.upToDate, text: words.merge.upToDateText };
  }
  if (register === null) return { heading: words.merge.ready, text: words.merge.first };
  const since = words.merge.since(register.sequence, dayAndMonth(register.at));
  const grows = words.merge.grows(register.actions, register.actions + added - withdrawn);
  return { heading: words.merge.ready, text: `${since} ${grows}` };
}
