import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editsAllowed, withinEdits } from './near-match.ts';

describe('texts within some edits of one another', () => {
  it.each([
    ['nieuw', 'nieuw', 0],
    ['niew', 'nieuw', 1],
    ['nieuww', 'nieuw', 1],
    ['nieuv', 'nieuw', 1],
    ['neiuw', 'nieuw', 1],
    ['gemeete', 'gemeenten', 2],
    ['', 'ja', 2],
    ['😀a', '😀', 1],
  ])('%s is %s within %i but not within one less', (a, b, edits) => {
    expect(withinEdits(a, b, edits)).toBe(true);
    expect(withinEdits(a, b, edits - 1)).toBe(false);
  });

  it('holds both ways alike', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, most) => {
        expect(withinEdits(a, b, most)).toBe(withinEdits(b, a, most));
      }),
    );
  });

  it('holds after as many single edits', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(word, fc.nat(2), fc.constantFrom('', 'x', 'xa'), (typed, at, put) => {
        const edited = typed.slice(0, at) + put + typed.slice(at + 1);
        expect(withinEdits(typed, edited, put === 'xa' ? 2 : 1)).toBe(true);
      }),
    );
  });
});

it('two edits are allowed from eight characters on', () => {
  expect([7, 8].map(editsAllowed)).toEqual([1, 2]);
});
