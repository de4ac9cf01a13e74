import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { SubmitView, WorkingView } from '../../session/officer-view.ts';
import { CoverageStrip } from '../coverage/coverage-strip.tsx';
import { SeverityPills } from '../findings/severity-pills.tsx';
import { FootButtons } from '../frame/foot-buttons.tsx';
import { Notices } from '../frame/notices.tsx';
import { PaneButton } from '../frame/pane-button.tsx';
import { PaneFrame } from '../frame/pane-frame.tsx';
import { PaneHeader } from '../frame/pane-header.tsx';
import { TroubleButton } from '../frame/trouble-button.tsx';
import { FailedPage } from '../submit/failed-page.tsx';
import { ReceiptPage } from '../submit/receipt-page.tsx';
import { WhatNext } from '../submit/what-next.tsx';
import { useWords } from '../words/words.ts';

const useStyles = makeStyles({
  again: {
    margin: '8px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface SubmittedPaneProps {
  readonly view: WorkingView;
  readonly submit: Extract<SubmitView, { step: 'failed' | 'accepted' }>;
  readonly actions: OfficerActions;
}

/** After submitting: the receipt and what comes next, or why it did not work and how to try again. */
export function SubmittedPane({ view, submit, actions }: SubmittedPaneProps) {
  const styles = useStyles();
  const { words } = useWords();
  const head = (
    <PaneHeader header={view.header} actions={actions}>
      <SeverityPills actions={view.actions} counts={view.counts} filter={new Set()} onToggle={null} />
    </PaneHeader>
  );
  if (submit.step === 'failed') {
    return (
      <PaneFrame
        head={head}
        foot={
          <FootButtons>
            {submit.trouble.step === 'retry' ? (
              <PaneButton appearance="primary" icon={<ArrowSyncRegular />} onClick={actions.retry}>
                {words.submit.retry}
              </PaneButton>
            ) : (
              <TroubleButton trouble={submit.trouble} actions={actions} appearance="primary" />
            )}
            <PaneButton onClick={actions.backToWork}>{words.submit.later}</PaneButton>
          </FootButtons>
        }
      >
        <FailedPage failed={submit} actionCount={view.actions} />
      </PaneFrame>
    );
  }
  return (
    <PaneFrame
      head={head}
      foot={
        <>
          <FootButtons>
            <PaneButton onClick={actions.backToWork}>{words.receipt.goOn}</PaneButton>
          </FootButtons>
          <p className={styles.again}>{words.receipt.again}</p>
        </>
      }
    >
      <ReceiptPage receipt={submit.receipt} actions={actions} />
      <Notices notices={view.notices.filter(({ code }) => code === 'called-otherwise')} actions={actions} />
      <WhatNext round={view.header.round} receipt={submit.receipt} />
      <CoverageStrip objectives={view.objectives} />
    </PaneFrame>
  );
}
