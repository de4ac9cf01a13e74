import type { DateSystem } from '../../../shared/cells/raw-table.ts';
import { dialects } from '../package/dialect.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { Refusal } from '../package/problem.ts';
import { relationshipsOf, targetOf } from '../package/relationships.ts';
import { attributeIn, scanPart } from '../package/xml.ts';
import { storedText } from './stored-text.ts';

export interface SheetEntry {
  readonly name: string;
  /** The part that holds its cells. */
  readonly part: string;
  /** A very hidden sheet is shown by programs alone. */
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
}

/** What `workbook.xml` says: its worksheets in the order of the tabs (no chart sheets), and its parts. */
export interface WorkbookStructure {
  readonly part: string;
  readonly dateSystem: DateSystem;
  readonly sheets: readonly SheetEntry[];
  /** Parts of sheets that are not there. */
  readonly missingSheets: readonly string[];
  readonly sharedStringsPart: string | null;
  readonly stylesPart: string | null;
}

const relationNamespaces = dialects.map(({ relationships }) => relationships);

function findWorkbookPart(pkg: WorkbookPackage): string {
  const document = relationshipsOf(pkg, '').find((relation) => relation.type === 'officeDocument');
  const target = document?.target ?? document?.missing ?? null;
  if (document === undefined || target === null) throw new Refusal('not-a-workbook', '_rels/.rels');
  if (target.endsWith('.bin')) throw new Refusal('binary-workbook', target);
  if (document.target === null) throw new Refusal('missing-part', target);
  return document.target;
}

function visibilityOf(state: string | undefined): SheetEntry['visibility'] {
  if (state === 'veryHidden') return 'very-hidden';
  return state === 'hidden' ? 'hidden' : 'visible';
}

/** Finds and reads the workbook part, wherever the package keeps it. Throws a `Refusal`. */
export function readWorkbookStructure(pkg: WorkbookPackage): WorkbookStructure {
  const part = findWorkbookPart(pkg);
  const relations = relationshipsOf(pkg, part);
  const worksheets = new Map(
    relations.filter((relation) => relation.type === 'worksheet').map((relation) => [relation.id, relation]),
  );
  const sheets: SheetEntry[] = [];
  const missingSheets: string[] = [];
  let root: string | undefined;
  let dateSystem: DateSystem = 1900;
  scanPart(pkg, part, {
    open(name, attributes, namespaces) {
      root ??= name;
      if (name === 'workbookPr') {
        const flag = attributes['date1904'];
        if (flag === '1' || flag === 'true' || flag === 'on') dateSystem = 1904;
      } else if (name === 'sheet') {
        const relation = worksheets.get(attributeIn(attributes, namespaces, relationNamespaces, 'id') ?? '');
        if (typeof relation?.missing === 'string') missingSheets.push(relation.missing);
        if (typeof relation?.target === 'string')
          sheets.push({
            name: storedText(attributes['name'] ?? ''),
            part: relation.target,
            visibility: visibilityOf(attributes['state']),
          });
      }
    },
  });
  if (root !== 'workbook') throw new Refusal('not-a-workbook', part);
  return {
    part,
    dateSystem,
    sheets,
    missingSheets,
    sharedStringsPart: targetOf(relations, 'sharedStrings'),
    stylesPart: targetOf(relations, 'styles'),
  };
}
