import { describe, expect, it } from 'vitest';
import { smallPlan, smallPlanInput } from '../../test/fixtures/small-plan.ts';
import { readPlan } from './compile-plan.ts';

describe('a compiled plan', () => {
  const plan = smallPlan();

  it('logs every column but the id and the control, in order', () => {
    expect(plan.columns.map((column) => column.field).join(' ')).toBe(
      'domain title objective focus municipal levels impact co_domains partners start end estimate channel',
    );
  });

  it('knows the position of a logged column and of no other', () => {
    expect([plan.position('title'), plan.position('action_id'), plan.position('__proto__')]).toEqual([
      1,
      undefined,
      undefined,
    ]);
  });

  it('finds columns by role, and objectives, domains and statements by code', () => {
    expect([
      plan.role('action-id')?.field,
      plan.objective('D2')?.text,
      plan.domain('OV')?.name,
      plan.statement('S1')?.text,
    ]).toEqual(['action_id', 'Tweede doelstelling.', 'Onderwijs en Vorming', 'Elk domein doet mee.']);
  });

  it('has one contributor for each involved domain unless it names its own', () => {
    expect(plan.contributors.map(({ code }) => code)).toEqual(['KBBJ', 'OV']);
  });

  it('takes the contributors that it names, several for one domain', () => {
    const contributors = [
      { code: 'ABB', domain: 'KBBJ', name: 'Agentschap Binnenlands Bestuur' },
      { code: 'JUS', domain: 'KBBJ', name: 'Agentschap Justitie' },
    ];
    const reading = readPlan({ ...smallPlanInput, contributors });
    expect(reading.ok && reading.plan.contributor('JUS')?.domain).toBe('KBBJ');
  });

  const column = (field: string) => {
    const found = plan.column(field);
    if (found === undefined) throw new Error(`no column ${field}`);
    return found;
  };

  it.each([
    ['before the succession', '2020-08-31', ['OV', 'KB']],
    ['on its first day', '2020-09-01', ['KBBJ', 'OV']],
  ])('offers the domains of the day %s', (_, date, domains) => {
    expect(plan.choices(column('co_domains'), date)).toEqual(domains);
    expect(plan.choices(column('domain'), date)).toEqual(domains);
  });

  it('reads cells against the domains of any day', () => {
    expect(plan.everyChoice(column('co_domains'))).toEqual(['KBBJ', 'OV', 'KB']);
  });

  it('offers the values of a list, the codes of the objectives, and nothing without a list', () => {
    expect(plan.choices(column('municipal'), '2020-01-01')).toEqual(['Ja', 'Nee']);
    expect(plan.choices(column('objective'), '2020-01-01')).toEqual(['D1', 'D2', 'D3']);
    expect(plan.choices(column('title'), '2020-01-01')).toEqual([]);
  });
});

