import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarPairs, type TitledAction } from './similar-pairs.ts';

const words = ['scholen', 'politie', 'gemeente', 'vorming', 'lokale', 'online', 'jongeren', 'netwerk'];
const anyTitle = fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 6 });

function asActions(titles: readonly (readonly string[])[]): readonly TitledAction[] {
  return titles.map((title, index) => ({
    id: `OV-${100 + index}`,
    contributor: `contributor ${index}`,
    title: title.join(' '),
  }));
}

/** What "alike" means, said once more without any index. */
function share(some: readonly string[], others: readonly string[]): number {
  const both = some.filter((word) => others.includes(word)).length;
  return both / new Set([...some, ...others]).size;
}

describe('similar titles', () => {
  it.each([0.5, 0.8, 1])('misses no pair that shares the part %d, and finds no other', (threshold) => {
    fc.assert(
      fc.property(fc.array(anyTitle, { maxLength: 12 }), (titles) => {
        const expected = titles.flatMap((title, at) =>
          titles.flatMap((other, place) =>
            place > at && share(title, other) >= threshold - 1e-9 ? [`OV-${100 + at}|OV-${100 + place}`] : [],
          ),
        );
        const found = similarPairs(asActions(titles), threshold, new Set()).map((pair) => pair.join('|'));
        expect([...found].sort()).toEqual(expected.sort());
      }),
    );
  });

  it('asks no more at once than people can settle, however many titles are equal', () => {
    const titles = Array.from({ length: 5000 }, () => ['lokale', 'vorming']);
    expect(similarPairs(asActions(titles), 0.8, new Set())).toHaveLength(1001);
  });
});
