import type { Access } from '../../../shared/contract/access.ts';
import type { ErasureReport } from '../../../shared/contract/erasure.ts';
import type { CellHistory, History } from '../../../shared/contract/history.ts';
import type { RegisterChanges } from '../../../shared/contract/register-changes.ts';
import type { RegisterRemarkView } from '../../coordination/coordinator-view.ts';
import { changes } from './register-facts.ts';

const coordinator = 'Tom De Wit';
const officer = 'Lien Peeters';

export const history: History = {
  entries: [
    {
      entry: 31,
      at: '2021-03-09T08:10:00Z',
      by: coordinator,
      kind: 'decision',
      what: 'opmerking bij OV-011',
    },
    {
      entry: 30,
      at: '2021-03-04T15:48:00Z',
      by: 'Jan Maes',
      kind: 'submission',
      what: 'indiening 2 van WVG',
    },
    { entry: 29, at: '2021-02-25T13:32:00Z', by: officer, kind: 'submission', what: 'indiening 3 van OV' },
    {
      entry: 24,
      at: '2021-02-22T10:00:00Z',
      by: coordinator,
      kind: 'merge',
      what: 'samenvoeging 4',
      merge: 4,
    },
    {
      entry: 18,
      at: '2021-02-15T10:00:00Z',
      by: coordinator,
      kind: 'merge',
      what: 'samenvoeging 3',
      merge: 3,
    },
    { entry: 1, at: '2021-02-01T07:00:00Z', by: coordinator, kind: 'plan', what: 'plan van kracht' },
  ],
};

export const trace: CellHistory = {
  actionId: 'OV-011',
  column: 'end',
  value: 'Doorlopend',
  steps: [
    {
      entry: 29,
      at: '2021-02-25T13:32:00Z',
      by: officer,
      kind: 'submission',
      workbook: 'OV.xlsx',
      value: '31/12/2024',
    },
    {
      entry: 28,
      at: '2021-02-24T09:00:00Z',
      by: coordinator,
      kind: 'merge',
      workbook: null,
      value: 'Doorlopend',
    },
    {
      entry: 20,
      at: '2021-02-16T09:00:00Z',
      by: officer,
      kind: 'submission',
      workbook: 'OV.xlsx',
      value: '30/06/2023',
    },
  ],
};

export const comparison: RegisterChanges = {
  from: { merge: 3, entry: 18, at: '2021-02-15T10:00:00Z', version: null },
  to: { merge: 4, entry: 24, at: '2021-02-22T10:00:00Z', version: '1.0' },
  counts: { added: 1, changed: 3, withdrawn: 1 },
  changes: changes.slice(0, 5).map(({ contributor, actionId, what, column, before, after }) => ({
    contributor,
    actionId,
    what,
    column,
    before,
    after,
  })),
  changesInAll: 5,
  titles: {},
};

export const erasure: ErasureReport = {
  entry: 33,
  rows: 2,
  remains: [
    'Oudere versies van Domeinen/OV.xlsx op SharePoint: verwijder ze bij Versiegeschiedenis.',
    'Kopieën op computers van invullers: vraag hen die te verwijderen.',
  ],
};

export const remarks: readonly RegisterRemarkView[] = [
  {
    entry: 31,
    actionId: 'OV-011',
    contributor: 'OV',
    by: coordinator,
    at: '2021-03-09T08:10:00Z',
    text: 'Welke einddatum bedoelt u? In het register staat Doorlopend.',
    answers: [],
  },
  {
    entry: 27,
    actionId: 'WVG-002',
    contributor: 'WVG',
    by: 'Sofie Claes',
    at: '2021-02-24T11:00:00Z',
    text: 'Is dit dezelfde vorming als die van ABB?',
    answers: [
      {
        by: 'Jan Maes',
        at: '2021-02-25T08:30:00Z',
        text: 'Nee: deze is voor hulpverleners, die van ABB voor ambtenaren.',
      },
    ],
  },
];

export const access: Access = {
  entry: 31,
  accounts: [
    {
      account: 'tom.dewit@vlaanderen.be',
      name: coordinator,
      role: 'coordinator',
      contributors: [],
      by: coordinator,
      at: '2021-02-01T07:00:00Z',
    },
    {
      account: 'lien.peeters@ond.vlaanderen.be',
      name: officer,
      role: 'officer',
      contributors: ['OV'],
      by: coordinator,
      at: '2021-02-02T07:00:00Z',
    },
    {
      account: 'sofie.claes@vvsg.be',
      name: 'Sofie Claes',
      role: 'none',
      contributors: [],
      by: coordinator,
      at: '2021-02-03T07:00:00Z',
    },
  ],
};
