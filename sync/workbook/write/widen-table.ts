import type { SheetCell } from '../../../shared/cells/sheet-cell.ts';
import { attributeText } from '../create/ooxml-text.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { Refusal } from '../package/problem.ts';
import { changedPackage, type PartContent } from '../package/save.ts';
import { scanPart } from '../package/xml.ts';
import { columnOf, parseRange, rangeText, rowOf } from '../read/cell-reference.ts';
import { rewrittenPart, rewrittenText } from './changed-parts.ts';
import { SheetRewrite } from './sheet-rewrite.ts';
import { withAttribute } from './tag-attributes.ts';
import type { TablePlacement } from './write-table.ts';
import type { CloseTag, OpenTag, XmlRewrite, XmlSplicer } from './xml-splicer.ts';

/**
 * The package with columns added at the right of a table, empty under their headers. Throws a `Refusal`
 * where something stands there already.
 */
export function widenTable(
  pkg: WorkbookPackage,
  place: TablePlacement & { readonly tablePart: string },
  headers: readonly string[],
): WorkbookPackage {
  const { range, sheetPart, sheetName, tablePart } = place;
  refuseTaken(pkg, place, headers);
  const cells = new Map(
    headers.map((text, at): [number, SheetCell] => [range.lastColumn + 1 + at, { kind: 'text', text }]),
  );
  const header = new SheetRewrite({
    sheetName,
    rows: { ...range, lastRow: range.firstRow },
    targets: [{ row: range.firstRow, cells }],
    totalsRowOf: null,
    calculated: new Map(),
    dated: (style) => style,
  });
  return changedPackage(
    pkg,
    new Map<string, PartContent>([
      [sheetPart, rewrittenPart(pkg, sheetPart, header)],
      [tablePart, rewrittenText(pkg, tablePart, new TableWidening(tablePart, headers))],
    ]),
  );
}

/** What stands beside the table would come to stand in it. */
function refuseTaken(pkg: WorkbookPackage, place: TablePlacement, headers: readonly string[]): void {
  const { range, sheetPart, sheetName } = place;
  const last = range.lastColumn + headers.length;
  let column = -1;
  let row = 0;
  scanPart(pkg, sheetPart, {
    open(name, { r }) {
      if (name === 'c') {
        column = r === undefined ? last : columnOf(r);
        row = r === undefined ? range.firstRow : rowOf(r.replace(/\D/g, ''));
      }
      const isBeside = column > range.lastColumn && column <= last;
      const isFilled = name === 'v' || name === 'is' || name === 'f';
      if (isFilled && isBeside && row >= range.firstRow && row <= range.lastRow)
        throw new Refusal('column-missing', sheetName, { header: headers[0] ?? '' });
    },
  });
}

/** A table's part with more columns: its range, its filter, and their names. */
class TableWidening implements XmlRewrite {
  readonly #part: string;
  readonly #headers: readonly string[];
  #highestId = 0;

  constructor(part: string, headers: readonly string[]) {
    this.#part = part;
    this.#headers = headers;
  }

  open(tag: OpenTag, splicer: XmlSplicer): void {
    const { name, attributes } = tag;
    if (name === 'tableColumn') this.#highestId = Math.max(this.#highestId, Number(attributes['id']));
    if (name === 'table' || name === 'autoFilter') {
      const range = parseRange(attributes['ref'] ?? '', this.#part);
      const wider = rangeText({ ...range, lastColumn: range.lastColumn + this.#headers.length });
      this.#put(tag, splicer, 'ref', wider);
    } else if (name === 'tableColumns') {
      this.#put(tag, splicer, 'count', String(Number(attributes['count']) + this.#headers.length));
    }
  }

  close(tag: CloseTag, splicer: XmlSplicer): void {
    if (tag.name !== 'tableColumns') return;
    splicer.copyTo(tag.start);
    this.#headers.forEach((header, at) => {
      const id = this.#highestId + 1 + at;
      splicer.insert(`<${splicer.prefix}tableColumn id="${id}" name="${attributeText(header)}"/>`);
    });
  }

  #put(tag: OpenTag, splicer: XmlSplicer, attribute: string, value: string): void {
    splicer.replace(tag.start, tag.end, withAttribute(splicer.raw(tag.start, tag.end), attribute, value));
  }
}
