/** A stretch of a sheet's XML: one whole row element with its number, or (`null`) whatever else. */
export interface SheetStretch {
  readonly text: string;
  readonly row: number | null;
}

const opening = '<row';
const closing = '</row>';
/** A row's tag without anything odd: no `>` in a value, so that it ends at its first one. */
const rowTag = /<row(?: [\w:.-]+="[^"<>]*")* ?(\/?)>/y;
const numbered = / r="([1-9]\d{0,6})"/;
/** No row is waited for beyond so many characters. */
const longestRow = 4 * 1024 ** 2;

/**
 * Cuts a sheet's text, which comes in pieces, at its rows, so that a reader need not take every row through
 * an XML parser. What a stretch calls a row is one if the parser, having seen all that stands before it, is
 * between rows. From the first comment, CDATA section or processing instruction on, behind which anything
 * may hide, nothing is called a row.
 */
export function* sheetStretches(pieces: Iterable<string>): Generator<SheetStretch> {
  let rest = '';
  let first = true;
  let odd = false;
  for (const piece of pieces) {
    const text = rest + piece;
    odd ||= isOdd(text, first);
    first = false;
    rest = odd ? '' : yield* rowsOf(text);
    if (odd || rest.length > longestRow) {
      yield { text: odd ? text : rest, row: null };
      rest = '';
    }
  }
  if (rest !== '') yield { text: rest, row: null };
}

/** Whether `<!` or `<?` stands there. A declaration may open the sheet. */
function isOdd(text: string, first: boolean): boolean {
  const from = first ? Math.max(0, text.indexOf('?>')) : 0;
  return tagBegins(text, '!', from) || tagBegins(text, '?', from + 2);
}

/** Looks for the rarer character of the two, which is ten times as fast as looking for both. */
function tagBegins(text: string, mark: string, from: number): boolean {
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1))
    if (text[at - 1] === '<') return true;
  return false;
}

/** The stretches of a text; returns what is left of it: a row, or the beginning of one, that is not whole yet. */
function* rowsOf(text: string): Generator<SheetStretch, string> {
  let done = 0;
  let at = text.indexOf(opening);
  while (at >= 0) {
    const tagEnd = text.indexOf('>', at);
    rowTag.lastIndex = at;
    const tag = tagEnd < 0 ? null : rowTag.exec(text);
    const number = tag === null ? undefined : numbered.exec(tag[0])?.[1];
    if (tag !== null && number !== undefined) {
      const inside = tag[1] === '/' ? -1 : at + tag[0].length;
      const close = inside < 0 ? 0 : text.indexOf(closing, inside);
      if (close < 0) break;
      const end = inside < 0 ? at + tag[0].length : close + closing.length;
      const next = text.indexOf(opening, at + opening.length);
      if (next < 0 || next >= end) {
        if (at > done) yield { text: text.slice(done, at), row: null };
        yield { text: text.slice(at, end), row: Number(number) };
        done = end;
      }
      at = next;
    } else if (tagEnd < 0) {
      break;
    } else {
      at = text.indexOf(opening, tagEnd);
    }
  }
  if (at < 0) at = beginningAtEnd(text, done);
  if (at > done) yield { text: text.slice(done, at), row: null };
  return text.slice(at);
}

/** Where a tag may have begun that the text is too short to tell. */
function beginningAtEnd(text: string, from: number): number {
  const last = text.lastIndexOf('<');
  return last >= from && text.length - last < opening.length ? last : text.length;
}
