/** Plain text, for which the normal forms, marks and signs below need no look. */
const plain = /^[\x20-\x7e]*$/;
/** Words that are folded once they are in small letters: most of what is ever compared. */
const folded = /^[a-z0-9'.,:;/()]+(?: [a-z0-9'.,:;/()]+)*$/;
const marksAndInvisible = /[\p{M}\p{Cf}]/gu;
const spaces = /[\s\p{Cc}]+/gu;
const dashes = /[\p{Pd}\u2043\u2212]/gu;
const apostrophes = /[\u2018-\u201b\u02b9\u02bc\u2032\u00b4\u0060\uff07]/g;
const quotes = /[\u201c-\u201f\u00ab\u00bb\u2033\uff02]/g;

/**
 * The form in which texts are compared: two texts that people hold for the same fold alike.
 * Normal form (NFC, NFD), case, accents, invisible characters, kinds and numbers of spaces, kinds of
 * dash (with or without spaces around it), apostrophe and quotation mark make no difference.
 * Folding twice is folding once. It depends on no locale; it is for comparing, never for showing.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (folded.test(lower)) return lower;
  const signs = plain.test(text) ? lower.replaceAll('`', "'") : foldSigns(text);
  return signs.replace(spaces, ' ').replace(/ ?- ?/g, '-').trim();
}

function foldSigns(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(marksAndInvisible, '')
    .replace(dashes, '-')
    .replace(apostrophes, "'")
    .replace(quotes, '"');
}
