import { contentTypesPart, type WorkbookPackage } from '../package/open.ts';
import { relationshipsOf, relationshipsPart } from '../package/relationships.ts';
import type { PartContent } from '../package/save.ts';
import { partKey } from '../package/zip-directory.ts';
import { rewrittenText } from './changed-parts.ts';
import { without } from './part-links.ts';

/**
 * Removes the chain in which Excel calculates, with its relation and content type: it names a cell
 * that no longer has a formula, which Excel takes for damage. Excel makes it anew.
 */
export function withoutCalculationChain(
  pkg: WorkbookPackage,
  workbookPart: string,
): ReadonlyMap<string, PartContent | null> {
  const changes = new Map<string, PartContent | null>();
  const chain = relationshipsOf(pkg, workbookPart).find((relation) => relation.type === 'calcChain');
  if (chain === undefined || chain.target === null) return changes;
  const { id, target } = chain;
  const relations = relationshipsPart(workbookPart);
  changes.set(target, null);
  changes.set(
    relations,
    rewrittenText(
      pkg,
      relations,
      without('Relationship', ({ Id }) => Id === id),
    ),
  );
  changes.set(
    contentTypesPart,
    rewrittenText(
      pkg,
      contentTypesPart,
      without('Override', ({ PartName = '' }) => partKey(PartName.slice(1)) === partKey(target)),
    ),
  );
  return changes;
}
