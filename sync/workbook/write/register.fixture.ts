import type { PartContent } from '../package/save.ts';
import { createPackage } from '../package/save.ts';

/** How programs write the same workbook: Excel as a rule, others with a prefix or without references. */
export interface Dialect {
  /** Of the spreadsheet namespace, with its colon. */
  readonly prefix: string;
  /** Rows and cells carry their references. */
  readonly references: boolean;
  /** Targets of relations begin with a slash. */
  readonly absolute: boolean;
}

export const excel: Dialect = { prefix: '', references: true, absolute: false };
export const dialects: readonly (readonly [string, Dialect])[] = [
  ['Excel', excel],
  ['a program that writes absolute targets', { ...excel, absolute: true }],
  ['a program that writes a namespace prefix', { ...excel, prefix: 'x:' }],
  ['a program that leaves out references', { ...excel, references: false }],
];

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationshipSpace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const officeType = 'application/vnd.openxmlformats-officedocument';

/** The parts of a coordinator's register that writing has no business with. */
export const untouchedParts = [
  'xl/sharedStrings.xml',
  'xl/worksheets/sheet2.xml',
  'xl/worksheets/_rels/sheet1.xml.rels',
  'xl/drawings/drawing1.xml',
  'xl/charts/chart1.xml',
  'xl/comments1.xml',
  'xl/drawings/vmlDrawing1.vml',
  'xl/pivotTables/pivotTable1.xml',
  'xl/pivotCache/pivotCacheDefinition1.xml',
  'customXml/item1.xml',
] as const;

export interface Extras {
  /** Rows of sheet data behind the table's. */
  readonly below?: string;
  readonly totalsRow?: boolean;
}

/**
 * A register as a coordinator keeps it: the table at B3 with columns in another order, two columns of
 * the coordinator's own (one calculated), something beside it, validations old and new, a conditional
 * format, names, a comment, a chart, a pivot table and custom XML.
 */
export function decoratedRegister(dialect: Dialect = excel, extras: Extras = {}): Uint8Array {
  return createPackage(decoratedParts(dialect, extras));
}

