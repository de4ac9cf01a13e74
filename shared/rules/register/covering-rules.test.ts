import { describe, expect, it } from 'vitest';
import { action, involved, told } from '../../../test/fixtures/register-of-actions.ts';
import { plan } from '../../../test/fixtures/sheet-of-ov.ts';

describe.each([
  { code: 'G01', objective: 'D1', number: 1 },
  { code: 'G02', objective: 'D2', number: 2 },
])('$code, what each involved domain owes under objective $number', ({ code, objective, number }) => {
  const ov = action('OV-001', { objective });

  it('tells a domain that has no action under it', () => {
    expect(told(code, [ov])).toMatchObject([
      {
        severity: 'error',
        scope: 'register',
        waivable: true,
        row: null,
        subject: `WVG/${objective}`,
        message: { nl: `WVG heeft geen actie onder doelstelling ${number}.` },
      },
    ]);
  });

  it('says nothing when every involved domain has one', () => {
    expect(told(code, [ov, action('WVG-001', { objective })])).toEqual([]);
  });

  it('only warns where it is a secondary objective', () => {
    const secondary = action('WVG-001', { objective: 'D7', secondary_objectives: objective });
    expect(told(code, [ov, secondary])).toMatchObject([{ severity: 'warning', subject: `WVG/${objective}` }]);
  });

  it('only warns where the domain takes part in another’s action', () => {
    const joint = action('OV-001', { objective, co_domains: 'WVG' });
    expect(told(code, [joint])).toMatchObject([{ severity: 'warning', subject: `WVG/${objective}` }]);
  });

  it('does not count a part that the domain said it does not take', () => {
    const joint = action('OV-001', { objective, co_domains: 'WVG' });
    const participation = new Map([['OV-001|WVG', false]]);
    expect(told(code, [joint], { participation })).toMatchObject([{ severity: 'error' }]);
  });

  it('does not count a withdrawn action', () => {
    const withdrawn = action('WVG-001', { objective });
    const gone = { ...withdrawn, action: { ...withdrawn.action, withdrawn: true } as const };
    expect(told(code, [ov, gone])).toMatchObject([{ subject: `WVG/${objective}` }]);
  });

  it('says nothing of a domain that is not involved', () => {
    expect(told(code, [ov], { involved: involved.filter((domain) => domain.code === 'OV') })).toEqual([]);
  });
});

describe('G03, objectives covered', () => {
  const every = plan.definition.objectives.map(({ code }, index) =>
    action(`OV-00${index + 1}`, { objective: code, secondary_objectives: '' }),
  );

  it('tells an objective that no action has', () => {
    expect(
      told(
        'G03',
        every.filter((_, index) => index !== 6),
      ),
    ).toMatchObject([
      {
        severity: 'error',
        waivable: true,
        subject: 'D7',
        message: { nl: 'Doelstelling 7 wordt door geen enkele actie gedekt.' },
      },
    ]);
  });

  it('only warns where it is a secondary objective of one', () => {
    const others = every.filter((_, index) => index !== 6);
    const secondary = action('WVG-001', { objective: 'D1', secondary_objectives: 'D7' });
    expect(told('G03', [...others, secondary])).toMatchObject([{ severity: 'warning', subject: 'D7' }]);
  });

  it('says nothing when each has one', () => {
    expect(told('G03', every)).toEqual([]);
  });
});

describe('G04, domains that submitted', () => {
  it('tells an involved domain of which nobody submitted', () => {
    expect(told('G04', [], { submitted: ['OV'] })).toMatchObject([
      {
        severity: 'error',
        subject: 'WVG',
        message: { nl: 'Betrokken domein WVG heeft niets ingediend.' },
      },
    ]);
  });

  it('says nothing when all did', () => {
    expect(told('G04', [])).toEqual([]);
  });
});

describe('G07, groups reached', () => {
  const minors = { age_group: 'Minderjarigen', prevention_levels: 'Primair; Secundair; Tertiair' };

  it('tells an age group that no action reaches', () => {
    expect(told('G07', [action('OV-001', minors)])).toMatchObject([
      { message: { nl: 'Geen acties voor volwassenen.' } },
    ]);
  });

  it('tells a level of prevention that no action is about', () => {
    const actions = [
      action('OV-001', { ...minors, age_group: 'Beide', prevention_levels: 'Primair; Tertiair' }),
    ];
    expect(told('G07', actions)).toMatchObject([{ message: { nl: 'Geen acties voor secundair.' } }]);
  });

  it('says nothing when both ages and every level are reached', () => {
    expect(told('G07', [action('OV-001', { ...minors, age_group: 'Beide' })])).toEqual([]);
  });
});

describe('G11, detainees', () => {
  const title = 'Begeleiding van gedetineerden naar een opleiding';

  it('tells that no action under the objective speaks of them', () => {
    expect(
      told('G11', [action('OV-001', { objective: 'D6' }), action('OV-002', { objective: 'D3', title })]),
    ).toMatchObject([
      {
        severity: 'info',
        subject: 'D6',
        message: { nl: 'Geen actie rond geradicaliseerde gedetineerden onder D6.' },
      },
    ]);
  });

  it('says nothing when one does', () => {
    expect(told('G11', [action('OV-001', { objective: 'D6', title })])).toEqual([]);
  });
});
