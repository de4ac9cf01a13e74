import { describe, expect, it } from 'vitest';
import { csvLine } from './csv.ts';

describe('a line of CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['-5', "'-5"],
    ['a,=1+1', "a,'=1+1"],
    ['a;=1+1', `"a;'=1+1"`],
    ['a\t@SOM(A1)', "a\t'@SOM(A1)"],
    ['a|+cmd', "a|'+cmd"],
    ['regel\n=1+1', `"regel\n'=1+1"`],
    ['regel\r\n=1+1', `"regel\r\n'=1+1"`],
    ['a;;=1', `"a;;'=1"`],
  ])('has no text that any spreadsheet takes for a formula: %j', (cell, expected) => {
    expect(csvLine([cell])).toBe(expected);
  });

  it.each(['a, -b', 'x = y', 'doel\n- eerste\n- tweede', '2020-2021', 'a,b;c'])(
    'leaves %j as it is',
    (cell) => {
      expect(csvLine([cell])).toBe(/[;\n]/.test(cell) ? `"${cell}"` : cell);
    },
  );
});
