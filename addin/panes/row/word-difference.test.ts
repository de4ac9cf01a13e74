import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDifference } from './word-difference.ts';

const added = (before: string, after: string) =>
  wordDifference(before, after)
    .filter((stretch) => stretch.added)
    .map(({ text }) => text.trim());

describe('what the coordinator added to a text', () => {
  it('is the words that the officer had not written', () => {
    expect(added('Leraren', 'Leraren en leerlingenbegeleiders')).toEqual(['en leerlingenbegeleiders']);
  });

  it('is told stretch by stretch where words were added in two places', () => {
    expect(added('leraren in scholen', 'alle leraren in basisscholen en scholen')).toEqual([
      'alle',
      'basisscholen en',
    ]);
  });

  it('is nothing where the texts are alike but for their spaces', () => {
    expect(added('a  b', 'a b')).toEqual([]);
  });

  it('is everything where the officer had written nothing', () => {
    expect(added('', 'Leraren')).toEqual(['Leraren']);
  });

  it('never loses or changes a character of the later text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const told = wordDifference(before, after)
          .map(({ text }) => text)
          .join('');
        return after.trim() === '' ? told === '' : told === after;
      }),
    );
  });

  it('leaves the earlier text’s words in their order when the additions are taken away', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (before, after) => {
        const kept = wordDifference(before.join(' '), after.join(' '))
          .filter((stretch) => !stretch.added)
          .flatMap(({ text }) => text.trim().split(/\s+/));
        let at = 0;
        for (const one of before) if (one === kept[at]) at += 1;
        return at === kept.length;
      }),
    );
  });

  it('takes a value of a list as known, whether or not another follows it', () => {
    expect(wordDifference('Lokaal: scholen', 'Lokaal: scholen; Lokaal: CLB')).toEqual([
      { text: 'Lokaal: scholen; ', added: false },
      { text: 'Lokaal: CLB', added: true },
    ]);
  });
});
