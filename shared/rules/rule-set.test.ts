import { describe, expect, it } from 'vitest';
import { secondPlan } from '../../test/fixtures/second-plan.ts';
import { drafting, followUp, shipped } from '../../test/fixtures/shipped-plan.ts';
import { readPlan } from '../plan/compile-plan.ts';
import type { PlanInput } from '../plan/definition.ts';
import { makeFinding } from './make-finding.ts';
import { compileRules, type RuleProblem } from './rule-set.ts';

type RuleInput = PlanInput['rules'][number];

const message = { nl: 'Pas dit aan.', en: 'Change this.' };

/** The problems of a plan that has one more rule. */
function problemsWith(rule: Omit<RuleInput, 'code' | 'severity' | 'message'>): readonly RuleProblem[] {
  const reading = readPlan({
    ...secondPlan,
    rules: [...secondPlan.rules, { code: 'R99', severity: 'error', message, ...rule }],
  });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const compiled = compileRules(reading.plan);
  return compiled.ok ? [] : compiled.problems;
}

describe('compiling the rules of a plan', () => {
  it('finds the check of every rule of the shipped plan', () => {
    const { cell, row, sheet, register } = shipped.rules;
    const codes = [...cell, ...row, ...sheet, ...register].map(({ setting }) => setting.code);
    expect(codes).toEqual(shipped.plan.definition.rules.map(({ code }) => code));
  });

  it('tells a check that does not exist', () => {
    expect(problemsWith({ check: 'horoscope' })).toMatchObject([{ problem: 'unknown-check', rule: 'R99' }]);
  });

  it('tells parameters that the check does not take, with what is wrong in them', () => {
    const [problem] = problemsWith({ check: 'includes-any', parameters: { column: 'soort' } });
    expect(problem).toMatchObject({ problem: 'parameters', rule: 'R99' });
    expect(problem?.message.nl).toContain('values');
  });

  it('tells a value that its column can never hold, because such a rule would stay silent', () => {
    const parameters = { column: 'soort', values: ['Gloednieuwe'] };
    expect(problemsWith({ check: 'not-chosen', parameters })).toMatchObject([{ problem: 'unknown-value' }]);
  });

  it('tells conditions on a rule that does not look at a row', () => {
    const when = [{ column: 'soort', in: ['Gloednieuw'] }];
    expect(problemsWith({ check: 'near-match', when })).toMatchObject([{ problem: 'condition' }]);
  });

  it('leaves out a rule of a column that the plan lacks', () => {
    expect(problemsWith({ check: 'filled', parameters: { columns: ['kanaal'] } })).toEqual([]);
  });

  it('applies a rule only in the rounds that it names', () => {
    const rule = shipped.rules.row.find(({ setting }) => setting.rounds?.includes('follow-up'));
    const status = shipped.plan.position('status');
    const cells = shipped.plan.columns.map((_, position) =>
      position === status ? { value: 'Lopend', text: 'Lopend' } : { value: null, text: '' },
    );
    const row = { key: 0, row: 2, id: 'OV-001', cells, blank: false };
    expect(rule?.run.check(row, followUp)).toHaveLength(1);
    expect(rule?.run.check(row, drafting)).toEqual([]);
    expect(rule?.run.check(row, { ...drafting, round: null })).toEqual([]);
  });
});

describe('a finding', () => {
  const setting = {
    code: 'G99',
    check: 'objective-covered',
    severity: 'error',
    waivable: true,
    basis: ['P1'],
    message: { nl: '{x} ontbreekt.', en: '{x} is missing.' },
    when: [],
    parameters: {},
  } as const;

  it('of the register names what it is about, and may be less grave than its rule', () => {
    const trouble = { column: null, facts: { x: 'OV' } };
    const place = {
      scope: 'register',
      actionId: null,
      row: null,
      sheetColumn: () => undefined,
      subject: 'OV/A1',
      severity: 'warning',
    } as const;
    expect(makeFinding(setting, trouble, place)).toEqual({
      code: 'G99',
      severity: 'warning',
      scope: 'register',
      waivable: true,
      actionId: null,
      row: null,
      column: null,
      cell: null,
      message: { nl: 'OV ontbreekt.', en: 'OV is missing.' },
      basis: ['P1'],
      fix: null,
      subject: 'OV/A1',
    });
  });
});
