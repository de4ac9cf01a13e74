import { columnCount } from './cell-reference.ts';

/** A cell of a row: its element's `t` and `s`, and the text of what it shows. */
export interface PlainCell {
  readonly column: number;
  readonly type: string;
  readonly style: string | undefined;
  readonly value: string;
  readonly formula: boolean;
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
/** What XML forbids in a text, or reads as another character than stands there. */
const unusual =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  /[\u0000-\u0008\u000B-\u001F\u0085\u2028\uFFFE\uFFFF]|\]\]>/;
const cellTag = /<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,9})")?(?: t="([A-Za-z]{1,9})")?(\/?)>/y;
const formulaTag = /<f(?: (?:t|ref|si|ca)="[^"<>&]*")*(?:\/>|>([^<]*)<\/f>)/y;
const valueTag = /<v>([^<]*)<\/v>|<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>/y;
const reference = /&([^;&]*);?/g;

/**
 * The cells of a whole row element, read without an XML parser: a sheet is hundreds of megabytes of rows
 * that Excel, LibreOffice and this project write in the same few words. `null` for a row that says anything
 * in other words, or that a parser might refuse: it is for the parser.
 *
 * @param wanted the columns of which the value matters; others come without one
 */
export function plainRow(
  text: string,
  row: number,
  wanted: (column: number) => boolean,
): readonly PlainCell[] | null {
  if (unusual.test(text)) return null;
  const cells: PlainCell[] = [];
  const number = String(row);
  let at = text.indexOf('>') + 1;
  if (text.charCodeAt(at - 2) === slash) return cells;
  let before = -1;
  for (;;) {
    cellTag.lastIndex = at;
    const tag = cellTag.exec(text);
    if (tag === null) return text.startsWith('</row>', at) ? cells : null;
    const [whole, letters = '', digits, style, type = 'n', empty] = tag;
    const column = columnOfLetters(letters);
    if (digits !== number || column <= before || column >= columnCount) return null;
    before = column;
    at += whole.length;
    let value: string | null = '';
    let formula = false;
    if (empty === '') {
      formulaTag.lastIndex = at;
      const told = text.startsWith('<f', at) ? formulaTag.exec(text) : null;
      if (told !== null) {
        if (unescaped(told[1] ?? '') === null) return null;
        formula = true;
        at += told[0].length;
      }
      valueTag.lastIndex = at;
      const shown = valueTag.exec(text);
      if (shown !== null) {
        // A text in the cell itself beside another type is for the parser.
        if ((shown[2] !== undefined) !== (type === 'inlineStr')) return null;
        value = unescaped(shown[1] ?? shown[2] ?? '');
        at += shown[0].length;
      }
      if (value === null || !text.startsWith('</c>', at)) return null;
      at += '</c>'.length;
    }
    if (wanted(column)) cells.push({ column, type, style, value, formula });
  }
}

const slash = 47;

function columnOfLetters(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at++) column = column * 26 + letters.charCodeAt(at) - 64;
  return column - 1;
}

/** A text with its entities resolved; `null` where one is not known, or names a character that XML forbids. */
function unescaped(text: string): string | null {
  if (!text.includes('&')) return text;
  let known = true;
  const resolved = text.replace(reference, (whole, name: string) => {
    const character = whole.endsWith(';') ? (entities.get(name) ?? characterOf(name)) : undefined;
    if (character === undefined) known = false;
    return character ?? '';
  });
  return known ? resolved : null;
}

function characterOf(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
  if (digits === null) return undefined;
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  const isText =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 0x20 && code < 0xd800) ||
    (code > 0xdfff && code < 0xfffe) ||
    (code > 0xffff && code <= 0x10ffff);
  return isText ? String.fromCodePoint(code) : undefined;
}
