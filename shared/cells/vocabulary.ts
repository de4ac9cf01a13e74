import { isCodeList, listOf } from '../plan/column-list.ts';
import type { Column } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import { fold } from '../text/fold.ts';
import { editsAllowed, withinEdits } from './near-match.ts';

/** A column's allowed values, ready for looking up what people type. */
export interface Vocabulary {
  /** In the list's order and spelling. */
  readonly values: readonly string[];
  readonly byFolded: ReadonlyMap<string, string>;
  /** Codes are never guessed at. */
  readonly guesses: boolean;
}

/**
 * The values of the column's list (for a domain: of any date, a rule judges validity), or the word
 * for an open end where the column has that.
 */
export function vocabularyOf(plan: Plan, column: Column): Vocabulary {
  const values = column.ongoing === undefined ? plan.everyChoice(column) : [column.ongoing];
  return {
    values,
    byFolded: new Map(values.map((value) => [fold(value), value])),
    guesses: !isCodeList(listOf(column)),
  };
}

type Choice = { readonly match: 'exact' | 'near'; readonly value: string } | { readonly match: 'none' };

/**
 * The value that a text means: the one that folds alike, else the single one near it (C10). How near
 * is measured on the list's value, because that is the word that was being typed: the longer it is,
 * the more slips leave it recognisable. Two values within reach mean that nothing is known.
 */
export function findChoice(text: string, vocabulary: Vocabulary): Choice {
  const folded = fold(text);
  const exact = vocabulary.byFolded.get(folded);
  if (exact !== undefined) return { match: 'exact', value: exact };
  if (!vocabulary.guesses) return { match: 'none' };
  const near = [...vocabulary.byFolded].filter(([word]) =>
    withinEdits(folded, word, editsAllowed([...word].length)),
  );
  const [only] = near;
  return only !== undefined && near.length === 1 ? { match: 'near', value: only[1] } : { match: 'none' };
}
