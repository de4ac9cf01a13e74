import { columnLetters } from '../../../shared/cells/address.ts';
import type { Stamp } from '../../../shared/cells/raw-table.ts';
import { sheetMark } from '../../../shared/workbook/sheet-mark.ts';
import type { NamedList, SheetPage, SheetTable } from '../../../shared/workbook/sheet-table.ts';
import { contentTypesPart } from '../package/open.ts';
import type { PartContent } from '../package/save.ts';
import {
  applicationPropertiesPart,
  corePropertiesPart,
  customPropertiesPart,
} from './document-properties.ts';
import { attributeText, elementText, firstCellOf, hiddenName } from './ooxml-text.ts';
import { listsSheet, pageSheet } from './prose-sheet.ts';
import { stylesPart } from './styles-part.ts';
import { tablePart } from './table-part.ts';
import { tableSheet } from './table-sheet.ts';

/** What a new workbook holds, its sheets in the order of their tabs. */
export interface WorkbookContents {
  readonly title: string;
  readonly sheets: readonly (SheetTable | SheetPage)[];
  readonly lists: readonly NamedList[];
  readonly stamp: Stamp;
}

/** The hidden sheet of the dropdowns' values. */
const listsSheetName = 'Lijsten';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationshipTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationshipTypes = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeDocument = 'application/vnd.openxmlformats-officedocument';

/**
 * The parts of a workbook made from nothing, to be written in this order: a table's part comes after
 * its sheet, because only then is it known how many rows there were.
 */
export function workbookParts(contents: WorkbookContents): ReadonlyMap<string, PartContent> {
  const parts = new Map<string, PartContent>([
    [contentTypesPart, contentTypes(contents)],
    ['_rels/.rels', rootRelationships()],
    ['docProps/core.xml', corePropertiesPart(contents.title)],
    ['docProps/app.xml', applicationPropertiesPart()],
    ['docProps/custom.xml', customPropertiesPart(contents.stamp)],
    ['xl/workbook.xml', workbookPart(contents)],
    ['xl/_rels/workbook.xml.rels', workbookRelationships(contents)],
    ['xl/styles.xml', stylesPart],
  ]);
  for (const [index, sheet] of contents.sheets.entries()) {
    const number = index + 1;
    const name = `xl/worksheets/sheet${number}.xml`;
    if (!isTable(sheet)) {
      parts.set(name, pageSheet(sheet));
      continue;
    }
    let lastRow = 2;
    parts.set(name, function* () {
      lastRow = yield* tableSheet(sheet, index === 0);
    });
    parts.set(`xl/worksheets/_rels/sheet${number}.xml.rels`, tableRelationship(number));
    parts.set(`xl/tables/table${number}.xml`, () => [tablePart(sheet, number, lastRow)]);
  }
  if (contents.lists.length > 0) {
    parts.set(`xl/worksheets/sheet${contents.sheets.length + 1}.xml`, listsSheet(contents.lists));
  }
  return parts;
}

function isTable(sheet: SheetTable | SheetPage): sheet is SheetTable {
  return 'tableName' in sheet;
}

function contentTypes(contents: WorkbookContents): string {
  const sheets = contents.sheets.length + (contents.lists.length > 0 ? 1 : 0);
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
  return [
    declaration,
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', `${officeDocument}.spreadsheetml.sheet.main+xml`),
    override('xl/styles.xml', `${officeDocument}.spreadsheetml.styles+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', `${officeDocument}.extended-properties+xml`),
    override('docProps/custom.xml', `${officeDocument}.custom-properties+xml`),
    ...Array.from({ length: sheets }, (_, index) =>
      override(`xl/worksheets/sheet${index + 1}.xml`, `${officeDocument}.spreadsheetml.worksheet+xml`),
    ),
    ...contents.sheets.flatMap((sheet, index) =>
      isTable(sheet)
        ? [override(`xl/tables/table${index + 1}.xml`, `${officeDocument}.spreadsheetml.table+xml`)]
        : [],
    ),
    '</Types>',
  ].join('');
}

function rootRelationships(): string {
  return relationships([
    [`${relationshipTypes}/officeDocument`, 'xl/workbook.xml'],
    [
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
    [`${relationshipTypes}/extended-properties`, 'docProps/app.xml'],
    [`${relationshipTypes}/custom-properties`, 'docProps/custom.xml'],
  ]);
}

function workbookRelationships(contents: WorkbookContents): string {
  const sheets = contents.sheets.length + (contents.lists.length > 0 ? 1 : 0);
  return relationships([
    ...Array.from(
      { length: sheets },
      (_, index) => [`${relationshipTypes}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
    ),
    [`${relationshipTypes}/styles`, 'styles.xml'],
  ]);
}

function tableRelationship(number: number): string {
  return relationships([[`${relationshipTypes}/table`, `../tables/table${number}.xml`]]);
}

/** Relations `rId1`, `rId2` … in the order given, each a type and a target. */
function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const elements = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageRelationshipTypes}">${elements.join('')}</Relationships>`;
}

function workbookPart(contents: WorkbookContents): string {
  const sheets = contents.sheets.map(
    (sheet, index) =>
      `<sheet name="${attributeText(sheet.sheetName)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  if (contents.lists.length > 0) {
    const number = contents.sheets.length + 1;
    sheets.push(`<sheet name="${listsSheetName}" sheetId="${number}" state="hidden" r:id="rId${number}"/>`);
  }
  // The first sheet is found by what stands in it; of the others only a mark tells that they are ours.
  const others = contents.sheets.slice(1).map(({ sheetName }) => sheetName);
  const marks = [...others, ...(contents.lists.length > 0 ? [listsSheetName] : [])].map((name) => ({
    element: hiddenName(sheetMark(name), firstCellOf(name)),
  }));
  const names = contents.lists.map((list, position) => {
    const column = columnLetters(position);
    const range = `${listsSheetName}!$${column}$1:$${column}$${list.values.length}`;
    return {
      name: list.name,
      element: `<definedName name="${list.name}">${elementText(range)}</definedName>`,
    };
  });
  const named = [...names, ...marks];
  return [
    declaration,
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relationshipTypes}">`,
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="700"/></bookViews>',
    `<sheets>${sheets.join('')}</sheets>`,
    named.length > 0 ? `<definedNames>${named.map(({ element }) => element).join('')}</definedNames>` : '',
    '</workbook>',
  ].join('');
}
