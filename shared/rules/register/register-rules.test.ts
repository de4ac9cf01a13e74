import { describe, expect, it } from 'vitest';
import { plan, rules } from '../../../test/fixtures/sheet-of-ov.ts';
import { soundRow } from '../../../test/fixtures/shipped-plan.ts';
import { loggedAction, type Typed } from '../../../test/fixtures/typed-sheet.ts';
import type { RegisterAction, RegisterContext } from '../check.ts';
import { checkRegister } from '../check-register.ts';
import type { Finding } from '../finding.ts';

/** A sound action of the contributor that its id names, with `typed` put over it. */
function action(id: string, typed: Typed = {}): RegisterAction {
  const [contributor = ''] = id.split('-');
  const row = { ...soundRow, action_id: id, domain: contributor, co_domains: '', ...typed };
  return { contributor, domain: contributor, action: loggedAction(plan, row) };
}

const involved = plan.definition.domains.filter(({ code }) => code === 'OV' || code === 'WVG');
const context: RegisterContext = {
  plan,
  asOf: '2021-03-10',
  round: { kind: 'drafting', opens: '2021-02-01', deadline: '2021-03-05' },
  involved,
  submitted: ['OV', 'WVG'],
  approved: [],
  previousStatus: new Map(),
  settledPairs: new Set(),
  participation: new Map(),
};

function told(
  code: string,
  actions: readonly RegisterAction[],
  known: Partial<RegisterContext> = {},
): readonly Finding[] {
  return checkRegister(actions, rules, { ...context, ...known }).filter((finding) => finding.code === code);
}

function messages(
  code: string,
  actions: readonly RegisterAction[],
  known: Partial<RegisterContext> = {},
): readonly string[] {
  return told(code, actions, known).map(({ message }) => message.nl);
}

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

describe('G05, participation', () => {
  const naming = action('OV-001', { co_domains: 'WVG' });

  it('asks the domain that an action names', () => {
    expect(told('G05', [naming])).toMatchObject([
      {
        severity: 'warning',
        actionId: 'OV-001',
        subject: 'OV-001|WVG',
        message: { nl: 'OV noemt WVG als betrokken, maar WVG heeft dit niet bevestigd.' },
      },
    ]);
  });

  it('says nothing when an action of that domain names the other in turn', () => {
    expect(told('G05', [naming, action('WVG-004', { co_domains: 'OV' })])).toEqual([]);
  });

  it('says nothing once it is confirmed', () => {
    expect(told('G05', [naming], { participation: new Map([['OV-001|WVG', true]]) })).toEqual([]);
  });

  it('still tells what was denied, though the domain names the other elsewhere', () => {
    const participation = new Map([['OV-001|WVG', false]]);
    const actions = [naming, action('WVG-004', { co_domains: 'OV' })];
    expect(told('G05', actions, { participation }).map(({ subject }) => subject)).toEqual(['OV-001|WVG']);
  });
});

describe('G06, similar titles', () => {
  const tables = action('OV-001', { title: 'Lokale werktafels tussen scholen, politie en gemeente' });
  const same = action('WVG-003', { title: 'Lokale werktafels van scholen, politie en gemeenten' });

  it('asks of both actions whether they are one', () => {
    expect(told('G06', [tables, same])).toMatchObject([
      {
        severity: 'warning',
        actionId: 'OV-001',
        subject: 'OV-001|WVG-003',
        message: { nl: 'Gelijkende titel bij OV-001 en WVG-003: dubbel of gezamenlijke actie?' },
      },
      {
        actionId: 'WVG-003',
        subject: 'OV-001|WVG-003',
        message: { nl: 'Gelijkende titel bij WVG-003 en OV-001: dubbel of gezamenlijke actie?' },
      },
    ]);
  });

  it('asks of equal titles', () => {
    const equal = action('WVG-003', { title: 'LOKALE werktafels tussen scholen, politie en gemeente' });
    expect(told('G06', [tables, equal])).toHaveLength(2);
  });

  it('does not ask again what was settled', () => {
    expect(told('G06', [tables, same], { settledPairs: new Set(['OV-001|WVG-003']) })).toEqual([]);
  });

  it('says nothing of two actions of one contributor', () => {
    expect(told('G06', [tables, { ...same, contributor: 'OV' }])).toEqual([]);
  });

  it.each([
    'Lokale werktafels tussen jeugdhuizen en ouders',
    'Scholen en gemeente werken samen',
    'Lokale 2 van 3',
  ])('says nothing of "%s"', (title) => {
    expect(told('G06', [tables, action('WVG-003', { title })])).toEqual([]);
  });

  it('says nothing of titles that differ in a number', () => {
    const rounds = ['OV-001', 'WVG-001'].map((id, index) =>
      action(id, { title: `Projectoproep lokale initiatieven ${index + 1}` }),
    );
    expect(told('G06', rounds)).toEqual([]);
  });
});

