import { z } from 'zod';

/**
 * A cell as it is understood. As small as JSON lets it be, because a register holds millions:
 * - `null`      nothing there
 * - `string`    text; a list's own spelling of a choice; a date as `yyyy-mm-dd`; the word for "ongoing"
 * - `number`    an amount in euro
 * - `string[]`  several choices, in the order of the list, each once; partners in the order typed
 * - `{unread}`  something is there that its column cannot understand; the text as typed
 * Which of these a cell may hold follows from its column's type.
 */
export type Value = null | string | number | readonly string[] | Unread;

export interface Unread {
  readonly unread: string;
}

export const valueSchema: z.ZodType<Value> = z.union([
  z.null(),
  z.string(),
  z.number(),
  z.array(z.string()).readonly(),
  z.strictObject({ unread: z.string() }).readonly(),
]);

/** What was typed and could not be understood. */
export function isUnread(value: Value): value is Unread {
  return typeof value === 'object' && value !== null && 'unread' in value;
}

/** A choice of several from a list, or partners. */
export function isChoices(value: Value): value is readonly string[] {
  return Array.isArray(value);
}

/** Nothing there, or an empty list. */
export function isBlank(value: Value): boolean {
  return value === null || value === '' || (isChoices(value) && value.length === 0);
}

/** Two cells mean the same. Choices compare in order: they are parsed into the order of their list. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (isBlank(a) && isBlank(b)) return true;
  if (isChoices(a) && isChoices(b)) return a.length === b.length && a.every((item, i) => item === b[i]);
  if (isUnread(a) && isUnread(b)) return a.unread === b.unread;
  return false;
}
