import type { Receipt } from '../../../shared/contract/reports.ts';
import type { ReceiptView, SubmitView } from '../../session/officer-view.ts';
import { warnings } from './findings.ts';
import { header } from './plan-facts.ts';
import { serviceSilent, sheetProtected } from './troubles.ts';
import { working } from './working.ts';

const open = warnings.slice(1);
const missing = {
  actionId: 'OV-004',
  title: 'Studiedag radicalisering voor lerarenkorpsen',
  objective: 'D3',
};
const another = { actionId: 'OV-009', title: 'Naadloze flexibele trajecten na plaatsing', objective: null };

const story = (submit: SubmitView) => working(open, submit);

export const asking = story({
  step: 'asking',
  missing: [{ ...missing, answer: null }],
  previousSequence: 2,
  warnings: 2,
  answered: false,
});

export const answered = story({
  step: 'asking',
  missing: [{ ...missing, answer: 'withdraw' }],
  previousSequence: 2,
  warnings: 2,
  answered: true,
});

export const askingTwo = story({
  step: 'asking',
  missing: [
    { ...missing, answer: 'put-back' },
    { ...another, answer: 'withdraw' },
  ],
  previousSequence: null,
  warnings: 0,
  answered: true,
});

export const askingWarnings = story({
  step: 'asking',
  missing: [],
  previousSequence: 2,
  warnings: 2,
  answered: true,
});

export const sending = story({ step: 'sending' });

export const choosing = story({
  step: 'choosing',
  choices: [
    {
      actionId: 'OV-007',
      field: 'target_group',
      column: header('target_group'),
      before: 'Leraren',
      mine: 'Leraren secundair onderwijs',
      theirs: 'Leraren en leerlingenbegeleiders',
      answer: 'mine',
    },
    {
      actionId: 'OV-011',
      field: null,
      column: null,
      before: '',
      mine: 'ingetrokken',
      theirs: 'gewijzigd',
      answer: null,
    },
  ],
  answered: false,
});

export const refused = story({
  step: 'refused',
  messages: ['Actie-ID gewijzigd, dubbel of van een andere indiener (rij 9).'],
});

export const failed = story({
  step: 'failed',
  trouble: serviceSilent,
  lastAttempt: '2021-02-25T14:32:00+01:00',
});

const receipt: Receipt = {
  contributor: 'OV',
  sequence: 3,
  entry: 41,
  actions: 14,
  counts: { errors: 0, warnings: 2, infos: 1 },
  by: 'Lien Peeters',
  at: '2021-02-25T14:32:00+01:00',
};

const accepting = (more: Partial<ReceiptView> = {}) =>
  story({
    step: 'accepted',
    receipt: {
      receipt,
      given: [
        { row: 14, actionId: 'OV-015' },
        { row: 15, actionId: 'OV-016' },
      ],
      withdrawn: ['OV-004'],
      waiting: [],
      takenOver: 0,
      unchanged: false,
      notWritten: null,
      ...more,
    },
  });

export const accepted = accepting();

export const acceptedWaiting = accepting({ waiting: ['OV-008'], takenOver: 3, notWritten: sheetProtected });

export const unchanged = accepting({ given: [], withdrawn: [], unchanged: true });
