import { describe, expect, it } from 'vitest';
import { wordSearch } from './mentions.ts';

describe('searching a text for words', () => {
  it.each<[string, string, string | null]>([
    ['arrest', 'Een ARREST van het hof', 'arrest'],
    ['arrest', 'Een arrestatie', null],
    ['arrest*', 'Een arrestatie', 'arrest*'],
    ['arrest*', 'Een huisarrest', null],
    ['sociale media', 'op sociale  media, thuis', 'sociale media'],
    ['café', 'in het Cafe.', 'café'],
  ])('%s in "%s" gives %s', (phrase, text, found) => {
    expect(wordSearch([phrase])(text)).toBe(found);
  });
});
