import type { OfficerView } from '../../session/officer-view.ts';
import { errors, infos, waivableAndWhole, warnings } from './findings.ts';
import { mapping } from './mapping.ts';
import { objectives } from './plan-facts.ts';
import { locked, mainObjective, partners } from './selections.ts';
import * as submitting from './submitting.ts';
import { signedOut, tableGone, workbookOlder } from './troubles.ts';
import { blockedBy, findingsStory, officerHeader, pastedStory, readyStory, working } from './working.ts';

/** Every state of the officer's pane by name: what is looked at, photographed and tested. */
export const stories: Readonly<Record<string, OfficerView>> = {
  starting: { state: 'starting', language: 'nl', waitingFor: 'workbook' },
  'starting-service': { state: 'starting', language: 'nl', waitingFor: 'service' },
  'choosing-contributor': {
    state: 'choosing-contributor',
    language: 'nl',
    contributors: [
      { code: 'KBBJ', name: 'Kanselarij, Bestuur, Buitenlandse Zaken en Justitie' },
      { code: 'OV', name: 'Onderwijs en Vorming' },
    ],
  },
  'no-table': {
    state: 'no-table',
    language: 'nl',
    header: officerHeader,
    found: { sheet: 'Acties 2020', headerRow: 3, rows: 14 },
  },
  'no-table-empty': { state: 'no-table', language: 'nl', header: officerHeader, found: null },
  mapping: mapping,
  'mapping-ready': {
    ...mapping,
    columns: mapping.columns.map((column) =>
      column.open ? { ...column, open: false, field: column.field ?? 'target_group' } : column,
    ),
    taken: 11,
    blocked: null,
  },
  findings: findingsStory,
  'findings-whole-list': working(
    [...waivableAndWhole, ...errors, ...warnings, ...infos],
    blockedBy([...waivableAndWhole, ...errors]),
    {
      header: { ...officerHeader, round: { kind: 'follow-up', deadline: '2021-03-05', daysLeft: -4 } },
      notices: [workbookOlder],
    },
  ),
  pasted: pastedStory,
  ready: readyStory,
  'no-actions': working(
    [],
    {
      step: 'blocked',
      reason: { nl: 'Vul eerst minstens één actie in.', en: 'Fill in at least one action first.' },
      firstError: null,
    },
    {
      actions: 0,
      selection: null,
      objectives: objectives([]),
      header: { ...officerHeader, round: null },
    },
  ),
  'row-objective': working(warnings, { step: 'ready' }, { selection: mainObjective }),
  'row-partners': working(warnings, { step: 'ready' }, { selection: partners }),
  'row-locked': working(warnings, { step: 'ready' }, { selection: locked }),
  ...submitting,
  trouble: { state: 'trouble', language: 'nl', header: officerHeader, trouble: tableGone },
  'signed-out': { state: 'trouble', language: 'nl', header: null, trouble: signedOut },
};
