import type { Contributor } from '../../shared/plan/definition.ts';
import type { DocumentFacts } from '../sheet/document-facts.ts';
import type { FoundList } from '../sheet/find-table.ts';
import type { MappingDesk } from './mapping-desk.ts';
import type { OfficerView } from './officer-view.ts';
import type { OpenedPlan } from './opened-plan.ts';
import { headerView } from './plan-views.ts';
import type { Trouble } from './trouble.ts';
import type { Working } from './working.ts';
import { type Around, workingView } from './working-view.ts';

/** What state a session is in, with what it holds there. */
export type Phase =
  | { readonly phase: 'starting'; readonly waitingFor: 'workbook' | 'service' }
  | { readonly phase: 'choosing'; readonly contributors: readonly Contributor[] }
  | {
      readonly phase: 'no-table';
      readonly opened: OpenedPlan;
      readonly facts: DocumentFacts;
      readonly list: FoundList | null;
    }
  | {
      readonly phase: 'mapping';
      readonly opened: OpenedPlan;
      readonly facts: DocumentFacts;
      readonly mapping: MappingDesk;
    }
  | ({ readonly phase: 'working' } & Working)
  | { readonly phase: 'trouble'; readonly opened: OpenedPlan | null; readonly trouble: Trouble };

/** The pane's view of a phase. `today` is yyyy-mm-dd. */
export function viewOf(
  phase: Phase,
  { today, ...around }: Omit<Around, 'header'> & { readonly today: string },
): OfficerView {
  const { language } = around;
  const header = (opened: OpenedPlan) => headerView(opened, today);
  switch (phase.phase) {
    case 'starting':
      return { state: 'starting', language, waitingFor: phase.waitingFor };
    case 'choosing': {
      const contributors = phase.contributors.map(({ code, name }) => ({ code, name }));
      return { state: 'choosing-contributor', language, contributors };
    }
    case 'no-table': {
      const { list, opened } = phase;
      const found =
        list === null ? null : { sheet: list.sheetName, headerRow: list.headerRow, rows: list.rows };
      return { state: 'no-table', language, header: header(opened), found };
    }
    case 'mapping':
      return phase.mapping.view(header(phase.opened), language);
    case 'trouble': {
      const { opened, trouble } = phase;
      return { state: 'trouble', language, header: opened === null ? null : header(opened), trouble };
    }
    case 'working':
      return workingView(phase, { ...around, header: header(phase.opened) });
  }
}
