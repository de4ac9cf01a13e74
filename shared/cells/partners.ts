import { fold } from '../text/fold.ts';
import { items } from './choices.ts';
import { nothing, type Reading } from './reading.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Partners in the order typed, each once, as `Kind: name` where the kind is in the column's list;
 * without a known kind an item stays as typed. A kind without a name is no partner.
 */
export function readPartners(text: string, kinds: Vocabulary): Reading {
  const partners: string[] = [];
  const seen = new Set<string>();
  for (const item of items(text)) {
    const partner = readPartner(item.replace(/\s+/g, ' '), kinds);
    const folded = partner === null ? '' : fold(partner);
    if (partner === null || seen.has(folded)) continue;
    seen.add(folded);
    partners.push(partner);
  }
  return partners.length === 0 ? nothing : { value: partners };
}

function readPartner(item: string, kinds: Vocabulary): string | null {
  const colon = item.indexOf(':');
  const kind = colon === -1 ? undefined : kinds.byFolded.get(fold(item.slice(0, colon)));
  if (kind === undefined) return item;
  const name = item.slice(colon + 1).trim();
  return name === '' ? null : `${kind}: ${name}`;
}
