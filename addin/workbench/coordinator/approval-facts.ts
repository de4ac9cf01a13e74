import type { FindingJson } from '../../../shared/contract/finding-json.ts';
import type { StatusReport } from '../../../shared/contract/status.ts';

type Need = StatusReport['beforeApproval'][number];

const undecided: Need = {
  kind: 'conflict',
  actionId: 'OV-011',
  rule: null,
  message: 'Het domein en het register verschillen: Einde.',
  todo: 'Beslis het conflict.',
  basis: [],
};

const waits: Need = {
  kind: 'waiting',
  actionId: 'OV-013',
  rule: 'R11',
  subject: 'OV-013',
  message:
    'Bijkomende kredieten: de nota stelt dat alle acties binnen de bestaande kredieten verlopen. Pas aan of vraag een afwijking aan de coördinator.',
  todo: 'De actie wacht buiten het register. Laat het toe met een reden, of vraag het domein om ze aan te passen.',
  basis: ['S38'],
};

const allowed: Need = {
  kind: 'waiting',
  actionId: 'OV-014',
  rule: 'R11',
  message: waits.message,
  todo: 'Voeg samen.',
  basis: ['S38'],
};

/** What still stands in the way of approval, with these findings of the register. */
export const beforeApproval = (findings: readonly FindingJson[]): readonly Need[] => [
  undecided,
  waits,
  allowed,
  ...findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, actionId, subject, message, basis }): Need => {
      const about = subject ?? actionId;
      return {
        kind: 'error',
        actionId,
        rule: code,
        ...(about === null ? {} : { subject: about }),
        message,
        todo: 'Los het op, of laat het toe met een reden.',
        basis,
      };
    }),
];