describe('G07, groups reached', () => {
  const minors = { age_group: 'Minderjarigen', prevention_levels: 'Primair; Secundair; Tertiair' };

  it('tells an age group that no action reaches', () => {
    expect(messages('G07', [action('OV-001', minors)])).toEqual(['Geen acties voor volwassenen.']);
  });

  it('tells a level of prevention that no action is about', () => {
    const actions = [
      action('OV-001', { ...minors, age_group: 'Beide', prevention_levels: 'Primair; Tertiair' }),
    ];
    expect(messages('G07', actions)).toEqual(['Geen acties voor secundair.']);
  });

  it('says nothing when both ages and every level are reached', () => {
    expect(messages('G07', [action('OV-001', { ...minors, age_group: 'Beide' })])).toEqual([]);
  });
});

describe('G08, status', () => {
  const now = (status: string) => [action('OV-001', { status })];
  const earlier = (status: string) => ({ previousStatus: new Map([['OV-001', status]]) });

  it('tells a status that falls', () => {
    expect(told('G08', now('Lopend'), earlier('Afgerond'))).toMatchObject([
      {
        severity: 'warning',
        actionId: 'OV-001',
        column: 'status',
        message: { nl: 'Status daalt t.o.v. de vorige ronde.' },
      },
    ]);
  });

  it.each([
    ['Lopend', 'Lopend'],
    ['Nog op te starten', 'Lopend'],
    ['Lopend', 'Stopgezet'],
  ])('says nothing when %s becomes %s', (was, is) => {
    expect(told('G08', now(is), earlier(was))).toEqual([]);
  });

  it('says nothing before there was a round', () => {
    expect(told('G08', now('Nog op te starten'))).toEqual([]);
  });
});

describe('G10, the approved version', () => {
  const approved = [action('OV-001'), action('OV-002')];

  it('tells an approved action that disappeared', () => {
    expect(told('G10', [action('OV-001')], { approved })).toMatchObject([
      {
        severity: 'error',
        actionId: 'OV-002',
        subject: 'OV-002',
        message: { nl: 'Actie uit de goedgekeurde versie ontbreekt: zet op Stopgezet met reden.' },
      },
    ]);
  });

  it('tells one that was withdrawn since', () => {
    const withdrawn = action('OV-002');
    const gone = { ...withdrawn, action: { ...withdrawn.action, withdrawn: true } as const };
    expect(told('G10', [action('OV-001'), gone], { approved })).toHaveLength(1);
  });

  it('says nothing of one that was stopped', () => {
    expect(told('G10', [action('OV-001'), action('OV-002', { status: 'Stopgezet' })], { approved })).toEqual(
      [],
    );
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

describe('the list of register findings', () => {
  it('goes by code', () => {
    const codes = checkRegister([action('OV-001', { co_domains: 'WVG' })], rules, context).map(
      ({ code }) => code,
    );
    expect(codes).toEqual([...codes].sort());
    expect(new Set(codes)).toEqual(new Set(['G01', 'G02', 'G03', 'G05', 'G07', 'G11']));
  });
});

describe('more findings of one code than people can settle', () => {
  const many = (count: number, typed: Typed = {}) =>
    Array.from({ length: count }, (_, at) =>
      action(`OV-${String(at + 1).padStart(3, '0')}`, { title: `Actie nummer ${at}`, ...typed }),
    );

  it('are told up to a number, and that there are more', () => {
    const found = told('G05', many(2_345, { co_domains: 'WVG' }));
    expect(found).toHaveLength(2_001);
    expect(found.at(-1)).toMatchObject({
      code: 'G05',
      actionId: null,
      message: { en: expect.stringContaining('At least 345 more findings G05') },
    });
  });

  it('are told to the last where they are errors', () => {
    const [domain] = involved;
    if (domain === undefined) throw new Error('the plan has no domain');
    const missing = Array.from({ length: 2_345 }, (_, at) => ({ ...domain, code: `D${at}` }));
    const found = told('G04', [], { involved: missing, submitted: [] });
    expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['error']));
    expect(found).toHaveLength(2_345);
  });
});
