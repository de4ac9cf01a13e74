import type { FindingJson } from '../../../shared/contract/finding-json.ts';
import type { ChangeJson, ConflictJson, MergeReport } from '../../../shared/contract/reports.ts';
import type { StatusReport } from '../../../shared/contract/status.ts';
import type { Coverage } from '../../../shared/coverage/coverage.ts';
import type { Severity } from '../../../shared/plan/definition.ts';
import { plan, ruleMessage } from '../stories/plan-facts.ts';
import { beforeApproval } from './approval-facts.ts';

/** What the story of the pictures says of the register: OV on 25 February, ABB on 9 March. */

export const titles: ReadonlyMap<string, string> = new Map([
  ['OV-001', 'Centraal aanspreekpunt (de)radicalisering onderwijs'],
  ['OV-004', 'Studiedag radicalisering voor lerarenkorpsen'],
  ['OV-007', 'Handvatten voor het gesprek over gevoelige thema’s in de klas'],
  ['OV-011', 'Herinneringseducatie en democratisch burgerschap'],
  ['OV-012', 'Weerbaar tegen haatspraak online'],
  ['OV-013', 'Lokale werktafels school, politie en LIVC R'],
  ['ABB-003', 'Ondersteuning van lokale integrale veiligheidscellen'],
  ['ABB-016', 'Vormingsaanbod voor lokale besturen'],
  ['WVG-002', 'Vorming van hulpverleners rond polarisatie'],
  ['WVG-005', 'Aanklampende begeleiding van gezinnen'],
]);

type Standing = StatusReport['contributors'][number];

const nothing = { added: 0, changed: 0, withdrawn: 0 };

const reminderFor = (code: string, name: string): NonNullable<Standing['reminder']> => ({
  to: null,
  nl: {
    subject: `Opmaakronde 2021: we wachten op de indiening van ${code} (05/03/2021)`,
    text: `Beste collega,\n\nVan ${name} ontvingen we nog geen acties; de einddatum was vrijdag 5 maart. Open uw werkboek, vul aan wat ontbreekt en dien in. Lukt het niet deze week? Laat het ons weten.\n\nMet vriendelijke groet,\nde coördinatie van het actieplan`,
  },
  en: {
    subject: `Opmaakronde 2021: waiting for the submission of ${code} (05/03/2021)`,
    text: `Dear colleague,\n\nWe have no actions of ${name} yet; the deadline was Friday 5 March. Open your workbook, fill in what is missing and submit. Not this week? Let us know.\n\nKind regards,\nthe action plan's coordination`,
  },
});

/** A contributor as it stands; without a submission it is waited for. */
export function standing(
  contributor: string,
  domain: string,
  name: string,
  submission:
    | (Pick<NonNullable<Standing['submission']>, 'at' | 'actions' | 'warnings' | 'sequence'> & {
        readonly errors?: number;
      })
    | null,
  more: Partial<Pick<Standing, 'daysLate' | 'sinceMerge' | 'conflicts' | 'waiting'>> = {},
): Standing {
  return {
    contributor,
    domain,
    name,
    submission: submission === null ? null : { errors: 0, ...submission, entry: 12, by: 'Lien Peeters' },
    merged: more.sinceMerge === undefined && submission !== null,
    mergeHelps: more.sinceMerge !== undefined,
    owes: submission === null,
    daysLate: 0,
    sinceMerge: nothing,
    reminder: submission === null ? reminderFor(contributor, name) : null,
    conflicts: 0,
    waiting: 0,
    ...more,
  };
}

export const contributors: readonly Standing[] = [
  standing(
    'ABB',
    'KBBJ',
    'Binnenlands Bestuur',
    { at: '2021-03-03T09:05:00Z', actions: 16, warnings: 1, sequence: 2 },
    { sinceMerge: { added: 5, changed: 1, withdrawn: 0 } },
  ),
  standing('AJH', 'KBBJ', 'Justitie en Handhaving', {
    at: '2021-02-19T08:20:00Z',
    actions: 7,
    warnings: 0,
    sequence: 1,
  }),
  standing(
    'OV',
    'OV',
    'Onderwijs en Vorming',
    { at: '2021-02-25T13:32:00Z', actions: 14, errors: 1, warnings: 2, sequence: 3 },
    { sinceMerge: { added: 3, changed: 4, withdrawn: 1 }, conflicts: 1, waiting: 1 },
  ),
  standing(
    'WVG',
    'WVG',
    'Welzijn, Volksgezondheid en Gezin',
    { at: '2021-03-04T15:48:00Z', actions: 11, warnings: 0, sequence: 2 },
    { sinceMerge: { added: 4, changed: 2, withdrawn: 0 } },
  ),
  standing('CJSM', 'CJSM', 'Cultuur, Jeugd, Sport en Media', {
    at: '2021-03-01T10:00:00Z',
    actions: 6,
    warnings: 0,
    sequence: 1,
  }),
  standing('WSE', 'WSE', 'Werk en Sociale Economie', null, { daysLate: 4 }),
];

/** The matrix with so many actions by objective, in the order of these domains. */
export function coverageOf(domains: readonly string[], counts: readonly (readonly number[])[]): Coverage {
  return {
    domains,
    objectives: plan.definition.objectives.map(({ code, owedByEachDomain }, at) => {
      const main = counts[at] ?? domains.map(() => 0);
      return {
        objective: code,
        owed: owedByEachDomain,
        main,
        total: main.reduce((sum, count) => sum + count, 0),
        secondary: 0,
      };
    }),
  };
}

export const coverage = coverageOf(
  ['KBBJ', 'OV', 'WVG', 'CJSM', 'WSE'],
  [
    [5, 4, 2, 3, 0],
    [4, 0, 1, 1, 0],
    [4, 2, 1, 0, 0],
    [4, 1, 0, 1, 0],
    [1, 4, 3, 0, 0],
    [3, 1, 2, 0, 0],
    [1, 0, 2, 0, 0],
    [1, 2, 0, 1, 0],
  ],
);

