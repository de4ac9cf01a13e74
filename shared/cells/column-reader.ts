import type { ParsedCell } from '../actions/parsed-row.ts';
import type { Column } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import { amountFromText } from './amount.ts';
import { readChoice, readChoices } from './choices.ts';
import { dateFromText } from './date.ts';
import { readPartners } from './partners.ts';
import { type Reading, unread } from './reading.ts';
import { isUnread } from './value.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** Reads a cleaned text (never empty) as its column means it; `text` is the cell's own. */
export type ColumnReader = (typed: string, text: string) => ParsedCell;

/** Texts that a column's reader remembers; a list's few spellings fit many times over. */
const mostRemembered = 2000;

/**
 * Readers, by plan and column. They live as long as their plan, and hold nothing that does not
 * follow from it: a register of 300,000 rows holds each choice and each cell of a list once.
 */
const readers = new WeakMap<Plan, Map<Column, ColumnReader>>();

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
  switch (column.type) {
    case 'id':
    case 'control':
    case 'text':
      return (typed, text) => ({ value: typed, text });
    case 'partners': {
      const kinds = vocabularyOf(plan, column);
      return (typed, text) => parsed(readPartners(typed, kinds), text);
    }
    case 'domain':
    case 'list':
      return remembering(readChoice, vocabularyOf(plan, column));
    case 'multi':
      return remembering(readChoices, vocabularyOf(plan, column));
    case 'date':
    case 'date-or-ongoing':
      return remembering(readDate, vocabularyOf(plan, column));
    case 'amount':
      return (typed, text) => parsed(readAmount(typed), text);
  }
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

function remembering(
  read: (typed: string, vocabulary: Vocabulary) => Reading,
  vocabulary: Vocabulary,
): ColumnReader {
  const known = new Map<string, ParsedCell>();
  return (typed, text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const cell = parsed(read(typed, vocabulary), text);
    if (known.size >= mostRemembered) known.clear();
    known.set(text, cell);
    return cell;
  };
}

function parsed(reading: Reading, text: string): ParsedCell {
  return { ...reading, text };
}
