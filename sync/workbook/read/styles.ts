import type { DateSystem } from '../../../shared/cells/raw-table.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { scanPart } from '../package/xml.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';
import { storedText } from './stored-text.ts';

/** For each cell format (`s` of a cell) how it shows what stands in the cell. Throws a `Refusal`. */
export function readNumberFormats(
  pkg: WorkbookPackage,
  part: string,
  dateSystem: DateSystem,
): readonly NumberFormat[] {
  const custom = new Map<number, string>();
  const ids: number[] = [];
  let list: 'numFmts' | 'cellXfs' | null = null;
  scanPart(pkg, part, {
    open(name, attributes) {
      if (name === 'numFmts' || name === 'cellXfs') list = name;
      // The formats of `dxfs` are numbered apart.
      else if (name === 'numFmt' && list === 'numFmts')
        custom.set(Number(attributes['numFmtId']), storedText(attributes['formatCode'] ?? ''));
      else if (name === 'xf' && list === 'cellXfs') ids.push(Number(attributes['numFmtId'] ?? 0));
    },
    close(name) {
      if (name === list) list = null;
    },
  });
  const formats = new Map([...new Set(ids)].map((id) => [id, numberFormat(id, custom, dateSystem)]));
  return ids.flatMap((id) => formats.get(id) ?? []);
}

/** For each cell format whether it shows a number as a day: a time of day is none. Throws a `Refusal`. */
export function readDayStyles(pkg: WorkbookPackage, part: string): readonly boolean[] {
  return readNumberFormats(pkg, part, 1900).map(({ days }) => days);
}
