import { SaxesParser } from 'saxes';
import { dialects } from '../package/dialect.ts';
import { hasPart, type WorkbookPackage } from '../package/open.ts';
import { Refusal } from '../package/problem.ts';
import { relationshipsOf } from '../package/relationships.ts';
import { textPieces } from '../package/xml.ts';
import { plainRow } from '../read/plain-row.ts';
import { sheetStretches } from '../read/sheet-stretches.ts';

const relationNamespaces = new Set(dialects.map(({ relationships }) => relationships));
const isXml = /\.(?:xml|rels|vml)$/i;

/**
 * What is wrong with a part that was written, read with its namespaces: it is not well-formed, a prefix
 * stands for nothing, or it names a relationship that it does not have and that it did not name so when it came.
 * `null` for a sound part, and for one that is no XML.
 *
 * @param origin the package as it came, where it came from somewhere
 */
export function xmlFlaw(pkg: WorkbookPackage, part: string, origin: WorkbookPackage | null): string | null {
  if (!isXml.test(part)) return null;
  try {
    const lost = lostRelations(pkg, part);
    if (lost.length === 0) return null;
    const before = new Set(origin !== null && hasPart(origin, part) ? lostRelations(origin, part) : []);
    const flaw = lost.find((id) => !before.has(id));
    return flaw === undefined ? null : `relation ${flaw}`;
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code;
    throw error;
  }
}

/** The relationships that a part names and does not have: some program dropped what they led to. */
function lostRelations(pkg: WorkbookPackage, part: string): readonly string[] {
  const named = new PartParse(part).relationsNamedIn(textPieces(pkg, part));
  if (named.size === 0) return [];
  const known = new Set(relationshipsOf(pkg, part).map(({ id }) => id));
  return [...named].filter((id) => !known.has(id));
}

/** A parse with namespaces; rows in the few words that the program itself writes are judged by those. */
class PartParse {
  readonly #parser = new SaxesParser<{ xmlns: true; position: false }>({ xmlns: true, position: false });
  readonly #named = new Set<string>();
  readonly #path: string[] = [];
  /** Names without a prefix are the root's here, as in sheets that Excel and this program write. */
  #root: string | undefined;

  constructor(part: string) {
    this.#parser.on('doctype', () => {
      throw new Refusal('doctype', part);
    });
    this.#parser.on('error', () => {
      throw new Refusal('malformed-xml', part);
    });
    this.#parser.on('opentag', ({ name, uri, attributes }) => {
      this.#root ??= uri;
      this.#path.push(uri === this.#root ? name : `:${name}`);
      for (const key in attributes) {
        const attribute = attributes[key];
        if (attribute !== undefined && relationNamespaces.has(attribute.uri) && attribute.value !== '')
          this.#named.add(attribute.value);
      }
    });
    this.#parser.on('closetag', () => {
      this.#path.pop();
    });
  }

  relationsNamedIn(pieces: Iterable<string>): ReadonlySet<string> {
    for (const { text, row } of sheetStretches(pieces)) {
      const isPlain = row !== null && this.#isBetweenRows() && plainRow(text, row, () => false) !== null;
      // The parser sees a plain row's tag alone: it may name a prefix, and an attribute twice.
      this.#parser.write(isPlain ? rowWithoutCells(text) : text);
    }
    this.#parser.close();
    return this.#named;
  }

  #isBetweenRows(): boolean {
    return this.#path.length === 2 && this.#path[1] === 'sheetData';
  }
}

function rowWithoutCells(row: string): string {
  const tag = row.slice(0, row.indexOf('>') + 1);
  return tag.endsWith('/>') ? tag : `${tag}</row>`;
}
