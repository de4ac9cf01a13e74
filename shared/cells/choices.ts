import type { CellNotice } from '../actions/parsed-row.ts';
import { nothing, type Reading, unread } from './reading.ts';
import { findChoice, type Vocabulary } from './vocabulary.ts';

/** A cell that takes one value of a list. */
export function readChoice(text: string, vocabulary: Vocabulary): Reading {
  const choice = findChoice(text, vocabulary);
  if (choice.match === 'none') return unread(text, { kind: 'unknown', given: text });
  if (choice.match === 'exact') return { value: choice.value };
  return { value: choice.value, notices: [{ kind: 'near', given: text, meant: choice.value }] };
}

/**
 * A cell that takes several values, in the order of the list and each once. One item that is not
 * understood leaves the whole cell unread, so that the others are not taken for all that was meant.
 */
export function readChoices(text: string, vocabulary: Vocabulary): Reading {
  const notices: CellNotice[] = [];
  const chosen = new Set<string>();
  for (const given of new Set(items(text))) {
    const choice = findChoice(given, vocabulary);
    if (choice.match === 'none') notices.push(unknown(given, vocabulary));
    else chosen.add(choice.value);
    if (choice.match === 'near') notices.push({ kind: 'near', given, meant: choice.value });
  }
  if (notices.some(({ kind }) => kind === 'unknown')) return unread(text, ...notices);
  if (chosen.size === 0) return nothing;
  const value = vocabulary.values.filter((choice) => chosen.has(choice));
  return notices.length > 0 ? { value, notices } : { value };
}

const otherSeparators = /\s*[,/+&|•·\t]\s*|\s+(?:en|et|und|and)\s+|\s+-\s+/iu;

/** What is no choice may be several, with another sign between them than the semicolon. */
function unknown(given: string, vocabulary: Vocabulary): CellNotice {
  const parts = given.split(otherSeparators).filter((part) => part !== '');
  const choices = parts.map((part) => findChoice(part, vocabulary));
  const several = choices.flatMap((choice) => (choice.match === 'none' ? [] : [choice.value]));
  const isAll = parts.length > 1 && several.length === parts.length;
  return { kind: 'unknown', given, ...(isAll ? { several } : {}) };
}

/** What stands between the semicolons (or on the lines) of a cell; empty items are nothing. */
export function items(text: string): readonly string[] {
  return text
    .split(/[;\r\n]+/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}
