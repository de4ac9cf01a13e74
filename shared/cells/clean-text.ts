/** Nothing to clean: the common case, for which the text is kept as the object it is. */
const clean = /^(?![\s\p{C}])[\P{C}\n\t]*(?<![\s\p{C}])$/u;

/** Spaces and characters without a shape (a zero-width space, a soft hyphen) alone: nobody sees anything there. */
const invisible = /^[\s\p{C}\u2800\u3164]*$/u;

/**
 * A text as its value: without spaces at either end, lines ending in `\n`, and without the control
 * and broken characters that no workbook can hold. Inside it stays as typed.
 */
export function cleanText(text: string): string {
  if (clean.test(text)) return text;
  if (invisible.test(text)) return '';
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) =>
      character === '\n' || character === '\t' ? character : '',
    )
    .trim();
}
