import { fold } from './fold.ts';

/**
 * Makes a search for words or phrases in running text, whatever their case and accents. A word counts
 * as a whole; one that ends in `*` also with any ending. The search gives the first found, or `null`.
 */
export function wordSearch(phrases: readonly string[]): (text: string) => string | null {
  const sought = phrases.map((phrase) => ({
    phrase,
    inWords: phrase.endsWith('*') ? ` ${words(phrase)}` : ` ${words(phrase)} `,
  }));
  return (text) => {
    const spaced = ` ${words(text)} `;
    return sought.find(({ inWords }) => spaced.includes(inWords))?.phrase ?? null;
  };
}

/** Letters and digits alone, one space between words. */
function words(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
