import type { SheetTable } from '../../../shared/workbook/sheet-table.ts';
import { attributeText } from '../create/ooxml-text.ts';
import { tablePart } from '../create/table-part.ts';
import { tableSheet } from '../create/table-sheet.ts';
import { relationshipsType } from '../package/content-types.ts';
import { dialects, transitional } from '../package/dialect.ts';
import { contentTypesPart, type WorkbookPackage } from '../package/open.ts';
import { dialectOf, relationshipsOf } from '../package/relationships.ts';
import { changedPackage, type PartContent } from '../package/save.ts';
import { scanPart } from '../package/xml.ts';
import type { WorkbookStructure } from '../read/workbook-part.ts';
import { freePartName, rewrittenText } from './changed-parts.ts';
import { DateStyles } from './date-styles.ts';
import { withContentTypes, withRelationship } from './part-links.ts';
import type { CloseTag, OpenTag, XmlRewrite, XmlSplicer } from './xml-splicer.ts';

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * The package with one more sheet behind the others, which holds the table. Its cells are plain but
 * for dates: the workbook's own styles are its owner's, and the table's style gives the header its look.
 */
export function addSheetTable(
  pkg: WorkbookPackage,
  structure: WorkbookStructure,
  table: SheetTable,
): WorkbookPackage {
  const sheetPart = freePartName(pkg, 'xl/worksheets/sheet{n}.xml');
  const tableFile = freePartName(pkg, 'xl/tables/table{n}.xml');
  const sheetRelation = withRelationship(pkg, structure.part, 'worksheet', sheetPart);
  const tableRelation = withRelationship(pkg, sheetPart, 'table', tableFile);
  const dialect = dialectOf(pkg);
  const dates = new DateStyles(pkg, structure);
  const styles = { header: 0, locked: 0, text: 0, amount: 0, integer: 0, date: dates.dated(0) };
  const columns = table.columns.map(({ header, width, format }) => ({ header, width, format }));
  const number = highestTableId(pkg, structure) + 1;
  let lastRow = 2;
  const changes = new Map<string, PartContent | null>([
    [
      sheetPart,
      function* () {
        lastRow = yield* tableSheet({ ...table, columns }, false, styles, dialect);
      },
    ],
    [tableRelation.part, tableRelation.text],
    [tableFile, () => [tablePart(table, number, lastRow, dialect)]],
    [sheetRelation.part, sheetRelation.text],
    [
      structure.part,
      rewrittenText(pkg, structure.part, new SheetAddition(table.sheetName, sheetRelation.id)),
    ],
    [
      contentTypesPart,
      withContentTypes(
        pkg,
        new Map([
          [sheetPart, `${spreadsheetType}.worksheet+xml`],
          [tableFile, `${spreadsheetType}.table+xml`],
          [sheetRelation.part, relationshipsType],
          [tableRelation.part, relationshipsType],
        ]),
      ),
    ],
  ]);
  return dates.addedTo(changedPackage(pkg, changes));
}

function highestTableId(pkg: WorkbookPackage, structure: WorkbookStructure): number {
  let highest = 0;
  for (const sheet of structure.sheets) {
    for (const { type, target } of relationshipsOf(pkg, sheet.part)) {
      if (type !== 'table' || target === null) continue;
      scanPart(pkg, target, {
        open(name, attributes) {
          if (name === 'table') highest = Math.max(highest, Number(attributes['id']));
        },
      });
    }
  }
  return highest;
}

/** Names the sheet in the workbook part, with an id of its own. */
class SheetAddition implements XmlRewrite {
  readonly #name: string;
  readonly #relation: string;
  #highestId = 0;

  constructor(name: string, relation: string) {
    this.#name = name;
    this.#relation = relation;
  }

  open(tag: OpenTag): void {
    if (tag.name !== 'sheet') return;
    this.#highestId = Math.max(this.#highestId, Number(tag.attributes['sheetId']));
  }

  close(tag: CloseTag, splicer: XmlSplicer): void {
    if (tag.name !== 'sheets') return;
    splicer.copyTo(tag.start);
    const { relationships } =
      dialects.find(({ spreadsheet }) => spreadsheet === splicer.namespace) ?? transitional;
    const relation = splicer.attribute(relationships, 'r', 'id', this.#relation);
    splicer.insert(
      `<${splicer.prefix}sheet name="${attributeText(this.#name)}" sheetId="${this.#highestId + 1}" ${relation}/>`,
    );
  }
}
