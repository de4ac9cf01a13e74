import { describe, expect, it } from 'vitest';
import { action, context, involved, told } from '../../../test/fixtures/register-of-actions.ts';
import { rules } from '../../../test/fixtures/sheet-of-ov.ts';
import type { Typed } from '../../../test/fixtures/typed-sheet.ts';
import { checkRegister } from '../check-register.ts';

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
