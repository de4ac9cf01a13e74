import type { SubmitReport } from '../../../shared/contract/reports.ts';
import type { SavedWorkbook, SavedWorkbooks, WorkbookFindings } from '../../../shared/contract/workbooks.ts';
import { ruleMessage } from '../stories/plan-facts.ts';

const workbook = (contributor: string, more: Partial<SavedWorkbook>): SavedWorkbook => ({
  contributor,
  path: `Domeinen/${contributor}.xlsx`,
  stand: 'submitted',
  savedAt: '2021-03-08T14:10:00Z',
  seenAt: '2021-03-09T08:00:00Z',
  actions: 12,
  counts: { errors: 0, warnings: 0, infos: 0 },
  ifCollected: null,
  missing: [],
  openElsewhere: false,
  findingsShown: true,
  problem: null,
  ...more,
});

const ofWse = workbook('WSE', {
  stand: 'saved',
  actions: 6,
  counts: { errors: 2, warnings: 1, infos: 0 },
  ifCollected: 'refused',
});
const ofOv = workbook('OV', {
  stand: 'saved',
  actions: 14,
  counts: { errors: 0, warnings: 1, infos: 0 },
  ifCollected: 'choose',
  missing: ['OV-004'],
  openElsewhere: true,
});

export const saved: SavedWorkbooks = {
  lookedAt: '2021-03-09T08:10:00Z',
  problem: null,
  workbooks: [
    ofWse,
    ofOv,
    workbook('AJH', { stand: 'saved', actions: 8, ifCollected: 'closed' }),
    workbook('CJSM', {
      stand: 'unreadable',
      problem: 'Er staat een wachtwoord op. Vraag de indiener het weg te nemen.',
    }),
  ],
};

const finding = (
  code: string,
  severity: 'error' | 'warning',
  place: { readonly cell: string; readonly actionId: string; readonly column: string },
  facts: Readonly<Record<string, string>>,
): WorkbookFindings['findings'][number] => ({
  code,
  severity,
  scope: 'cell',
  row: 2,
  message: ruleMessage(code, facts).nl,
  basis: [],
  waivable: false,
  fix: severity === 'warning' ? { kind: 'replace', text: 'Tertiair', label: 'Vervang door Tertiair' } : null,
  ...place,
});

const findings = [
  finding('C05', 'error', { cell: 'J7', actionId: 'OV-007', column: 'domain' }, { x: 'OVW' }),
  finding(
    'C10',
    'warning',
    { cell: 'L9', actionId: 'OV-009', column: 'prevention_levels' },
    { x: 'Tertair', y: 'Tertiair' },
  ),
];

/** What is found in the workbook that is about to be collected. */
export const looked: WorkbookFindings = { workbook: ofOv, findings, findingsInAll: 2, notes: [] };

export const refused: SubmitReport = {
  outcome: 'refused',
  contributor: 'OV',
  actions: 14,
  counts: { errors: 1, warnings: 1, infos: 0 },
  findings,
  notes: [],
};

export const choosing: SubmitReport = {
  outcome: 'choose',
  contributor: 'OV',
  choices: [
    {
      actionId: 'OV-007',
      column: 'indicator',
      before: '700 leraren',
      mine: '900 leraren',
      theirs: '800 leraren',
    },
  ],
};

export const taken: SubmitReport = {
  outcome: 'accepted',
  receipt: {
    contributor: 'OV',
    sequence: 4,
    entry: 32,
    actions: 13,
    counts: { errors: 0, warnings: 1, infos: 0 },
    by: 'Tom De Wit',
    at: '2021-03-09T08:20:00Z',
    collected: true,
  },
  findings: [],
  given: [{ row: 15, actionId: 'OV-014' }],
  withdrawn: ['OV-004'],
  waiting: [],
  takenOver: 0,
  workbook: 'open-elsewhere',
  notes: [],
};
