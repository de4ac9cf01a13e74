import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/log/canonical.ts';
import { inCanonicalOrder } from '../../shared/register/action-order.ts';
import type { RegisterRow } from '../../shared/register/register-part.ts';

/** SHA-256 of a register's canonical form, in hexadecimal: equal logs give equal digests on any machine. */
export function registerDigest(rows: readonly RegisterRow[]): string {
  const digest = createHash('sha256');
  for (const row of inCanonicalOrder(rows)) digest.update(`${canonicalJson(row)}\n`);
  return digest.digest('hex');
}
