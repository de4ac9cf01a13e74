import type { ParsedCell } from '../actions/parsed-row.ts';
import type { Column } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import { amountFromText } from './amount.ts';
import { boundedMemo } from './bounded-memo.ts';
import { readChoice, readChoices } from './choices.ts';
import { cleanText } from './clean-text.ts';
import { dateFromText } from './date.ts';
import { readPartners } from './partners.ts';
import { type Reading, unread } from './reading.ts';
import { isUnread } from './value.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Understands a text as its column means it. */
export type ColumnReader = (text: string) => ParsedCell;

/** Texts that a column's reader remembers; a list's few spellings fit many times over. */
const mostRemembered = 2000;

/**
 * Readers, by plan and column. They live as long as their plan, and hold nothing that does not
 * follow from it: of 300,000 rows each spelling of a choice is read, and kept, once.
 */
const readers = new WeakMap<Plan, Map<Column, ColumnReader>>();

/** The reader of a column of this plan, made once. */
export function columnReader(plan: Plan, column: Column): ColumnReader {
  let ofPlan = readers.get(plan);
  if (ofPlan === undefined) {
    ofPlan = new Map();
    readers.set(plan, ofPlan);
  }
  let reader = ofPlan.get(column);
  if (reader === undefined) {
    reader = makeReader(plan, column);
    ofPlan.set(column, reader);
  }
  return reader;
}

function makeReader(plan: Plan, column: Column): ColumnReader {
  const vocabulary = vocabularyOf(plan, column);
  switch (column.type) {
    case 'id':
    case 'control':
    case 'text':
      return cleaning((typed) => ({ value: typed }));
    case 'partners':
      return cleaning((typed) => readPartners(typed, vocabulary));
    case 'amount':
      return cleaning(readAmount);
    case 'domain':
    case 'list':
      return remembering((typed) => readChoice(typed, vocabulary));
    case 'multi':
      return remembering((typed) => readChoices(typed, vocabulary));
    case 'date':
    case 'date-or-ongoing':
      return remembering((typed) => readDate(typed, vocabulary));
  }
}

function cleaning(read: (typed: string) => Reading): ColumnReader {
  return (text) => {
    const typed = cleanText(text);
    if (typed === '') return { value: null, text };
    const { value, notices } = read(typed);
    return notices === undefined ? { value, text } : { value, text, notices };
  };
}

function remembering(read: (typed: string) => Reading): ColumnReader {
  return boundedMemo(mostRemembered, cleaning(read));
}

function readDate(typed: string, ongoing: Vocabulary): Reading {
  const value = dateFromText(typed);
  if (value !== null) return { value };
  const word = readChoice(typed, ongoing);
  return isUnread(word.value) ? unread(typed, { kind: 'no-date' }) : word;
}

function readAmount(typed: string): Reading {
  const value = amountFromText(typed);
  return value === null ? unread(typed, { kind: 'no-amount' }) : { value };
}