function decoratedParts(dialect: Dialect, extras: Extras): ReadonlyMap<string, PartContent> {
  return new Map<string, PartContent>([
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', relations(dialect, '', [['officeDocument', 'xl/workbook.xml']])],
    ['customXml/item1.xml', `${declaration}<bewaar xmlns="urn:voorbeeld">dit</bewaar>`],
    ['xl/workbook.xml', prefixed(dialect, workbook)],
    [
      'xl/_rels/workbook.xml.rels',
      relations(dialect, 'xl/', [
        ['worksheet', 'worksheets/sheet1.xml'],
        ['worksheet', 'worksheets/sheet2.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
        ['pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
        ['calcChain', 'calcChain.xml'],
        ['customXml', '../customXml/item1.xml'],
      ]),
    ],
    ['xl/styles.xml', prefixed(dialect, styles)],
    ['xl/sharedStrings.xml', sharedStrings],
    [
      'xl/calcChain.xml',
      `${declaration}<calcChain xmlns="${main}"><c r="G4" i="4"/><c r="G5" i="4"/></calcChain>`,
    ],
    ['xl/worksheets/sheet1.xml', prefixed(dialect, withoutReferences(dialect, sheet(extras)))],
    [
      'xl/worksheets/_rels/sheet1.xml.rels',
      relations(dialect, 'xl/worksheets/', [
        ['table', '../tables/table1.xml'],
        ['drawing', '../drawings/drawing1.xml'],
        ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
        ['comments', '../comments1.xml'],
      ]),
    ],
    ['xl/tables/table1.xml', prefixed(dialect, table(extras))],
    ['xl/worksheets/sheet2.xml', pivotSheet],
    [
      'xl/worksheets/_rels/sheet2.xml.rels',
      relations(dialect, 'xl/worksheets/', [['pivotTable', '../pivotTables/pivotTable1.xml']]),
    ],
    ['xl/pivotTables/pivotTable1.xml', pivotTable],
    [
      'xl/pivotTables/_rels/pivotTable1.xml.rels',
      relations(dialect, 'xl/pivotTables/', [
        ['pivotCacheDefinition', '../pivotCache/pivotCacheDefinition1.xml'],
      ]),
    ],
    ['xl/pivotCache/pivotCacheDefinition1.xml', pivotCache],
    ['xl/drawings/drawing1.xml', drawing],
    [
      'xl/drawings/_rels/drawing1.xml.rels',
      relations(dialect, 'xl/drawings/', [['chart', '../charts/chart1.xml']]),
    ],
    ['xl/charts/chart1.xml', chart],
    ['xl/comments1.xml', comments],
    ['xl/drawings/vmlDrawing1.vml', vml],
  ]);
}

function relations(
  dialect: Dialect,
  folder: string,
  targets: readonly (readonly [string, string])[],
): string {
  const elements = targets.map(([type, target], index) => {
    const absolute = target.startsWith('../')
      ? `/${folder.split('/').slice(0, -2).join('/')}/${target.slice(3)}`.replace('//', '/')
      : `/${folder}${target}`;
    return `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${dialect.absolute ? absolute : target}"/>`;
  });
  return `${declaration}<Relationships xmlns="${relationshipSpace}">${elements.join('')}</Relationships>`;
}

/** Elements of the spreadsheet namespace with the dialect's prefix; they are the ones without one here. */
function prefixed({ prefix }: Dialect, xml: string): string {
  if (prefix === '') return xml;
  return xml
    .replace(/<(\/?)(?=[a-zA-Z0-9]+[\s/>])/g, `<$1${prefix}`)
    .replace(' xmlns=', ` xmlns:${prefix.slice(0, -1)}=`);
}

function withoutReferences({ references }: Dialect, xml: string): string {
  if (references) return xml;
  return xml.replace(/(<c) r="[C-H]\d+"/g, '$1').replace(/(<row) r="[456]"/g, '$1');
}

const contentTypes = [
  declaration,
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Default Extension="vml" ContentType="${officeType}.vmlDrawing"/>`,
  `<Override PartName="/xl/workbook.xml" ContentType="${officeType}.spreadsheetml.sheet.main+xml"/>`,
  ...[1, 2].map(
    (n) =>
      `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${officeType}.spreadsheetml.worksheet+xml"/>`,
  ),
  `<Override PartName="/xl/styles.xml" ContentType="${officeType}.spreadsheetml.styles+xml"/>`,
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${officeType}.spreadsheetml.sharedStrings+xml"/>`,
  `<Override PartName="/xl/calcChain.xml" ContentType="${officeType}.spreadsheetml.calcChain+xml"/>`,
  `<Override PartName="/xl/tables/table1.xml" ContentType="${officeType}.spreadsheetml.table+xml"/>`,
  `<Override PartName="/xl/comments1.xml" ContentType="${officeType}.spreadsheetml.comments+xml"/>`,
  `<Override PartName="/xl/drawings/drawing1.xml" ContentType="${officeType}.drawing+xml"/>`,
  `<Override PartName="/xl/charts/chart1.xml" ContentType="${officeType}.drawingml.chart+xml"/>`,
  `<Override PartName="/xl/pivotTables/pivotTable1.xml" ContentType="${officeType}.spreadsheetml.pivotTable+xml"/>`,
  `<Override PartName="/xl/pivotCache/pivotCacheDefinition1.xml" ContentType="${officeType}.spreadsheetml.pivotCacheDefinition+xml"/>`,
  '</Types>',
].join('');

const workbook = [
  declaration,
  `<workbook xmlns="${main}" xmlns:r="${office}">`,
  '<sheets><sheet name="Mijn register" sheetId="4" r:id="rId1"/><sheet name="Draaitabel" sheetId="7" r:id="rId2"/></sheets>',
  '<definedNames>',
  '<definedName name="_xlnm.Print_Area" localSheetId="0">\'Mijn register\'!$B$3:$G$6</definedName>',
  '<definedName name="Elders">\'Draaitabel\'!$B$4:$B$6</definedName>',
  '<definedName name="Ramingen">\'Mijn register\'!$D$4:$D$6</definedName>',
  '</definedNames>',
  '<calcPr calcId="191029"/>',
  '<pivotCaches><pivotCache cacheId="5" r:id="rId5"/></pivotCaches>',
  '</workbook>',
].join('');

const styles = [
  declaration,
  `<styleSheet xmlns="${main}">`,
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>',
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment wrapText="1"/></xf></cellXfs>',
  '<dxfs count="1"><dxf><font><b/></font></dxf></dxfs>',
  '</styleSheet>',
].join('');

const texts = ['Titel', 'Actie-ID', 'Raming (€)', 'Start', 'Notitie', 'Dubbel', 'Vorming', 'OV-001', 'naast'];
const sharedStrings = `${declaration}<sst xmlns="${main}" count="9" uniqueCount="9">${texts
  .map((text) => `<si><t>${text}</t></si>`)
  .join('')}</sst>`;

function sheet({ below = '', totalsRow = false }: Extras): string {
  return [
    declaration,
    `<worksheet xmlns="${main}" xmlns:r="${office}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"`,
    ' xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac" mc:Ignorable="x14ac">',
    '<dimension ref="B3:I6"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/>',
    '<cols><col min="2" max="2" width="40" customWidth="1"/></cols>',
    '<sheetData>',
    '<row r="3" spans="2:7">',
    ...['B', 'C', 'D', 'E', 'F', 'G'].map((column, index) => `<c r="${column}3" t="s"><v>${index}</v></c>`),
    '</row>',
    '<row r="4" spans="2:9" ht="33" customHeight="1" x14ac:dyDescent="0.25">',
    '<c r="B4" s="2" t="s"><v>6</v></c><c r="C4" s="2" t="s"><v>7</v></c><c r="D4" s="1"><v>10</v></c>',
    '<c r="E4"/><c r="F4" s="2" t="inlineStr"><is><r><rPr><b/></rPr><t>vet</t></r></is></c>',
    '<c r="G4" s="1"><f>tblMijn[[#This Row],[Raming (€)]]*2</f><v>20</v></c><c r="H4"/><c r="I4" t="s"><v>8</v></c>',
    '</row>',
    '<row r="5" spans="2:7">',
    '<c r="B5" s="2" t="inlineStr"><is><t>Tweede</t></is></c><c r="C5" s="2" t="inlineStr"><is><t>OV-002</t></is></c>',
    '<c r="D5" s="1"><f t="shared" ref="D5:D6" si="0">F5*$I$4+H5</f><v>0</v></c><c r="E5"/><c r="F5" s="2"/>',
    '<c r="G5" s="1"><f>tblMijn[[#This Row],[Raming (€)]]*2</f><v>0</v></c>',
    '</row>',
    '<row r="6" spans="2:7">',
    '<c r="B6" s="2" t="inlineStr"><is><t>Derde</t></is></c><c r="C6" s="2" t="inlineStr"><is><t>OV-003</t></is></c>',
    '<c r="D6" s="1"><f t="shared" si="0"/><v>0</v></c><c r="E6"/><c r="F6" s="2"/><c r="G6" s="1"/>',
    '</row>',
    totalsRow ? '<row r="7"><c r="B7" t="inlineStr"><is><t>Totaal</t></is></c></row>' : '',
    below,
    '</sheetData>',
    '<conditionalFormatting sqref="B4:B6"><cfRule type="beginsWith" dxfId="0" priority="1" operator="beginsWith" text="V"><formula>LEFT(B4,1)="V"</formula></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="I4:I6"><cfRule type="cellIs" dxfId="0" priority="2" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>',
    '<dataValidations count="2"><dataValidation type="decimal" operator="greaterThan" allowBlank="1" sqref="D4 D5:D6"><formula1>0</formula1></dataValidation>',
    '<dataValidation type="list" sqref="C4"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<drawing r:id="rId2"/><legacyDrawing r:id="rId3"/>',
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main">',
    '<x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">',
    '<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Draaitabel!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>F4:F6</xm:sqref></x14:dataValidation>',
    '</x14:dataValidations></ext></extLst>',
    '</worksheet>',
  ].join('');
}

function table({ totalsRow = false }: Extras): string {
  const totals = totalsRow ? 'totalsRowCount="1"' : 'totalsRowShown="0"';
  return [
    declaration,
    `<table xmlns="${main}" id="12" name="tblMijn" displayName="tblMijn" ref="B3:G${totalsRow ? 7 : 6}" ${totals}>`,
    '<autoFilter ref="B3:G6"/><sortState ref="B4:G6"><sortCondition ref="B4:B6"/></sortState>',
    '<tableColumns count="6">',
    ...texts.slice(0, 5).map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`),
    '<tableColumn id="6" name="Dubbel"><calculatedColumnFormula>tblMijn[[#This Row],[Raming (€)]]*2</calculatedColumnFormula></tableColumn>',
    '</tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>',
  ].join('');
}

const pivotSheet = `${declaration}<worksheet xmlns="${main}"><sheetData><row r="3"><c r="A3" t="inlineStr"><is><t>Titel</t></is></c></row></sheetData></worksheet>`;

const pivotCache = [
  declaration,
  `<pivotCacheDefinition xmlns="${main}" xmlns:r="${office}" saveData="0" refreshOnLoad="1" refreshedBy="x" createdVersion="6" refreshedVersion="6" minRefreshableVersion="3">`,
  '<cacheSource type="worksheet"><worksheetSource name="tblMijn"/></cacheSource>',
  `<cacheFields count="6">${texts
    .slice(0, 6)
    .map((name) => `<cacheField name="${name}" numFmtId="0"><sharedItems/></cacheField>`)
    .join('')}</cacheFields></pivotCacheDefinition>`,
].join('');

const pivotTable = [
  declaration,
  `<pivotTableDefinition xmlns="${main}" name="Draaitabel1" cacheId="5" dataCaption="Waarden" updatedVersion="6" minRefreshableVersion="3" createdVersion="6">`,
  '<location ref="A3:A3" firstHeaderRow="1" firstDataRow="1" firstDataCol="0"/>',
  `<pivotFields count="6">${'<pivotField showAll="0"/>'.repeat(6)}</pivotFields></pivotTableDefinition>`,
].join('');

const drawing = [
  declaration,
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">',
  '<xdr:twoCellAnchor><xdr:from><xdr:col>10</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>',
  '<xdr:to><xdr:col>15</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>',
  '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Grafiek 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>',
  '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
  `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${office}" r:id="rId1"/>`,
  '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>',
].join('');

const chart = [
  declaration,
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">',
  '<c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>',
  '<c:ser><c:idx val="0"/><c:order val="0"/><c:invertIfNegative val="0"/><c:val><c:numRef><c:f>\'Mijn register\'!$D$4:$D$6</c:f></c:numRef></c:val></c:ser>',
  '<c:axId val="1"/><c:axId val="2"/></c:barChart>',
  '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>',
  '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>',
  '</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>',
].join('');

const comments = `${declaration}<comments xmlns="${main}"><authors><author>Coördinator</author></authors><commentList><comment ref="B4" authorId="0"><text><r><t>Nakijken</t></r></text></comment></commentList></comments>`;

const vml =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note"><x:Row>3</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>';
