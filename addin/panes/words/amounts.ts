import { counted, countedDays } from '../../../shared/text/counted.ts';
import type { Localised } from '../../../shared/text/localised.ts';
import { inBoth } from './in-both.ts';

/** A number with its word, for the sentences of each language. */
const amount = (said: (count: number) => Localised) =>
  inBoth({ nl: (count: number) => said(count).nl, en: (count) => said(count).en });

const words = (one: Localised, many: Localised) => amount((count) => counted(count, one, many));

export const actions = words({ nl: 'actie', en: 'action' }, { nl: 'acties', en: 'actions' });
export const errors = words({ nl: 'fout', en: 'error' }, { nl: 'fouten', en: 'errors' });
export const warnings = words(
  { nl: 'waarschuwing', en: 'warning' },
  { nl: 'waarschuwingen', en: 'warnings' },
);
export const conflicts = words({ nl: 'conflict', en: 'conflict' }, { nl: 'conflicten', en: 'conflicts' });
export const changes = words({ nl: 'wijziging', en: 'change' }, { nl: 'wijzigingen', en: 'changes' });
export const cells = words({ nl: 'cel', en: 'cell' }, { nl: 'cellen', en: 'cells' });
export const columns = words({ nl: 'kolom', en: 'column' }, { nl: 'kolommen', en: 'columns' });
export const rows = words({ nl: 'rij', en: 'row' }, { nl: 'rijen', en: 'rows' });
export const days = amount(countedDays);
