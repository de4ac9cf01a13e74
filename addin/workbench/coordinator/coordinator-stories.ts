import type { FindingJson } from '../../../shared/contract/finding-json.ts';
import type { SubmitReport } from '../../../shared/contract/reports.ts';
import type { CoordinatingView, CoordinatorView } from '../../coordination/coordinator-view.ts';
import { mayOf, tabsOf } from '../../coordination/role-tabs.ts';
import type { Trouble } from '../../session/trouble.ts';
import { signedOut } from '../stories/troubles.ts';
import { at, coordinating } from './coordinating.ts';
import { access, comparison, erasure, history, remarks, trace } from './history-facts.ts';
import { many } from './many.ts';
import { asking, done, nothingDone, pendingDone, tooLate } from './merging-facts.ts';
import { coverageOf, preview, ruleConflict, status } from './register-facts.ts';
import { choosing, looked, refused, taken } from './workbook-facts.ts';

/** A view of the coordinator's pane, and why decisions are refused in it, where they are. */
export interface CoordinatorStory {
  readonly view: CoordinatorView;
  readonly refusal?: Trouble;
  /** The errors that decisions would bring into the register, where they are asked a reason. */
  readonly breaks?: readonly FindingJson[];
  /** What a decision changes, where it changes something. */
  readonly decided?: Partial<CoordinatingView>;
  /** What comes of collecting a workbook, in order; else nothing does. */
  readonly collected?: readonly SubmitReport[];
}

const registerBusy: Trouble = {
  code: 'service-silent',
  heading: { nl: 'Samenvoegen is niet gelukt', en: 'Merging did not work' },
  message: {
    nl: 'De dienst antwoordt niet. Er is niets verloren. Probeer het opnieuw.',
    en: 'The service does not answer. Nothing is lost. Try again.',
  },
  step: 'retry',
  reference: '7F3A-21',
};

const silent: Trouble = {
  ...registerBusy,
  heading: { nl: 'De dienst antwoordt niet', en: 'The service does not answer' },
  message: { nl: 'Er is niets verloren. Probeer het opnieuw.', en: 'Nothing is lost. Try again.' },
};

const notYet: Trouble = {
  code: 'service-failed',
  heading: { nl: 'Niet vastgelegd', en: 'Not recorded' },
  message: {
    nl: 'Goedkeuren kan nog niet: 1 open conflict. OV heeft geen actie onder doelstelling 2. Beslis het conflict, los de fout op of sta een afwijking toe.',
    en: 'Not yet approvable: 1 open conflict. OV has no action under objective 2. Decide the conflict, mend the error or waive it.',
  },
  step: 'none',
  reference: null,
};

const nothingSubmitted = status.contributors.map((one) => ({
  ...one,
  submission: null,
  merged: false,
  daysLate: 0,
  sinceMerge: { added: 0, changed: 0, withdrawn: 0 },
  conflicts: 0,
  waiting: 0,
}));
const upToDate = {
  ...preview,
  contributors: preview.contributors.map((one) => ({
    ...one,
    added: 0,
    changed: 0,
    withdrawn: 0,
    conflicts: 0,
  })),
  changes: [],
  changesInAll: 0,
  conflicts: [],
};