export function registerFinding(
  code: string,
  severity: Severity,
  facts: Readonly<Record<string, string>>,
  more: Partial<Pick<FindingJson, 'actionId' | 'subject' | 'waivable' | 'basis'>>,
): FindingJson {
  return {
    code,
    severity,
    scope: 'register',
    actionId: null,
    row: null,
    column: null,
    cell: null,
    message: ruleMessage(code, facts).nl,
    basis: [],
    waivable: false,
    fix: null,
    ...more,
  };
}

export const findings: readonly FindingJson[] = [
  registerFinding('G02', 'error', { DOM: 'OV' }, { subject: 'OV/D2', waivable: true, basis: ['S23'] }),
  registerFinding('G01', 'error', { DOM: 'WSE' }, { subject: 'WSE/D1', waivable: true, basis: ['S22'] }),
  registerFinding('G02', 'error', { DOM: 'WSE' }, { subject: 'WSE/D2', waivable: true, basis: ['S23'] }),
  registerFinding('G04', 'error', { DOM: 'WSE' }, { subject: 'WSE', basis: ['S4'] }),
  registerFinding(
    'G05',
    'warning',
    { A: 'OV', B: 'WVG' },
    { actionId: 'OV-007', subject: 'OV-007|WVG', basis: ['S15'] },
  ),
  registerFinding('G11', 'info', {}, { subject: 'D6', basis: ['S16'] }),
];

export const conflict: ConflictJson = {
  actionId: 'OV-011',
  contributor: 'OV',
  rule: null,
  cells: [{ column: 'end', before: '30/06/2023', domain: '31/12/2024', register: 'Doorlopend' }],
};

/** Each change is right by itself; together they break a rule. */
export const ruleConflict: ConflictJson = {
  actionId: 'OV-007',
  contributor: 'OV',
  rule: 'R07',
  cells: [
    { column: 'start', before: '01/09/2020', domain: '01/09/2022', register: '01/09/2020' },
    { column: 'end', before: '30/06/2023', domain: '30/06/2023', register: '31/12/2021' },
  ],
};

const change = (
  actionId: string,
  what: ChangeJson['what'],
  column: string | null = null,
  before = '',
  after = '',
): ChangeJson => ({
  contributor: actionId.slice(0, actionId.indexOf('-')),
  actionId,
  what,
  column,
  before,
  after,
  source: 'domain',
});

export const changes: readonly ChangeJson[] = [
  change(
    'OV-007',
    'changed',
    'focus_reasons',
    'Noodzakelijk voor de doelstelling',
    'Noodzakelijk voor de doelstelling; Recente ontwikkelingen',
  ),
  change('OV-012', 'changed', 'channel', '', 'Online en offline'),
  change('OV-001', 'changed', 'partners', 'Lokaal: scholen', 'Lokaal: scholen; Lokaal: CLB'),
  change('OV-004', 'withdrawn'),
  change('OV-013', 'added'),
  { ...change('ABB-003', 'changed', 'status', 'Lopend', 'Afgerond'), source: 'coordinator' },
  change('ABB-016', 'added'),
  change('WVG-002', 'changed', 'target_group', 'hulpverleners', 'hulpverleners en jeugdwerkers'),
  change('WVG-005', 'added'),
];

const costlyWaiver: NonNullable<StatusReport['waivers']>[number] = {
  entry: 30,
  rule: 'R11',
  subject: 'OV-014',
  read: {},
  reason: 'De regering keurt het bedrag goed bij de begrotingsopmaak van 2022.',
  by: 'Tom De Wit',
  at: '2021-03-08T09:30:00Z',
};

/** What merge 5 would do. */
export const preview: MergeReport = {
  outcome: 'preview',
  sequence: 5,
  entry: null,
  contributors: contributors.map(({ contributor, domain, submission, sinceMerge, conflicts, waiting }) => ({
    contributor,
    domain,
    submission: submission === null ? null : submission.sequence,
    ...sinceMerge,
    unchanged: 4,
    waiting,
    conflicts,
  })),
  changes: [...changes],
  changesInAll: changes.length,
  conflicts: [conflict],
  waiting: [{ actionId: 'OV-013', rule: 'R11' }],
  remarks: [],
  coverage,
  findings: [...findings],
  register: { path: 'Masterregister.xlsx', state: 'not-written' },
  edits: [],
  titles: {},
  writing: null,
};

export const status: StatusReport = {
  plan: {
    id: plan.definition.id,
    version: plan.definition.version,
    title: plan.definition.title,
  },
  entries: 31,
  round: {
    name: 'Opmaakronde 2021',
    kind: 'drafting',
    opens: '2021-02-01',
    deadline: '2021-03-05',
    contributors: contributors.map(({ contributor }) => contributor),
    late: [],
    notes: [],
  },
  contributors: [...contributors],
  register: { sequence: 4, entry: 24, at: '2021-02-22T10:00:00Z', by: 'Tom De Wit', actions: 43 },
  coverage,
  conflicts: [conflict],
  waiting: [
    { actionId: 'OV-013', rule: 'R11' },
    { actionId: 'OV-014', rule: 'R11', waived: costlyWaiver },
  ],
  waivers: [costlyWaiver],
  findings: [...findings],
  duplicates: [
    {
      actions: ['ABB-016', 'WVG-002'],
      titles: ['Vormingsaanbod voor lokale besturen', 'Vorming van hulpverleners rond polarisatie'],
    },
  ],
  beforeApproval: [...beforeApproval(findings)],
  titles: {},
  approvals: [],
};
