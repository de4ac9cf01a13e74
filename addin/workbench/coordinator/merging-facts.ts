import type { MergedView, MergingView } from '../../coordination/coordinator-view.ts';
import { preview, ruleConflict } from './register-facts.ts';

/** Two cells typed in the register, one of them answered. */
export const asking: MergingView = {
  step: 'asking',
  edits: [
    {
      actionId: 'OV-011',
      field: 'end',
      before: '30/06/2023',
      after: '31/12/2025',
      breaks: ['Einddatum ligt na 31/12/2024.'],
      answer: 'take',
    },
    {
      actionId: 'ABB-003',
      field: 'indicator',
      before: 'Aantal opgerichte cellen',
      after: 'Aantal opgerichte en werkende cellen',
      breaks: [],
      answer: null,
    },
  ],
  answered: false,
};

export const done: MergedView = {
  report: {
    ...preview,
    outcome: 'merged',
    entry: 32,
    register: { path: 'Masterregister.xlsx', state: 'written' },
  },
  leftAlone: [{ actionId: 'OV-007', field: 'partners' }],
  notWritten: null,
};

export const pendingDone: MergedView = {
  report: {
    ...done.report,
    conflicts: [...preview.conflicts, ruleConflict],
    register: { path: 'Masterregister.xlsx', state: 'pending' },
    remarks: ['Rij OV-002 was uit het register verwijderd en staat er weer in.'],
  },
  leftAlone: [],
  notWritten: null,
};

export const nothingDone: MergedView = {
  report: {
    ...done.report,
    outcome: 'nothing',
    contributors: [],
    conflicts: [],
    waiting: [],
    register: { path: 'Masterregister.xlsx', state: 'up-to-date' },
  },
  leftAlone: [],
  notWritten: null,
};
