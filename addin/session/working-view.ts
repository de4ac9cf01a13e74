import type { Language } from '../../shared/text/localised.ts';
import type { CalledOtherwise } from '../../shared/workbook/called-otherwise.ts';
import { findingView, namedFindings } from './finding-views.ts';
import type { HeaderView, WorkingView } from './officer-view.ts';
import { objectiveViews } from './plan-views.ts';
import { selectedIn, selectionView } from './selection-view.ts';
import type { Submission } from './submission.ts';
import type { Trouble } from './trouble.ts';
import { calledOtherwise, troubleOf } from './trouble-texts.ts';
import type { Working } from './working.ts';

export interface Around {
  readonly language: Language;
  readonly header: HeaderView;
  readonly submission: Submission;
  /** Edits of the coordinator that the officer answered by keeping the own text. */
  readonly kept: ReadonlySet<string>;
  /** Excel waits until somebody is done typing in a cell. */
  readonly cellOpen: boolean;
  /** What of ours got another name, because the officer's own has it. */
  readonly calledOtherwise: readonly CalledOtherwise[];
}

/** What the pane shows of a workbook that is being worked in. */
export function workingView(
  { opened, desk, facts, notices }: Working,
  { language, header, submission, kept, cellOpen, calledOtherwise: called }: Around,
): WorkingView {
  const { sheet } = desk;
  const { plan } = opened;
  const named = namedFindings(sheet);
  const { errors, warnings, infos } = sheet.counts;
  const selected = selectedIn(sheet, plan, desk.selected);
  const selectedCell =
    selected === null
      ? null
      : { row: sheet.place.firstRow + selected.index + 1, field: selected.column?.field ?? null };
  const objectives = objectiveViews(plan, sheet);
  const standing: readonly Trouble[] = [
    ...(cellOpen ? [troubleOf('cell-being-edited')] : []),
    ...(opened.standing.lost === undefined ? [] : [troubleOf('stamp-lost')]),
    ...(desk.writable ? [] : [troubleOf(facts.readOnly ? 'workbook-read-only' : 'sheet-protected')]),
  ];
  const told = new Set(standing.map(({ code }) => code));
  return {
    state: 'working',
    language,
    header,
    actions: sheet.actionCount,
    counts: { errors, warnings, infos },
    findings: named.map((finding) => findingView(finding, plan, selectedCell)),
    objectives,
    selection: selected === null ? null : selectionView(selected, sheet, opened, objectives, kept),
    submit: submission.view(opened, sheet, named, desk.writable),
    notices: [
      ...standing,
      ...[...notices.values()].filter(({ code }) => !told.has(code)),
      ...(called.length === 0 ? [] : [calledOtherwise(called)]),
    ],
  };
}