describe('a definition is refused', () => {
  const { columns, lists, domains, objectives, rules } = smallPlanInput;
  const replaced = (field: string, change: object) =>
    columns.map((column) => (column.field === field ? { ...column, ...change } : column));
  const when = (condition: object) => ({ rules: rules.map((rule) => ({ ...rule, when: [condition] })) });

  it.each<[why: string, change: object, code: string, path: string]>([
    [
      'its period is reversed',
      { period: { start: '2025-01-01', end: '2024-12-31', label: '' } },
      'period-reversed',
      'period',
    ],
    ['a part has another shape', { version: 'een' }, 'shape', 'version'],
    ['its coordinator is no domain', { coordinator: 'XX' }, 'unknown-domain', 'coordinator'],
    [
      'a contributor is of no domain',
      { contributors: [{ code: 'AB', domain: 'XX', name: 'x' }] },
      'unknown-domain',
      'contributors.0.domain',
    ],
    [
      'a domain succeeds one that is not there',
      { domains: domains.filter(({ code }) => code !== 'KB') },
      'unknown-domain',
      'domains.0.succeeds',
    ],
    [
      'a domain is valid backwards',
      { domains: domains.map((domain) => ({ ...domain, validFrom: '2021-01-01' })) },
      'validity-reversed',
      'domains.2',
    ],
    [
      'a domain cannot lend its code',
      { domains: [...domains, { code: 'A1', name: 'x', involved: true }] },
      'contributor-code',
      'domains.3.code',
    ],
    [
      'an objective stands there twice',
      { objectives: [...objectives, objectives[0]] },
      'twice',
      'objectives.3',
    ],
    ['a statement is not there', { statements: [] }, 'unknown-statement', 'objectives.0.basis'],
    [
      'a list has a value twice but for its case',
      { lists: { ...lists, yesNo: { values: ['Ja', 'JA'] } } },
      'twice',
      'lists.yesNo.values.1',
    ],
    [
      'a list value holds a semicolon',
      { lists: { ...lists, yesNo: { values: ['Ja; Nee'] } } },
      'choice-unwritable',
      'lists.yesNo.values.0',
    ],
    [
      'a list takes a reserved name',
      { lists: { ...lists, domains: { values: ['x'] } } },
      'list-reserved',
      'lists.domains',
    ],
    [
      'a column has a list that is not there',
      { columns: replaced('focus', { list: 'none' }), rules: [] },
      'unknown-list',
      'columns.4.list',
    ],
    [
      'a column has the name of an object’s own for a list',
      { columns: replaced('focus', { list: 'constructor' }), rules: [] },
      'unknown-list',
      'columns.4.list',
    ],
    [
      'a column of several values has no list',
      { columns: replaced('levels', { list: undefined }) },
      'list-missing',
      'columns.6',
    ],
    [
      'a needed role is missing',
      { columns: replaced('title', { role: undefined }) },
      'role-missing',
      'columns',
    ],
    ['a role is given twice', { columns: replaced('focus', { role: 'title' }) }, 'twice', 'columns.4.role'],
    [
      'the id is no id column',
      { columns: replaced('action_id', { type: 'text' }) },
      'role-type',
      'columns.0',
    ],
    [
      'two headers are alike across languages',
      { columns: replaced('title', { header: { nl: 'Kop', en: 'start' } }) },
      'twice',
      'columns.10.header',
    ],
    [
      'a header is too long for Excel',
      { columns: replaced('title', { header: { nl: 'x'.repeat(33), en: 'Title' } }) },
      'header-too-long',
      'columns.2.header',
    ],
    [
      'a prompt is too long for Excel',
      { columns: replaced('title', { prompt: { nl: 'x'.repeat(256), en: 'x' } }) },
      'prompt-too-long',
      'columns.2.prompt',
    ],
    [
      'lengths are reversed',
      { columns: replaced('title', { minLength: 9, maxLength: 8 }) },
      'lengths-reversed',
      'columns.2',
    ],
    [
      'an open end has no word',
      { columns: replaced('end', { ongoing: undefined }) },
      'ongoing-missing',
      'columns.11',
    ],
    ['a field stands there twice', { columns: replaced('title', { field: 'start' }) }, 'twice', 'columns.10'],
    [
      'a condition names no column',
      when({ column: 'none', blank: true }),
      'unknown-column',
      'rules.0.when.0',
    ],
    [
      'a condition names no value of the list',
      when({ column: 'focus', in: ['Niew'] }),
      'unknown-choice',
      'rules.0.when.0',
    ],
    [
      'a condition names no objective',
      when({ column: 'objective', in: ['D9'] }),
      'unknown-choice',
      'rules.0.when.0',
    ],
  ])('when %s', (_, change, code, path) => {
    const reading = readPlan({ ...smallPlanInput, ...change });
    const told = reading.ok
      ? []
      : reading.problems.map((problem) => `${problem.code} ${problem.path.join('.')}`);
    expect(told).toContain(`${code} ${path}`);
  });

  it('with every problem told at once, in both languages', () => {
    const reading = readPlan({ ...smallPlanInput, coordinator: 'XX', statements: [] });
    expect(reading.ok ? [] : reading.problems.map(({ message }) => message)).toEqual([
      {
        nl: 'Het beleidsdomein XX bestaat niet in dit plan. Voeg het toe of kies een ander.',
        en: 'The policy domain XX is not in this plan. Add it or choose another.',
      },
      {
        nl: 'De uitspraak S1 bestaat niet in dit plan. Voeg ze toe aan statements of verwijder de verwijzing.',
        en: 'The statement S1 is not in this plan. Add it to statements or remove the reference.',
      },
    ]);
  });

  it('with the fault of shape told in Dutch too', () => {
    const reading = readPlan({ ...smallPlanInput, version: 'een' });
    expect(reading.ok ? '' : reading.problems[0]?.message.nl).toMatch(/verwacht/);
  });

  it.each([null, undefined, 7, 'plan', [], {}])('when it is %j', (input) => {
    expect(readPlan(input).ok).toBe(false);
  });
});

it('a definition whose parts agree is accepted', () => {
  expect(readPlan(smallPlanInput).ok).toBe(true);
});
