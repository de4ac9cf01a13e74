import { fold } from './fold.ts';

/** What people put round a header to say that the column must be filled in, or that a value follows. */
const ornaments = /^[\s*]+|[\s*:]+$/g;
/** A word that was broken to fit its column: a hyphen at the end of a line, small letters on the next. */
const brokenWord = /(\p{L})[-\u2010\u00ad][\r\n]+[ \t]*(?=\p{Ll})/gu;

/** The form in which column headers are compared: as all texts, without ornaments and broken words. */
export function foldHeader(text: string): string {
  return fold(text.replace(brokenWord, '$1').replace(ornaments, ''));
}
