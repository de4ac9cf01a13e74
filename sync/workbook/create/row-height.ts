/** One line of text in the standard font, in points. */
const lineHeight = 15;
/** Excel's own limit, in points. */
const highest = 409;

/**
 * The height (points) that wrapped texts need in columns of these widths (characters). Excel fits a row that
 * carries no height when it opens the file; other programs show one line, so the estimate is written along,
 * not fixed: the row still grows as people type.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const lines = texts.map((text, position) => linesOf(text, widths[position] ?? 10));
  return Math.min(highest, Math.max(1, ...lines) * lineHeight);
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}
