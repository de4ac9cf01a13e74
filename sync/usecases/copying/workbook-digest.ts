import { createHash } from 'node:crypto';
import type { Plan } from '../../../shared/plan/plan.ts';
import { openPackage, partBytes, partNames } from '../../workbook/package/open.ts';
import type { Workbook } from '../../workbook/read/read-workbook.ts';
import { readContribution } from '../contribution.ts';
import { registerPath, registerWorkbook } from '../read-register.ts';

/**
 * A digest of what a workbook says: the cells of its table, and its stamp. SharePoint rewrites the files that
 * it stores, so that bytes tell nothing. Of a workbook without a table of the plan it is that of all its
 * sheets; `null` for a file that is no workbook.
 */
export function workbookDigest(path: string, bytes: Uint8Array, plan: Plan): string | null {
  const workbook = workbookOf(path, bytes, plan);
  if (workbook === null) return sheetsDigest(bytes);
  const { table, stamp } = workbook;
  const { rows, ...rest } = table;
  const digest = createHash('sha256').update(JSON.stringify([rest, stamp]));
  for (const row of rows) digest.update(JSON.stringify(row));
  return digest.digest('hex');
}

function workbookOf(path: string, bytes: Uint8Array, plan: Plan): Pick<Workbook, 'table' | 'stamp'> | null {
  const read =
    path === registerPath ? registerWorkbook(bytes, plan, () => true) : readContribution(bytes, path, plan);
  return read.ok ? read.value : null;
}

/** Of the parts in which sheets, styles and texts stand; what SharePoint writes anew stands beside them. */
function sheetsDigest(bytes: Uint8Array): string | null {
  const opened = openPackage(bytes);
  if (!opened.ok) return null;
  const digest = createHash('sha256');
  for (const name of partNames(opened.package).toSorted()) {
    if (!name.startsWith('xl/')) continue;
    const part = partBytes(opened.package, name);
    if (!part.ok) return null;
    digest.update(JSON.stringify([name, part.bytes.length])).update(part.bytes);
  }
  return digest.digest('hex');
}
