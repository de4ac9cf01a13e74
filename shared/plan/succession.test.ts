import { describe, expect, it } from 'vitest';
import { shipped } from '../../test/fixtures/shipped-plan.ts';
import { answeringDomain } from './succession.ts';

describe('the domain that answers for an action', () => {
  it.each([
    ['WSE', '2023-12-31', 'WSE'],
    ['WSE', '2024-01-01', 'WEWILS'],
    ['EWI', '2024-06-30', 'WEWILS'],
    ['LV', '2024-06-30', 'WEWILS'],
    ['OV', '2024-06-30', 'OV'],
    ['WEWILS', '2021-03-01', 'WEWILS'],
    ['XX', '2024-06-30', 'XX'],
  ])('of %s on %s is %s', (code, onDate, answering) => {
    expect(answeringDomain(shipped.plan, code, onDate)).toBe(answering);
  });
});
