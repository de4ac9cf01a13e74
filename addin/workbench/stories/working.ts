import type { FindingView, HeaderView, SubmitView, WorkingView } from '../../session/officer-view.ts';
import { blockedByErrors } from '../../session/submission.ts';
import { errors, finding, infos, warnings } from './findings.ts';
import { objectives, plan } from './plan-facts.ts';
import { reasons } from './selections.ts';

export const officerHeader: HeaderView = {
  contributor: { code: 'OV', name: 'Onderwijs en Vorming' },
  planTitle: plan.definition.title,
  round: { kind: 'drafting', deadline: '2021-03-05', daysLeft: 8 },
  coordinates: false,
};

/** A view of somebody at work; the counts follow from the findings. */
export function working(
  findings: readonly FindingView[],
  submit: SubmitView,
  more: Partial<Pick<WorkingView, 'selection' | 'objectives' | 'notices' | 'actions' | 'header'>> = {},
): WorkingView {
  const count = (severity: FindingView['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    state: 'working',
    language: 'nl',
    header: officerHeader,
    actions: 14,
    counts: { errors: count('error'), warnings: count('warning'), infos: count('info') },
    findings,
    objectives: objectives([4, 0, 2, 1, 4, 1, 0, 2]),
    selection: reasons,
    submit,
    notices: [],
    ...more,
  };
}

/** What keeps these findings from being submitted. */
export function blockedBy(findings: readonly FindingView[]): SubmitView {
  const blocking = findings.filter(({ severity, waivable }) => severity === 'error' && !waivable);
  return {
    step: 'blocked',
    reason: blockedByErrors(blocking.length),
    firstError: blocking[0]?.id ?? null,
  };
}

export const findingsStory = working([...errors, ...warnings, ...infos], blockedBy(errors));

/** No errors and no warnings, every duty met. */
export const readyStory = working(
  [],
  { step: 'ready' },
  { objectives: objectives([3, 1, 2, 1, 4, 1, 0, 2]) },
);

const pasted = Array.from({ length: 2400 }, (_none, at) =>
  finding({
    code: 'R05',
    severity: 'error',
    cell: `M${at + 2}`,
    field: 'channel',
    actionId: `OV-${String(at + 1).padStart(3, '0')}`,
    basis: ['S22', 'S23'],
  }),
);

/** What a pasted sheet gives: thousands of findings. */
export const pastedStory = working(pasted, blockedBy(pasted), { actions: 2400, selection: null });