/** Every state of the coordinator's pane by name: what is looked at, photographed and tested. */
export const coordinatorStories: Readonly<Record<string, CoordinatorStory>> = {
  'coordinator-starting': { view: { state: 'starting', language: 'nl' } },
  'coordinator-signed-out': { view: { state: 'trouble', language: 'nl', trouble: signedOut } },
  overview: { view: coordinating, refusal: notYet },
  'overview-first': {
    view: at({
      status: {
        ...status,
        contributors: nothingSubmitted,
        register: null,
        conflicts: [],
        waiting: [],
        findings: [],
        duplicates: [],
        coverage: coverageOf(status.coverage.domains, []),
      },
      daysLeft: 3,
      saved: { step: 'not-asked' },
      preview: { step: 'asking' },
    }),
  },
  'overview-reader': {
    view: at({
      who: { name: 'Sofie Claes', role: 'reader' },
      may: mayOf('reader'),
      tabs: tabsOf('reader'),
      preview: { step: 'not-asked' },
      notices: [silent],
    }),
  },
  'overview-approved': {
    view: at({
      status: {
        ...status,
        round: null,
        contributors: status.contributors.map((one) => ({ ...one, daysLate: 0 })),
        findings: [],
        conflicts: [],
        waiting: [],
        approvals: [{ version: '1.0', date: '2021-05-21', merge: 4 }],
      },
      preview: { step: 'here', answer: upToDate },
    }),
  },
  'overview-unseen': { view: at({ saved: { step: 'failed', trouble: silent } }) },
  collecting: { view: at({ workbook: { step: 'here', answer: looked } }), collected: [choosing, taken] },
  'collecting-refused': { view: at({ workbook: { step: 'here', answer: looked } }), collected: [refused] },
  preview: { view: at({ tab: 'preview' }) },
  'preview-nothing': { view: at({ tab: 'preview', preview: { step: 'here', answer: upToDate } }) },
  'preview-back': { view: at({ tab: 'preview', backTo: 3 }) },
  'preview-failed': { view: at({ tab: 'preview', preview: { step: 'failed', trouble: silent } }) },
  'asking-edits': { view: at({ merging: asking }) },
  merging: { view: at({ merging: { step: 'merging' } }) },
  writing: { view: at({ place: 'excel', merging: { step: 'writing', written: 120, toWrite: 400 } }) },
  merged: { view: at({ merging: { step: 'done', merged: done } }) },
  'merged-pending': { view: at({ merging: { step: 'done', merged: pendingDone } }) },
  'merged-nothing': { view: at({ merging: { step: 'done', merged: nothingDone } }) },
  'merge-failed': { view: at({ merging: { step: 'failed', trouble: registerBusy } }) },
  conflicts: {
    view: at({
      tab: 'conflicts',
      preview: {
        step: 'here',
        answer: { ...preview, conflicts: [...preview.conflicts, ruleConflict] },
      },
      trace: { step: 'here', answer: trace },
      traced: { actionId: trace.actionId, field: trace.column },
    }),
    refusal: notYet,
  },
  'conflicts-despite': { view: at({ tab: 'conflicts' }), refusal: notYet, breaks: [tooLate] },
  'overview-decide': {
    view: at({
      status: {
        ...status,
        contributors: status.contributors.map((one) => ({
          ...one,
          mergeHelps: false,
          sinceMerge: { added: 0, changed: 0, withdrawn: 0 },
        })),
      },
      preview: { step: 'not-asked' },
    }),
  },
  'conflicts-deciding': {
    view: at({ tab: 'conflicts' }),
    decided: { preview: { step: 'here', answer: upToDate } },
  },
  'conflicts-decided': {
    view: at({
      tab: 'conflicts',
      status: {
        ...status,
        conflicts: status.conflicts.map((conflict) => ({
          ...conflict,
          decided: { entry: 31, by: 'Tom De Wit', at: '2021-03-09T08:10:00Z', take: 'domain' },
        })),
      },
      preview: { step: 'here', answer: upToDate },
    }),
  },
  'conflicts-none': { view: at({ tab: 'conflicts', preview: { step: 'here', answer: upToDate } }) },
  'register-findings': { view: at({ tab: 'findings' }), decided: { status: { ...status, waiting: [] } } },
  remarks: { view: at({ tab: 'remarks', remarks: { step: 'here', answer: remarks } }) },
  history: {
    view: at({
      tab: 'history',
      history: { step: 'here', answer: history },
      olderHistory: true,
      trace: { step: 'here', answer: trace },
      traced: { actionId: trace.actionId, field: trace.column },
      comparison: { step: 'here', answer: comparison },
      erasure: { step: 'here', answer: erasure },
    }),
  },
  export: { view: at({ tab: 'export', exporting: { step: 'here', answer: { name: 'register.xlsx' } } }) },
  round: { view: at({ tab: 'round' }) },
  access: { view: at({ tab: 'access', access: { step: 'here', answer: access } }) },
  'many-overview': { view: many },
  'many-preview': { view: { ...many, tab: 'preview' } },
  'many-findings': { view: { ...many, tab: 'findings' } },
};
