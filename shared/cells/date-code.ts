/** Literals: quoted, escaped, padding and fill characters. */
const literals = /"[^"]*"?|\\.|_.|\*./gsu;
/** An elapsed time such as `[h]:mm` counts a duration, not a moment. */
const elapsed = /\[(h+|m+|s+)\]/i;
const brackets = /\[[^\]]*\]?/g;

/** Whether a number format code makes a date or time of a number. */
export function isDateCode(code: string): boolean {
  const bare = code.replace(literals, '');
  if (elapsed.test(bare)) return false;
  return /[dmyhs]/i.test(bare.replace(brackets, '').replace(/general/gi, ''));
}
