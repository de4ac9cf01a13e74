import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClockRegular } from '@fluentui/react-icons/svg/clock';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { MergedView } from '../../../coordination/coordinator-view.ts';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { MessagePage } from '../../frame/message-page.tsx';
import { PaneButton } from '../../frame/pane-button.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { ConflictIcon } from '../conflicts/conflict-icon.tsx';
import { countsInWords } from '../preview/counts-in-words.ts';

const useStyles = makeStyles({
  facts: { margin: '12px 0 0', padding: 0, listStyleType: 'none' },
  fact: {
    display: 'flex',
    columnGap: '8px',
    marginBottom: '8px',
    maxWidth: '48rem',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  clock: { flexShrink: 0, fontSize: '18px' },
  notes: { margin: '4px 0 0', paddingLeft: '20px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px' },
});

/** What a merge did, how the register stands, and what asks for attention next. */
export function MergedPage({
  merged: { report, leftAlone, notWritten },
  wentBack,
  actions,
}: {
  readonly merged: MergedView;
  readonly wentBack: boolean;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words, say } = useCoordinatorWords();
  const { outcome, sequence, register, conflicts, waiting, remarks } = report;
  const nothing = outcome === 'nothing';
  const counts = countsInWords(report.contributors, words);
  const heading = wentBack ? words.merged.backHeading(sequence) : words.merged.heading(sequence);
  const pending = notWritten !== null || register.state === 'pending';
  return (
    <MessagePage
      fine
      icon={<CheckmarkCircleFilled />}
      heading={nothing ? words.merged.nothing : heading}
      text={nothing ? words.merged.nothingText(sequence) : counts}
    >
      <ul className={styles.facts} aria-label={words.merged.facts}>
        {nothing && !pending ? null : (
          <li className={styles.fact}>
            {pending ? <ClockRegular className={styles.clock} /> : <SeverityIcon severity="fine" />}
            <span>
              {notWritten === null ? words.merged.register[register.state] : say(notWritten.message)}
            </span>
          </li>
        )}
        {conflicts.length === 0 ? null : (
          <li className={styles.fact}>
            <ConflictIcon />
            <span>{words.merged.open(conflicts.length)}</span>
          </li>
        )}
        {waiting.length === 0 ? null : (
          <li className={styles.fact}>
            <SeverityIcon severity="warning" />
            <span>{words.merged.waiting(waiting.length)}</span>
          </li>
        )}
        {leftAlone.length === 0 ? null : (
          <li className={styles.fact}>
            <SeverityIcon severity="info" />
            <span>
              {words.merged.leftAlone(
                leftAlone.length,
                [...new Set(leftAlone.map(({ actionId }) => actionId))].join(', '),
              )}
            </span>
          </li>
        )}
        {remarks.length === 0 ? null : (
          <li className={styles.fact}>
            <SeverityIcon severity="info" />
            <div>
              {words.preview.notes}
              <ul className={styles.notes}>
                {remarks.map((remark) => (
                  <li key={remark}>{remark}</li>
                ))}
              </ul>
            </div>
          </li>
        )}
      </ul>
      <div className={styles.buttons}>
        <PaneButton appearance="primary" onClick={actions.backToWork}>
          {words.merged.goOn}
        </PaneButton>
        {conflicts.length === 0 ? null : (
          <PaneButton onClick={() => actions.openTab('conflicts')}>{words.merged.toConflicts}</PaneButton>
        )}
        {sequence === 0 ? null : (
          <PaneButton onClick={actions.openRegister}>{words.merged.openRegister}</PaneButton>
        )}
      </div>
    </MessagePage>
  );
}
