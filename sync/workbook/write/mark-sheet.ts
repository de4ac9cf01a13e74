import { sheetMark } from '../../../shared/workbook/sheet-mark.ts';
import { firstCellOf, hiddenName } from '../create/ooxml-text.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { changedPackage } from '../package/save.ts';
import { rewrittenText } from './changed-parts.ts';
import type { CloseTag, OpenTag, XmlRewrite, XmlSplicer } from './xml-splicer.ts';

/** What stands before the defined names in a workbook part (ECMA-376-1, CT_Workbook). */
const beforeNames = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
]);

/** The package with the sheet marked as ours, made for `name`; the mark stands on no other sheet any more. */
export function markSheet(
  pkg: WorkbookPackage,
  workbookPart: string,
  sheetName: string,
  name: string,
): WorkbookPackage {
  const rewrite = new MarkRewrite(sheetMark(name), firstCellOf(sheetName));
  return changedPackage(pkg, new Map([[workbookPart, rewrittenText(pkg, workbookPart, rewrite)]]));
}

class MarkRewrite implements XmlRewrite {
  readonly #mark: string;
  readonly #refers: string;
  #depth = 0;
  #isDone = false;
  #sheetsPassed = false;
  #dropping: number | null = null;

  constructor(mark: string, refers: string) {
    this.#mark = mark;
    this.#refers = refers;
  }

  open(tag: OpenTag, splicer: XmlSplicer): void {
    this.#depth += 1;
    const isMark = tag.attributes['name']?.toLowerCase() === this.#mark.toLowerCase();
    if (tag.name === 'definedName' && isMark && tag.attributes['localSheetId'] === undefined) {
      this.#dropping = tag.start;
      splicer.hold(tag.start);
    } else if (this.#depth === 2 && this.#sheetsPassed && this.#isBehindNames(tag))
      this.#add(tag.start, splicer);
  }

  close(tag: CloseTag, splicer: XmlSplicer): void {
    this.#depth -= 1;
    if (tag.name === 'definedName' && this.#dropping !== null) {
      splicer.replace(this.#dropping, tag.end, '');
      splicer.release();
      this.#dropping = null;
    } else if (tag.name === 'definedNames' && !this.#isDone) {
      this.#isDone = true;
      const element = hiddenName(this.#mark, this.#refers, splicer.prefix);
      if (tag.selfClosing) {
        const { prefix } = splicer;
        splicer.replace(tag.start, tag.end, `<${prefix}definedNames>${element}</${prefix}definedNames>`);
      } else {
        splicer.copyTo(tag.start);
        splicer.insert(element);
      }
    } else if (tag.name === 'sheets') this.#sheetsPassed = true;
    else if (this.#depth === 0) this.#add(tag.start, splicer);
  }

  /** An element of another namespace says nothing of the order. */
  #isBehindNames({ name }: OpenTag): boolean {
    return name !== 'definedNames' && !beforeNames.has(name) && !name.includes(':');
  }

  #add(position: number, splicer: XmlSplicer): void {
    if (this.#isDone) return;
    this.#isDone = true;
    const { prefix } = splicer;
    splicer.copyTo(position);
    splicer.insert(
      `<${prefix}definedNames>${hiddenName(this.#mark, this.#refers, prefix)}</${prefix}definedNames>`,
    );
  }
}
