import { daysBetween } from '../../shared/cells/date.ts';
import type { Titles } from '../../shared/contract/titles.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { Coordination } from './coordination.ts';
import type { Asked, CoordinatingView, MergingView } from './coordinator-view.ts';
import { mayOf, tabsOf } from './role-tabs.ts';

/** What is on view while somebody works. @param today yyyy-mm-dd, where the plan is carried out */
export function coordinatingView(
  coordination: Coordination,
  place: CoordinatingView['place'],
  { language, today }: { readonly language: Language; readonly today: string },
): CoordinatingView {
  const { opened, status, merging, remarks, history } = coordination;
  const { identity, columns, objectives, statements, rules } = opened;
  return {
    state: 'working',
    language,
    who: { name: identity.person.name, role: identity.role },
    may: mayOf(identity.role),
    place,
    tabs: tabsOf(identity.role),
    tab: coordination.tab,
    status,
    daysLeft: status.round === null ? null : daysBetween(today, status.round.deadline),
    columns,
    objectives,
    statements,
    rules,
    titles: titlesIn(coordination),
    preview: coordination.preview.asked,
    backTo: coordination.backTo,
    merging: merging.view,
    remarks: ofAnswer(remarks.asked, (report) => report.remarks),
    history: history.asked,
    olderHistory: (history.answer?.entries.at(-1)?.entry ?? 1) > 1,
    trace: coordination.trace.asked,
    traced: coordination.traced,
    comparison: coordination.comparison.asked,
    access: coordination.access.asked,
    erasure: coordination.erasure.asked,
    exporting: coordination.exporting.asked,
    saved: coordination.saved.asked,
    workbook: coordination.workbook.asked,
    collecting: coordination.collecting.asked,
    deciding: coordination.deciding,
    notices: [...coordination.notices.values()],
  };
}

function ofAnswer<From, To>(asked: Asked<From>, to: (answer: From) => To): Asked<To> {
  return asked.step === 'here' ? { step: 'here', answer: to(asked.answer) } : asked;
}

function titlesIn({
  status,
  preview,
  remarks,
  comparison,
  merging,
}: Coordination): CoordinatingView['titles'] {
  const reports = [status, preview.answer, remarks.answer, comparison.answer, mergedIn(merging.view)];
  return new Map(reports.flatMap((report) => Object.entries(report?.titles ?? {})));
}

const mergedIn = (view: MergingView): { readonly titles: Titles } | null =>
  view.step === 'done' ? view.merged.report : null;
