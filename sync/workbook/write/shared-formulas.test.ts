import { describe, expect, it } from 'vitest';
import { shiftedFormula } from './shared-formulas.ts';

describe('a formula two rows down and one column to the right', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 'B3+$A3+B$1+$A$1'],
    ['SUM(A1:B2)*LOG10(Z9)', 'SUM(B3:C4)*LOG10(AA11)'],
    ['"A1"&A1', '"A1"&B3'],
    ["'A1'!A1+Blad1!A1", "'A1'!B3+Blad1!B3"],
    ['tbl[A1]+A1', 'tbl[A1]+B3'],
    ['SUM(A:B)+SUM($1:2)', 'SUM(B:C)+SUM($1:4)'],
    ['naam_A1+A1.x+TRUE', 'naam_A1+A1.x+TRUE'],
  ])('%s reads %s', (formula, shifted) => {
    expect(shiftedFormula(formula, 2, 1)).toBe(shifted);
  });
});
