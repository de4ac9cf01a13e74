/** The longest text that a cell of a workbook holds (Excel's own limit). */
export const longestCellText = 32_767;

/** What XML 1.0 cannot hold: control characters, two non-characters and halves of a surrogate pair. */
const illegal =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const returnOrLiteralEscape = /\r|_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Text of an element that OOXML types as ST_Xstring (ISO/IEC 29500-1 §22.9.2.19), such as a cell's:
 * a character that XML cannot hold becomes `_xHHHH_`, and a literal `_x0041_` gets its underscore
 * escaped so that it stays literal. So does a carriage return, which XML parsers turn into a line feed.
 */
export function cellText(text: string): string {
  return markup(text.replace(returnOrLiteralEscape, escaped).replace(illegal, escaped));
}

/** Text of any other element; a character that XML cannot hold becomes U+FFFD. */
export function elementText(text: string): string {
  return markup(text.replace(illegal, '\uFFFD'));
}

/** The value of an ST_Xstring attribute, to stand between double quotes. */
export function attributeText(text: string): string {
  return cellText(text).replace(/"/g, '&quot;').replace(/\n/g, '_x000A_').replace(/\t/g, '_x0009_');
}

/** The sheet's first cell as a defined name stands for it. */
export const firstCellOf = (sheetName: string): string => `'${sheetName.replaceAll("'", "''")}'!$A$1`;

/** A defined name that no list of names shows. */
export const hiddenName = (name: string, refers: string, prefix = ''): string =>
  `<${prefix}definedName name="${attributeText(name)}" hidden="1">${elementText(refers)}</${prefix}definedName>`;

function escaped(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function markup(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
