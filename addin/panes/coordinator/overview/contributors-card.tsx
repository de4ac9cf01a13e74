import {
  Button,
  Link,
  makeStyles,
  mergeClasses,
  tokens,
  useRestoreFocusTarget,
} from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons/svg/arrow-download';
import { MailRegular } from '@fluentui/react-icons/svg/mail';
import { useState } from 'react';
import type { SavedWorkbook } from '../../../../shared/contract/workbooks.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { Card } from '../../frame/card.tsx';
import { StackingRow, StackingTable } from '../../frame/stacking-table.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { narrow, wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { CollectDialog } from '../collecting/collect-dialog.tsx';
import { SavedFacts } from '../collecting/saved-facts.tsx';
import { SavedTold } from '../collecting/saved-told.tsx';
import { ConflictIcon } from '../conflicts/conflict-icon.tsx';
import { Refusal } from '../decisions/refusal.tsx';
import { useSaying } from '../decisions/use-saying.ts';
import { countsInWords } from '../preview/counts-in-words.ts';
import { ContributorState } from './contributor-state.tsx';
import type { Message } from './message-card.tsx';
import { type ContributorStanding, inOrderOfLateness } from './order-of-lateness.ts';
import { reminderFor } from './reminder-for.ts';
import { StrayWorkbooks } from './stray-workbooks.tsx';

/** In a pane what belongs to a state stands below its words, past its icon. */
const underState = { gridColumn: 2, paddingLeft: '26px' } as const;

const useStyles = makeStyles({
  row: { [narrow]: { gridTemplateColumns: '4rem minmax(0, 1fr)', alignItems: 'start' } },
  who: { [narrow]: { gridRow: 'span 4' } },
  whoHead: { [wide]: { width: '19%' } },
  stateHead: { [wide]: { width: '28%' } },
  sinceHead: { [wide]: { width: '22%' } },
  stepsHead: { [wide]: { '&&': { textAlign: 'end', paddingRight: 0 } } },
  code: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  name: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    [narrow]: { display: 'none' },
  },
  // In a pane the word stands with the number; under a heading the number alone is enough.
  number: {
    [wide]: { '&&': { textAlign: 'end' }, fontVariantNumeric: 'tabular-nums' },
    [narrow]: { display: 'none' },
  },
  numberHead: { [wide]: { '&&': { textAlign: 'end', whiteSpace: 'nowrap' } } },
  since: { color: tokens.colorNeutralForeground2, [narrow]: underState },
  noSince: { [narrow]: { display: 'none' } },
  conflict: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    verticalAlign: 'bottom',
    whiteSpace: 'nowrap',
  },
  errors: {
    display: 'flex',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  facts: {
    display: 'block',
    [wide]: { display: 'none' },
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  open: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  steps: { [wide]: { '&&': { paddingRight: 0 } }, [narrow]: underState },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px',
    '& > *': { whiteSpace: 'nowrap' },
    [wide]: { justifyContent: 'flex-end' },
  },
  changeRound: { fontSize: tokens.fontSizeBase200 },
});

interface ContributorsCardProps {
  readonly view: CoordinatingView;
  readonly onWrite: (message: Message) => void;
  readonly actions: CoordinatorActions;
}

/** Every contributor, who needs attention on top: state, when, how much, and what changed since the last merge. */
export function ContributorsCard({ view, onWrite, actions }: ContributorsCardProps) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { contributors } = view.status;
  const [collecting, setCollecting] = useState<SavedWorkbook | null>(null);
  const saved = savedByContributor(view);
  const { shown, more } = useShownPart(inOrderOfLateness(contributors));
  const { heads } = words.overview;
  return (
    <Card
      heading={words.overview.contributors}
      hint={howMany(contributors, words.overview.counts)}
      beside={
        view.may.decide ? (
          <Link as="button" className={styles.changeRound} onClick={() => actions.openTab('round')}>
            {view.status.round === null ? words.overview.openRound : words.overview.changeRound}
          </Link>
        ) : null
      }
    >
      <StackingTable
        label={words.overview.contributors}
        headings={[
          { name: heads.contributor, className: styles.whoHead },
          { name: heads.state, className: styles.stateHead },
          { name: heads.actions, className: styles.numberHead },
          { name: heads.warnings, className: styles.numberHead },
          { name: heads.since, className: styles.sinceHead },
          { name: heads.steps, className: styles.stepsHead },
        ]}
      >
        {shown.map((contributor) => (
          <ContributorRow
            key={contributor.contributor}
            contributor={contributor}
            saved={saved.get(contributor.contributor) ?? null}
            view={view}
            onWrite={onWrite}
            onCollect={(workbook) => {
              setCollecting(workbook);
              actions.lookAtWorkbook(workbook.contributor);
            }}
            actions={actions}
          />
        ))}
      </StackingTable>
      {more}
      <SavedTold saved={view.saved} actions={actions} />
      <StrayWorkbooks strays={view.status.strays ?? []} />
      {collecting === null ? null : (
        <CollectDialog
          workbook={collecting}
          view={view}
          actions={actions}
          onLeave={() => setCollecting(null)}
        />
      )}
    </Card>
  );
}

