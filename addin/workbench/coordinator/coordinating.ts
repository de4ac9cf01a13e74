import { wholeMessages } from '../../coordination/coordinated-plan.ts';
import { type CoordinatingView, coordinatorTabs } from '../../coordination/coordinator-view.ts';
import { mayOf } from '../../coordination/role-tabs.ts';
import { plan } from '../stories/plan-facts.ts';
import { preview, status, titles } from './register-facts.ts';
import { saved } from './workbook-facts.ts';

/** A coordinator at work on the register of the pictures. */
export const coordinating: CoordinatingView = {
  state: 'working',
  language: 'nl',
  who: { name: 'Tom De Wit', role: 'coordinator' },
  may: mayOf('coordinator'),
  place: 'browser',
  tabs: coordinatorTabs,
  tab: 'overview',
  status,
  daysLeft: -4,
  columns: plan.columns.map(({ field, header, list, openIn }) => ({
    field,
    header,
    options: plan.definition.lists[list ?? '']?.values ?? [],
    openIn,
  })),
  objectives: plan.definition.objectives.map(({ code, short, text }) => ({
    code,
    short: short ?? null,
    text,
  })),
  statements: new Map(plan.definition.statements.map((statement) => [statement.code, statement])),
  rules: wholeMessages(plan.definition.rules),
  titles,
  preview: { step: 'here', answer: preview },
  backTo: null,
  merging: { step: 'ready' },
  remarks: { step: 'not-asked' },
  history: { step: 'not-asked' },
  olderHistory: false,
  trace: { step: 'not-asked' },
  comparison: { step: 'not-asked' },
  access: { step: 'not-asked' },
  erasure: { step: 'not-asked' },
  exporting: { step: 'not-asked' },
  saved: { step: 'here', answer: saved },
  workbook: { step: 'not-asked' },
  collecting: { step: 'not-asked' },
  traced: null,
  deciding: 'nothing',
  notices: [],
};

/** The same, with something else. */
export const at = (more: Partial<CoordinatingView>): CoordinatingView => ({ ...coordinating, ...more });
