import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConflictJson } from '../../../../shared/contract/reports.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import type { Despite } from '../decisions/decision-dialog.tsx';
import { DespiteDialog } from '../decisions/despite-dialog.tsx';
import { Refusal } from '../decisions/refusal.tsx';
import { useSaying } from '../decisions/use-saying.ts';
import { headerOf } from '../frame/header-of.ts';
import { useRuleWords } from '../frame/use-rule-words.ts';
import { ConflictCell, type ConflictTaken } from './conflict-cell.tsx';
import { ConflictIcon } from './conflict-icon.tsx';

const useStyles = makeStyles({
  card: {
    borderLeft: `4px solid ${tokens.colorStatusWarningBorderActive}`,
    [wide]: { borderLeft: `4px solid ${tokens.colorStatusWarningBorderActive}` },
  },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  heading: { display: 'inline-flex', columnGap: '8px', '& > svg': { marginTop: '2px' } },
  about: {
    margin: '0 0 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  whole: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '8px 12px',
    margin: '12px 0 0',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  seen: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface ConflictCardProps {
  readonly conflict: ConflictJson;
  readonly place: { readonly at: number; readonly all: number };
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}

interface Taken {
  readonly take: ConflictTaken;
  readonly field?: string;
}

/** A conflict as a question, no side suggested; where several cells are in it, also for the whole action at once. */
export function ConflictCard({ conflict, place, view, actions }: ConflictCardProps) {
  const styles = useStyles();
  const { words, say } = useCoordinatorWords();
  const deciding = useSaying();
  const { waiting, refused } = deciding;
  const ruleWords = useRuleWords(view);
  const { actionId, contributor, rule, cells, toCome } = conflict;
  const decides = view.may.decide && toCome === undefined;
  const [only] = cells;
  const single = rule === null && cells.length === 1 && only !== undefined;
  const title = view.titles.get(actionId);
  const about = rule === null ? words.conflicts.both(contributor) : words.conflicts.together(ruleWords(rule));
  const [last, setLast] = useState<Taken>({ take: 'register' });
  const decide = (taken: Taken, despite?: Despite) => {
    const { take, ...cell } = taken;
    setLast(taken);
    const request = { decide: 'conflict', actionId, ...cell, choice: { take } } as const;
    deciding.say(
      actions.decide(
        despite === undefined ? request : { ...request, despite: despite.errors, reason: despite.reason },
      ),
    );
  };
  return (
    <Card
      className={styles.card}
      heading={
        <span className={styles.heading}>
          <ConflictIcon />
          {single
            ? words.conflicts.question(say(headerOf(view, only.column)), actionId)
            : words.conflicts.ruleQuestion(actionId)}
        </span>
      }
      beside={<span className={styles.place}>{words.conflicts.place(place.at, place.all)}</span>}
    >
      <p className={styles.about}>{title === undefined ? about : `${title} · ${about}`}</p>
      {cells.map((cell) => (
        <ConflictCell
          key={cell.column}
          conflict={conflict}
          cell={cell}
          named={!single}
          // What breaks a rule together is decided together, for the action as a whole.
          decides={rule === null && decides}
          waiting={waiting}
          onDecide={(take) => decide({ take, field: cell.column })}
          view={view}
          actions={actions}
        />
      ))}
      {decides && !single ? (
        <p className={styles.whole}>
          <span>{words.conflicts.wholeRow}</span>
          <Link as="button" disabled={waiting} onClick={() => decide({ take: 'domain' })}>
            {words.conflicts.rowDomain(contributor)}
          </Link>
          <Link as="button" disabled={waiting} onClick={() => decide({ take: 'register' })}>
            {words.conflicts.rowRegister}
          </Link>
          <Link as="button" disabled={waiting} onClick={() => decide({ take: 'parent' })}>
            {words.conflicts.rowBefore}
          </Link>
        </p>
      ) : null}
      {deciding.breaks.length === 0 ? null : (
        <DespiteDialog
          breaks={deciding.breaks}
          waiting={waiting}
          onConfirm={(despite) => decide(last, despite)}
          onLeave={deciding.forget}
        />
      )}
      <Refusal trouble={refused} />
      {decides ? <p className={styles.seen}>{words.conflicts.seen(contributor)}</p> : null}
      {toCome === undefined ? null : <p className={styles.seen}>{words.conflicts.toCome}</p>}
    </Card>
  );
}
