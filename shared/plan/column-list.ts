import type { Column } from './definition.ts';

/** Lists that a plan has of itself, beside those it defines: the codes of its objectives and domains. */
const codeLists = ['objectives', 'domains'] as const;
type CodeList = (typeof codeLists)[number];

/** The id of the list that a column's values come from; a domain column needs not name its own. */
export function listOf(column: Pick<Column, 'type' | 'list'>): string | undefined {
  return column.type === 'domain' ? 'domains' : column.list;
}

/** Codes are never guessed at: D9 is not D1. */
export function isCodeList(list: string | undefined): list is CodeList {
  return codeLists.some((name) => name === list);
}
