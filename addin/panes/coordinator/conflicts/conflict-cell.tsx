import { Button, Link, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import type { ConflictJson } from '../../../../shared/contract/reports.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Pill } from '../../frame/pill.tsx';
import { wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { TextDialog } from '../decisions/text-dialog.tsx';
import { headerOf } from '../frame/header-of.ts';
import { TraceSteps, traceOf } from '../history/trace-steps.tsx';
import { OtherValueDialog } from './other-value-dialog.tsx';

/** Whose value a conflict is settled with; `parent`: what stood there before both. */
export type ConflictTaken = 'domain' | 'register' | 'parent';

const useStyles = makeStyles({
  name: { margin: '12px 0 6px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    [wide]: { gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: '12px' },
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  label: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '4px',
    // As high as the pill beside one of them, so that the values stand in one line.
    minHeight: '30px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  value: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'pre-line',
  },
  long: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  none: { fontWeight: tokens.fontWeightRegular },
  button: { marginTop: 'auto', alignSelf: 'flex-start' },
  links: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', marginTop: '10px' },
  trace: { marginTop: '8px' },
});

interface ConflictCellProps {
  readonly conflict: ConflictJson;
  readonly cell: ConflictJson['cells'][number];
  /** The cell says which column it is; else the question above it does. */
  readonly named: boolean;
  readonly decides: boolean;
  readonly waiting: boolean;
  readonly onDecide: (take: ConflictTaken) => void;
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}

/** A cell's three values side by side, each with its button; below them another value, a question, and who and when. */
export function ConflictCell(props: ConflictCellProps) {
  const styles = useStyles();
  const { words, say } = useCoordinatorWords();
  const focusComesBack = useRestoreFocusTarget();
  const [open, setOpen] = useState<'other' | 'ask' | null>(null);
  const { conflict, cell, named, decides, waiting, onDecide, view, actions } = props;
  const { actionId, contributor } = conflict;
  const column = say(headerOf(view, cell.column));
  const sides = [
    {
      take: 'parent',
      label: words.conflicts.before,
      value: cell.before,
      button: words.conflicts.takeBefore,
      now: false,
    },
    {
      take: 'domain',
      label: words.conflicts.domain(contributor),
      value: cell.domain,
      button: words.conflicts.takeDomain(contributor),
      now: false,
    },
    {
      take: 'register',
      label: words.conflicts.register,
      value: cell.register,
      button: words.conflicts.keepRegister,
      now: true,
    },
  ] as const;
  const trace = traceOf(view, actionId, cell.column);
  const leave = () => setOpen(null);
  return (
    <div>
      {named ? <h3 className={styles.name}>{column}</h3> : null}
      <ul className={styles.sides}>
        {sides.map(({ take, label, value, button, now }) => (
          <li key={take} className={styles.side}>
            <span className={styles.label}>
              {label}
              {now ? <Pill>{words.conflicts.inRegister}</Pill> : null}
            </span>
            <span className={value.length > 60 ? `${styles.value} ${styles.long}` : styles.value}>
              {value === '' ? <em className={styles.none}>{words.empty}</em> : value}
            </span>
            {decides ? (
              <Button
                size="small"
                className={styles.button}
                disabledFocusable={waiting}
                aria-label={words.conflicts.decideOf(button, column, actionId)}
                onClick={() => onDecide(take)}
              >
                {button}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <div className={styles.links}>
        {decides ? (
          <Link {...focusComesBack} as="button" onClick={() => setOpen('other')}>
            {words.conflicts.other}
          </Link>
        ) : null}
        {view.may.remark ? (
          <Link {...focusComesBack} as="button" onClick={() => setOpen('ask')}>
            {words.conflicts.ask(contributor)}
          </Link>
        ) : null}
        <Link
          as="button"
          aria-label={words.conflicts.traceOf(column, actionId)}
          onClick={() => actions.traceCell(actionId, cell.column)}
        >
          {words.conflicts.trace}
        </Link>
        {view.place === 'excel' ? (
          <Link as="button" onClick={() => actions.showCell(actionId, cell.column)}>
            {words.openInRegister}
          </Link>
        ) : null}
      </div>
      <div className={styles.trace} aria-live="polite">
        {trace === null ? null : <TraceSteps trace={trace} />}
      </div>
      {open === 'other' ? (
        <OtherValueDialog
          actionId={actionId}
          column={cell.column}
          start={cell.register}
          view={view}
          actions={actions}
          onLeave={leave}
        />
      ) : null}
      {open === 'ask' ? (
        <TextDialog
          title={words.conflicts.askHeading(contributor)}
          text={words.conflicts.askHint}
          label={words.remarks.text}
          hint={actionId}
          start={words.conflicts.askText(column)}
          missing={words.remarks.incomplete}
          confirm={words.conflicts.askConfirm}
          onConfirm={(text) => actions.remark(actionId, text)}
          onLeave={leave}
        />
      ) : null}
    </div>
  );
}
