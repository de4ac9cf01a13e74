import type { WorkbookPackage } from '../package/open.ts';
import { scanPart } from '../package/xml.ts';
import { storedText } from './stored-text.ts';

/**
 * The workbook's shared strings, in order. Runs of rich text are joined; the phonetic guides that
 * East Asian versions of Excel keep beside them are no text of the cell. Throws a `Refusal`.
 */
export function readSharedStrings(pkg: WorkbookPackage, part: string): readonly string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  scanPart(pkg, part, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    close(name) {
      if (name === 'si') strings.push(storedText(text));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return strings;
}