function savedByContributor({ saved }: CoordinatingView): ReadonlyMap<string, SavedWorkbook> {
  const workbooks = saved.step === 'here' ? saved.answer.workbooks : [];
  return new Map(workbooks.map((workbook) => [workbook.contributor, workbook]));
}

function howMany(
  contributors: readonly ContributorStanding[],
  say: Readonly<Record<'fine' | 'waiting' | 'late', (count: number) => string>>,
): string {
  const late = contributors.filter(({ daysLate }) => daysLate > 0).length;
  const waiting = contributors.filter(({ daysLate, reminder }) => daysLate === 0 && reminder !== null).length;
  const fine = contributors.filter(
    ({ submission, reminder }) => submission !== null && reminder === null,
  ).length;
  const parts = [
    [fine, say.fine],
    [waiting, say.waiting],
    [late, say.late],
  ] as const;
  return parts.flatMap(([count, words]) => (count === 0 ? [] : [words(count)])).join(' · ');
}

function ContributorRow({
  contributor,
  saved,
  view,
  onWrite,
  onCollect,
  actions,
}: ContributorsCardProps & {
  readonly contributor: ContributorStanding;
  /** `null` where it is not known. */
  readonly saved: SavedWorkbook | null;
  readonly onCollect: (workbook: SavedWorkbook) => void;
}) {
  const styles = useStyles();
  const { words, language } = useCoordinatorWords();
  const focusComesBack = useRestoreFocusTarget();
  const { contributor: code, name, submission, sinceMerge, conflicts, waiting, daysLate } = contributor;
  const reminder = view.may.decide ? reminderFor(contributor, words, language) : null;
  const since = countsInWords(sinceMerge, words);
  const admitted = view.status.round?.late.includes(code) ?? false;
  const collectable =
    view.may.collect && saved !== null && saved.ifCollected !== null && saved.ifCollected !== 'closed';
  const admitting = useSaying();
  const mayAdmit = view.may.decide && daysLate > 0 && !admitted;
  const facts = [
    submission === null ? '' : words.amounts.actions(submission.actions),
    submission === null || submission.warnings === 0 ? '' : words.amounts.warnings(submission.warnings),
  ].filter((fact) => fact !== '');
  const open = [
    waiting === 0 ? '' : words.overview.waiting(waiting),
    admitted ? words.overview.admitted : '',
  ].filter((fact) => fact !== '');
  return (
    <StackingRow className={styles.row}>
      <th scope="row" className={styles.who}>
        <span className={styles.code}>{code}</span>
        <span className={styles.name}>{name}</span>
      </th>
      <td>
        <ContributorState contributor={contributor} round={view.status.round}>
          {submission === null || submission.errors === 0 ? null : (
            <span className={styles.errors}>
              <SeverityIcon severity="error" /> {words.amounts.errors(submission.errors)}
            </span>
          )}
          {facts.length === 0 ? null : <span className={styles.facts}>{facts.join(' · ')}</span>}
          {open.length === 0 ? null : <span className={styles.open}>{open.join(' · ')}</span>}
          {saved === null ? null : <SavedFacts workbook={saved} />}
        </ContributorState>
      </td>
      <td className={styles.number}>{submission === null ? words.none : submission.actions}</td>
      <td className={styles.number}>
        {submission === null || submission.warnings === 0 ? words.none : submission.warnings}
      </td>
      <td className={mergeClasses(styles.since, submission === null && styles.noSince)}>
        {since === '' ? (submission === null ? words.none : words.overview.unchanged) : since}
        {conflicts === 0 ? null : (
          <>
            {' · '}
            <span className={styles.conflict}>
              <ConflictIcon />
              {words.amounts.conflicts(conflicts)}
            </span>
          </>
        )}
      </td>
      <td className={styles.steps}>
        <div className={styles.buttons}>
          {collectable ? (
            <Button
              {...focusComesBack}
              size="small"
              icon={<ArrowDownloadRegular />}
              aria-label={words.saved.collectOf(code)}
              onClick={() => onCollect(saved)}
            >
              {words.saved.collect}
            </Button>
          ) : null}
          {reminder === null ? null : (
            <Button
              size="small"
              icon={<MailRegular />}
              aria-label={words.overview.remindOf(code)}
              onClick={() => onWrite(reminder)}
            >
              {words.overview.remind}
            </Button>
          )}
          {mayAdmit ? (
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.overview.admitOf(code)}
              disabledFocusable={admitting.waiting}
              onClick={() => admitting.say(actions.decide({ decide: 'admit-late', contributors: [code] }))}
            >
              {words.overview.admit}
            </Button>
          ) : null}
        </div>
        <Refusal trouble={admitting.refused} />
      </td>
    </StackingRow>
  );
}
