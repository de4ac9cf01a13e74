import type { SheetCell } from '../../../shared/cells/sheet-cell.ts';
import { cellText } from './ooxml-text.ts';

/**
 * A cell's element, or a bare styled one where nothing stands in it. Texts are inline strings: a
 * sheet can then be written row by row, and in someone's workbook the shared strings stay as they
 * are. A text is never a formula, whatever it begins with.
 *
 * `prefix` is the sheet's own for the spreadsheet namespace, with its colon; `style` a place in `cellXfs`.
 */
export function cellElement(address: string, style: number, cell: SheetCell, prefix = ''): string {
  const open = `<${prefix}c r="${address}"${style === 0 ? '' : ` s="${style}"`}`;
  if (cell === null) return `${open}/>`;
  if (cell.kind === 'text') {
    return `${open} t="inlineStr"><${prefix}is>${textElement(cell.text, prefix)}</${prefix}is></${prefix}c>`;
  }
  const number = cell.kind === 'date' ? cell.serial : cell.number;
  return `${open}><${prefix}v>${number}</${prefix}v></${prefix}c>`;
}

function textElement(text: string, prefix: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${cellText(text)}</${prefix}t>`;
}
