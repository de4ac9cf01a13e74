import { IdClaims } from './id-claims.ts';
import type { IdHistory, SheetIdentities } from './identity.ts';
import type { ParsedRow } from './parsed-row.ts';

/**
 * Tells which action each row is. Ids are never reused. Of equal ids the row nearest to the previous
 * submission keeps it (of equally near ones, or without a previous one, the upper). A row without a
 * valid id takes that of a missing action with its title, or else the next free number.
 *
 * @param rows in the order of the sheet
 */
export function identify(rows: readonly ParsedRow[], history: IdHistory): SheetIdentities {
  const claims = new IdClaims(history);
  for (const row of rows) claims.put(row);
  const place = new Map(rows.map((row, index) => [row.key, index]));
  return claims.resolve((key) => place.get(key) ?? 0);
}
