import type { Severity } from '../../../shared/plan/definition.ts';
import type { Localised } from '../../../shared/text/localised.ts';
import type { FindingView } from '../../session/officer-view.ts';
import { header, ruleMessage, statements } from './plan-facts.ts';

interface Told {
  readonly code: string;
  readonly severity: Severity;
  readonly cell: string | null;
  readonly field: string | null;
  readonly actionId: string | null;
  readonly basis: readonly string[];
  readonly facts?: Readonly<Record<string, string>>;
  readonly fix?: Localised;
  readonly waivable?: boolean;
}

/** A finding as the session would tell it, by the shipped plan's own rule. */
export function finding(told: Told): FindingView {
  const { code, severity, cell, field, actionId, basis, facts, fix, waivable } = told;
  return {
    id: `${code} ${cell ?? 'sheet'}`,
    code,
    severity,
    cell,
    row: cell === null ? null : Number(cell.replace(/\D/g, '')),
    column: field === null ? null : header(field),
    actionId,
    message: ruleMessage(code, facts),
    basis: statements(...basis),
    fix: fix ?? null,
    waivable: waivable ?? false,
    selected: false,
  };
}

export const errors: readonly FindingView[] = [
  {
    ...finding({
      code: 'R01',
      severity: 'error',
      cell: 'J7',
      field: 'focus_reasons',
      actionId: 'OV-007',
      basis: ['S32'],
    }),
    selected: true,
  },
  finding({
    code: 'R05',
    severity: 'error',
    cell: 'M12',
    field: 'channel',
    actionId: 'OV-012',
    basis: ['S22', 'S23'],
  }),
];

export const warnings: readonly FindingView[] = [
  finding({
    code: 'C10',
    severity: 'warning',
    cell: 'L9',
    field: 'prevention_levels',
    actionId: 'OV-009',
    basis: [],
    facts: { x: 'Tertair', y: 'Tertiair' },
    fix: { nl: 'Vervang door Tertiair', en: 'Replace with Tertiair' },
  }),
  finding({
    code: 'R12',
    severity: 'warning',
    cell: 'V10',
    field: 'estimate',
    actionId: 'OV-010',
    basis: ['S37'],
  }),
  finding({
    code: 'R03',
    severity: 'warning',
    cell: 'J13',
    field: 'focus_reasons',
    actionId: 'OV-013',
    basis: ['S33'],
  }),
];

export const infos: readonly FindingView[] = [
  finding({
    code: 'R18',
    severity: 'info',
    cell: 'L11',
    field: 'prevention_levels',
    actionId: 'OV-011',
    basis: ['S27', 'S12'],
  }),
];

/** An error that the coordinator may allow, and one of the whole list. */
export const waivableAndWhole: readonly FindingView[] = [
  finding({
    code: 'R11',
    severity: 'error',
    cell: 'U8',
    field: 'funding',
    actionId: 'OV-008',
    basis: ['S38'],
    waivable: true,
  }),
  finding({
    code: 'B01',
    severity: 'error',
    cell: null,
    field: null,
    actionId: null,
    basis: [],
    facts: { x: 'Leeftijdsgroep' },
  }),
];
