import { sheetMark } from '../../../shared/workbook/sheet-mark.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { scanPart } from '../package/xml.ts';
import { storedText } from './stored-text.ts';
import type { SheetEntry, WorkbookStructure } from './workbook-part.ts';

/** Every name that the workbook part gives away: a new sheet or name takes none of them. */
export interface WorkbookNames {
  /** Of all sheets, charts' included. */
  readonly sheets: readonly string[];
  /** The workbook's defined names, each with what it stands for. */
  readonly defined: ReadonlyMap<string, string>;
}

/** Reads the names of sheets and the workbook's own defined names. Throws a `Refusal`. */
export function workbookNames(pkg: WorkbookPackage, part: string): WorkbookNames {
  const sheets: string[] = [];
  const defined = new Map<string, string>();
  let current: string | null = null;
  scanPart(pkg, part, {
    open(name, attributes) {
      if (name === 'sheet') sheets.push(storedText(attributes['name'] ?? ''));
      else if (name === 'definedName' && attributes['localSheetId'] === undefined) {
        current = storedText(attributes['name'] ?? '');
        defined.set(current, '');
      }
    },
    text(text) {
      if (current !== null) defined.set(current, `${defined.get(current) ?? ''}${text}`);
    },
    close(name) {
      if (name === 'definedName') current = null;
    },
  });
  return { sheets, defined };
}

/** The sheet that carries our mark of this name, whatever it is called by now; `null` where none does. */
export function markedSheet(
  { sheets }: WorkbookStructure,
  { defined }: WorkbookNames,
  name: string,
): SheetEntry | null {
  const mark = sheetMark(name).toLowerCase();
  const refers = [...defined].find(([one]) => one.toLowerCase() === mark)?.[1];
  const [, quoted, plain] = /^=?\$?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(refers ?? '') ?? [];
  const sheetName = quoted?.replaceAll("''", "'") ?? plain;
  return sheets.find((sheet) => sheet.name === sheetName) ?? null;
}
