import { Button, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useDates } from '../../words/use-dates.ts';
import { DecisionDialog } from '../decisions/decision-dialog.tsx';
import { Refusal } from '../decisions/refusal.tsx';
import { useSaying } from '../decisions/use-saying.ts';
import { headerOf } from '../frame/header-of.ts';
import { ExtendRound } from './extend-round.tsx';

const useStyles = makeStyles({
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: '2px 0 12px' },
  heading: { margin: '16px 0 2px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '2.25rem',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '&:last-child': { borderBottomStyle: 'none' },
  },
  code: { minWidth: '4rem', fontWeight: tokens.fontWeightSemibold },
  contributor: { flexGrow: 1, minWidth: 0 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  admit: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** The round that is open: closing it, and letting in whoever is late. */
export function CurrentRound({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words, say } = useCoordinatorWords();
  const { longDay } = useDates();
  const focusComesBack = useRestoreFocusTarget();
  const [asked, setAsked] = useState<'close' | 'extend' | null>(null);
  const admitting = useSaying();
  const { round, contributors } = view.status;
  const late = contributors.filter(({ reminder }) => reminder !== null);
  const { shown, more } = useShownPart(late);
  if (round === null) {
    return (
      <Card heading={words.round.now}>
        <p className={styles.text}>{words.round.none}</p>
      </Card>
    );
  }
  return (
    <Card heading={words.round.now}>
      <p className={styles.name}>{round.name}</p>
      <p className={styles.text}>{words.round.period(longDay(round.opens), longDay(round.deadline))}</p>
      {round.columns === undefined ? null : (
        <p className={styles.text}>
          {words.round.columnsOf(round.columns.map((field) => say(headerOf(view, field))).join(', '))}
        </p>
      )}
      {round.notes.map((note) => (
        <p key={note.nl} className={styles.text}>
          {say(note)}
        </p>
      ))}
      {view.may.decide ? (
        <div className={styles.acts}>
          <Button {...focusComesBack} size="small" onClick={() => setAsked('extend')}>
            {words.round.extend}
          </Button>
          <Button {...focusComesBack} size="small" onClick={() => setAsked('close')}>
            {words.round.close}
          </Button>
        </div>
      ) : null}
      <h3 className={styles.heading}>{words.round.late}</h3>
      <p className={styles.hint}>{late.length === 0 ? words.round.allIn : words.round.lateText}</p>
      <ul className={styles.list}>
        {shown.map(({ contributor, name }) => (
          <li key={contributor} className={styles.line}>
            <span className={styles.code}>{contributor}</span>
            <span className={styles.contributor}>{name}</span>
            {round.late.includes(contributor) ? (
              <span>{words.round.admitted}</span>
            ) : view.may.decide ? (
              <Button
                size="small"
                className={styles.admit}
                aria-label={words.overview.admitOf(contributor)}
                disabledFocusable={admitting.waiting}
                onClick={() =>
                  admitting.say(actions.decide({ decide: 'admit-late', contributors: [contributor] }))
                }
              >
                {words.round.admit}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {more}
      <Refusal trouble={admitting.refused} />
      {asked === 'extend' ? (
        <ExtendRound round={round} actions={actions} onLeave={() => setAsked(null)} />
      ) : null}
      {asked === 'close' ? (
        <DecisionDialog
          title={words.round.closeHeading}
          text={words.round.closeText}
          confirm={words.round.closeConfirm}
          onConfirm={() => actions.decide({ decide: 'close-round' })}
          onLeave={() => setAsked(null)}
        />
      ) : null}
    </Card>
  );
}
