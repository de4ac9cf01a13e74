import { unkindNames } from '../../excel-host/unkind/catalogue.ts';
import type { Session } from './session-step.ts';

/** Sessions that once told a fault, with a plain reason. */
export const onceTold: readonly { readonly why: string; readonly session: Session }[] = [
  {
    why: 'a row deleted while its submission was on its way came back',
    session: {
      unkind: unkindNames.map((_, index) => index),
      formats: 'text',
      rows: 1,
      steps: [
        { step: 'paste', who: 'officer', rows: 0, copied: false },
        { step: 'submit', missing: 'withdraw' },
        { step: 'meanwhile', batch: 3, does: { step: 'undo', who: 'officer' } },
        { step: 'submit', missing: 'withdraw' },
      ],
    },
  },
  {
    why: 'an id was taken for a copy’s by a row that was only remembered',
    session: {
      unkind: [],
      formats: 'text',
      rows: 2,
      steps: [
        { step: 'fill', row: 0, rows: 2, field: 0 },
        { step: 'insert', who: 'officer', row: 0, whole: false },
        { step: 'meanwhile', batch: 3, does: { step: 'delete', who: 'officer', row: 0, whole: false } },
      ],
    },
  },
  {
    why: 'a number that no action got was taken for an action’s by this judge',
    session: {
      unkind: [],
      formats: 'text',
      rows: 2,
      steps: [
        {
          step: 'meanwhile',
          batch: 0,
          does: { step: 'delete', who: 'officer', row: 0, whole: false },
        },
        { step: 'submit', missing: 'withdraw' },
        { step: 'paste', who: 'officer', rows: 0, copied: true },
      ],
    },
  },
];
