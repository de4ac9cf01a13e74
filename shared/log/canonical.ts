import { compareText } from '../text/compare-text.ts';

/**
 * One spelling for every value, so that equal content has an equal digest on any machine: object
 * keys in the order of their UTF-16 code units, no white space, numbers and strings as JSON writes
 * them, text in whatever normal form it came.
 */

/**
 * Writes a JSON value canonically. A key whose value is `undefined` is left out, as JSON does.
 * Throws a TypeError for what JSON cannot carry (a number that is not finite, `undefined` in a list).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) {
    return value.every(isFlat) ? JSON.stringify(value) : `[${value.map(canonicalJson).join(',')}]`;
  }
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => compareText(a, b))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`No canonical JSON for ${typeof value === 'number' ? String(value) : typeof value}.`);
}

/** Without an object in it, so that JSON itself writes it canonically, and several times as fast. */
function isFlat(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  return typeof value === 'number' ? Number.isFinite(value) : Array.isArray(value) && value.every(isFlat);
}
