import { readContentTypes, relationshipsType } from '../package/content-types.ts';
import { dialects } from '../package/dialect.ts';
import { contentTypesPart, hasPart, partNames, type WorkbookPackage } from '../package/open.ts';
import { relationshipsOf } from '../package/relationships.ts';
import { partKey } from '../package/zip-directory.ts';

export interface Flaw {
  /** A part's name. */
  readonly where: string;
  readonly what: string;
}

/** What a part that is reached by a relationship of this kind is declared to hold. */
const contents: Readonly<Record<string, string>> = {
  worksheet: 'spreadsheetml.worksheet+xml',
  table: 'spreadsheetml.table+xml',
  styles: 'spreadsheetml.styles+xml',
  sharedStrings: 'spreadsheetml.sharedStrings+xml',
  calcChain: 'spreadsheetml.calcChain+xml',
  officeDocument: '.main+xml',
  'custom-properties': 'custom-properties+xml',
};

const relationsFile = /^((?:.*\/)?)_rels\/([^/]*)\.rels$/i;

/**
 * What is wrong with how a package's parts hang together: content types that are missing, doubled or said of
 * nothing, relationships that lead nowhere or to something else, two dialects. Throws a `Refusal`.
 */
export function graphFlaws(pkg: WorkbookPackage): readonly Flaw[] {
  const types = readContentTypes(pkg);
  const flaws: Flaw[] = [];
  const tell = (where: string, what: string): void => {
    flaws.push({ where, what: `${where}: ${what}` });
  };
  const seen = new Set<string>();
  for (const part of types.parts) {
    if (!hasPart(pkg, part)) tell(part, 'content type without a part');
    if (seen.has(partKey(part))) tell(part, 'two content types');
    seen.add(partKey(part));
  }
  const used = new Set<string>();
  for (const part of partNames(pkg)) {
    if (part === contentTypesPart) continue;
    const type = types.of(part);
    if (type === undefined) tell(part, 'no content type');
    const relations = relationsFile.exec(part);
    if (relations === null) continue;
    const [, folder = '', file = ''] = relations;
    if (type !== undefined && type !== relationshipsType) tell(part, 'not declared as relationships');
    const source = `${folder}${file}`;
    if (source !== '' && !hasPart(pkg, source)) tell(part, 'relationships of a part that is not there');
    const ids = new Set<string>();
    for (const { id, type: kind, typeName, target, missing } of relationshipsOf(pkg, source)) {
      if (id === '' || ids.has(id)) tell(part, `relation ${id} twice`);
      ids.add(id);
      if (!/^[a-z][\w+.-]*:/i.test(typeName)) tell(part, `relation ${id} of no type`);
      if (missing !== null) tell(part, `relation ${id} to ${missing}`);
      const dialect = dialects.find(({ relationships }) => typeName.startsWith(`${relationships}/`));
      if (dialect === undefined) continue;
      used.add(dialect.relationships);
      const content = contents[kind];
      if (target !== null && content !== undefined && types.of(target)?.endsWith(content) !== true)
        tell(target, `no ${kind}`);
    }
  }
  if (used.size > 1) tell('_rels/.rels', 'two dialects');
  return flaws;
}
