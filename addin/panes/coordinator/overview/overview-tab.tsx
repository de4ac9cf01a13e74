import { makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { useWide, wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import { RoundLine } from '../frame/round-line.tsx';
import { ApprovalCard } from './approval-card.tsx';
import { ContributorsCard } from './contributors-card.tsx';
import { CoverageMatrix } from './coverage-matrix.tsx';
import { MergeCard } from './merge-card.tsx';
import { type Message, MessageCard } from './message-card.tsx';
import { inOrderOfLateness } from './order-of-lateness.ts';
import { reminderFor } from './reminder-for.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [wide]: { gap: '16px', marginTop: '16px' },
    '@media (min-width: 68em)': {
      gridTemplateColumns: 'minmax(0, 1.45fr) minmax(0, 1fr)',
      alignItems: 'start',
    },
  },
  column: { display: 'flex', flexDirection: 'column', minWidth: 0, [wide]: { rowGap: '16px' } },
  heading: { [wide]: { marginBottom: '16px' } },
});

/** How the plan stands: what a merge would do, who is late, what each domain has, what approval still needs. */
export function OverviewTab({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words, language } = useCoordinatorWords();
  const isWide = useWide();
  const [chosen, setChosen] = useState<Message | null>(null);
  const messageHeading = useRef<HTMLHeadingElement>(null);

  // On a page there is room to have the first reminder ready before anybody asks.
  const first =
    isWide && view.may.decide
      ? inOrderOfLateness(view.status.contributors)
          .map((contributor) => reminderFor(contributor, words, language))
          .find((reminder) => reminder !== null)
      : undefined;
  const message = chosen ?? first ?? null;
  const write = (next: Message) => {
    setChosen(next);
    // Once the card is drawn: the reader goes on there.
    requestAnimationFrame(() => messageHeading.current?.focus());
  };

  return (
    <>
      {isWide ? (
        <div className={styles.heading}>
          <PageHeading heading={words.tabs.overview}>
            <RoundLine view={view} />
          </PageHeading>
        </div>
      ) : null}
      {isWide && view.may.merge ? <MergeCard view={view} actions={actions} /> : null}
      <div className={styles.columns}>
        <div className={styles.column}>
          <ContributorsCard view={view} onWrite={write} actions={actions} />
          {message === null ? null : <MessageCard message={message} headingRef={messageHeading} />}
        </div>
        <div className={styles.column}>
          <CoverageMatrix view={view} />
          <ApprovalCard view={view} onWrite={write} actions={actions} />
        </div>
      </div>
    </>
  );
}
