import type { FindingJson } from '../../../shared/contract/finding-json.ts';
import type { MergedView, MergingView } from '../../coordination/coordinator-view.ts';
import { preview, ruleConflict } from './register-facts.ts';

export const tooLate: FindingJson = {
  code: 'R08',
  severity: 'error',
  scope: 'row',
  actionId: 'OV-011',
  row: null,
  column: 'end',
  cell: null,
  message: 'De actie valt volledig buiten 2020-2024.',
  basis: ['S2'],
  waivable: true,
  fix: null,
};

/** Two cells typed in the register, one of them answered. */
export const asking: MergingView = {
  step: 'asking',
  edits: [
    {
      actionId: 'OV-011',
      field: 'end',
      before: '30/06/2023',
      after: '31/12/2025',
      breaks: [tooLate],
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
  breaks: [tooLate],
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
