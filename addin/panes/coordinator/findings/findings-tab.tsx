import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { useState } from 'react';
import type { FindingJson } from '../../../../shared/contract/finding-json.ts';
import { type Severity, severities } from '../../../../shared/plan/definition.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { MessagePage } from '../../frame/message-page.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { type Waivable, WaiveDialog } from '../decisions/waive-dialog.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { DuplicatesCard } from './duplicates-card.tsx';
import { RegisterFinding } from './register-finding.tsx';
import { WaitingCard } from './waiting-card.tsx';
import { WaiversCard } from './waivers-card.tsx';

const useStyles = makeStyles({
  groups: { display: 'flex', flexDirection: 'column', [wide]: { rowGap: '16px', marginTop: '16px' } },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '&:last-child': { borderBottomStyle: 'none' },
  },
});

interface FindingsTabProps {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}

/** What the rules say of the register as a whole, and what the coordinator can say about it. */
export function FindingsTab({ view, actions }: FindingsTabProps) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const [waiving, setWaiving] = useState<Waivable | null>(null);
  const { findings, duplicates, waiting } = view.status;
  // A pair that looks alike is asked about once, not told on both of its actions as well.
  const pairs = new Set(duplicates.map(({ actions: pair }) => pair.join('|')));
  const told = findings.filter(({ subject }) => subject === undefined || !pairs.has(subject));
  if (told.length + duplicates.length + waiting.length + (view.status.waivers ?? []).length === 0) {
    return (
      <MessagePage
        fine
        icon={<CheckmarkCircleFilled />}
        heading={words.findings.none}
        text={words.findings.noneText}
      />
    );
  }
  return (
    <>
      <PageHeading heading={words.tabs.findings}>{words.findings.text}</PageHeading>
      <div className={styles.groups}>
        {waiting.length === 0 ? null : <WaitingCard view={view} onWaive={setWaiving} />}
        {duplicates.length === 0 ? null : <DuplicatesCard view={view} actions={actions} />}
        {severities.map((severity) => (
          <Group
            key={severity}
            severity={severity}
            findings={told.filter((finding) => finding.severity === severity)}
            view={view}
            onWaive={setWaiving}
            actions={actions}
          />
        ))}
        <WaiversCard view={view} />
      </div>
      {waiving === null ? null : (
        <WaiveDialog waivable={waiving} actions={actions} onLeave={() => setWaiving(null)} />
      )}
    </>
  );
}

function Group({
  severity,
  findings,
  view,
  onWaive,
  actions,
}: FindingsTabProps & {
  readonly severity: Severity;
  readonly findings: readonly FindingJson[];
  readonly onWaive: (waivable: Waivable) => void;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { shown, more } = useShownPart(findings);
  if (findings.length === 0) return null;
  return (
    <Card heading={words.findings.groups[severity]} hint={String(findings.length)}>
      <ul className={styles.list}>
        {shown.map((finding) => (
          <li
            key={`${finding.code} ${finding.actionId ?? ''} ${finding.subject ?? finding.message}`}
            className={styles.line}
          >
            <RegisterFinding finding={finding} view={view} onWaive={onWaive} actions={actions} />
          </li>
        ))}
      </ul>
      {more}
    </Card>
  );
}
