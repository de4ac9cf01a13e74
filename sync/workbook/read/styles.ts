import type { WorkbookPackage } from '../package/open.ts';
import { scanPart } from '../package/xml.ts';
import { isDateFormat } from './number-format.ts';
import { storedText } from './stored-text.ts';

/** For each cell format (`s` of a cell): whether it shows numbers as dates. Throws a `Refusal`. */
export function readDatedStyles(pkg: WorkbookPackage, part: string): readonly boolean[] {
  const custom = new Map<number, string>();
  const formats: number[] = [];
  let inCellFormats = false;
  // Formats of conditional formatting (`dxfs`) have numbers of their own, and stand in no list.
  let inNumberFormats = false;
  scanPart(pkg, part, {
    open(name, attributes) {
      if (name === 'numFmts') inNumberFormats = true;
      else if (name === 'numFmt' && inNumberFormats)
        custom.set(Number(attributes['numFmtId']), storedText(attributes['formatCode'] ?? ''));
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) formats.push(Number(attributes['numFmtId'] ?? 0));
    },
    close(name) {
      if (name === 'cellXfs') inCellFormats = false;
      else if (name === 'numFmts') inNumberFormats = false;
    },
  });
  return formats.map((id) => isDateFormat(id, custom));
}
