import type { CopiedWorkbook } from '../../../shared/contract/copy.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { allowed } from '../../library/allowed.ts';
import type { Library } from '../../library/library.ts';
import { toldOfOneFile } from '../../library/unreadable-file.ts';
import { workbookFolder, workbookPath } from '../init.ts';
import { registerPath } from '../read-register.ts';
import { workbookDigest } from './workbook-digest.ts';

export interface WorkbooksCopied {
  readonly workbooks: readonly CopiedWorkbook[];
  /** Files that people laid beside them: no part of a library. */
  readonly leftOut: readonly string[];
  readonly bytes: number;
}

export interface WorkbooksRequest {
  readonly from: Library;
  readonly to: Library;
  readonly plan: Plan;
  /** Write over a workbook that says something else in the target. */
  readonly replace: boolean;
}

/**
 * Copies the contributors' workbooks and the register. One that stands in the target already and says something
 * else is somebody's work: it is left as it is unless its replacement was asked for.
 */
export async function copyWorkbooks(request: WorkbooksRequest): Promise<WorkbooksCopied> {
  const { from, plan } = request;
  const named = [registerPath, ...plan.contributors.map(({ code }) => workbookPath(code))];
  const ours = new Map(named.map((path) => [from.key(path), path]));
  const found = [...(await from.list('')), ...(await from.list(workbookFolder))].map(
    // Under our own spelling: the target may tell names apart that the source does not.
    ({ path }) => ours.get(from.key(path)) ?? path,
  );
  const paths = found.filter((path) => path === registerPath || isContributors(path));
  const workbooks: CopiedWorkbook[] = [];
  let bytes = 0;
  for (const path of paths) {
    const copied = await copyWorkbook(request, path).catch((error: unknown) => {
      if (toldOfOneFile(error) === null) throw error;
      return { state: 'unreadable', bytes: 0 } as const;
    });
    if (copied === null) continue;
    workbooks.push({ path, state: copied.state });
    bytes += copied.bytes;
  }
  return { workbooks, leftOut: found.filter((path) => !paths.includes(path)), bytes };
}

const isContributors = (path: string): boolean =>
  path.startsWith(`${workbookFolder}/`) && path.toLowerCase().endsWith('.xlsx');

/** `null` where it was removed since it was listed. */
async function copyWorkbook(
  { from, to, plan, replace }: WorkbooksRequest,
  path: string,
): Promise<{ readonly state: CopiedWorkbook['state']; readonly bytes: number } | null> {
  const file = await from.read(path);
  if (file === null) return null;
  const same = (bytes: Uint8Array): boolean => saysTheSame(path, file.bytes, bytes, plan);
  const arrived = async (): Promise<CopiedWorkbook['state']> => {
    const there = await to.read(path);
    return there !== null && same(there.bytes) ? 'copied' : 'damaged';
  };
  const created = (await to.read(path)) === null ? await to.create(path, file.bytes) : null;
  if (created?.outcome === 'created') return { state: await arrived(), bytes: file.bytes.length };
  const there = await to.read(path);
  if (there === null) return { state: 'changed-meanwhile', bytes: 0 };
  if (same(there.bytes)) return { state: 'same', bytes: 0 };
  if (!replace) return { state: 'differs', bytes: 0 };
  const { outcome } = allowed(await to.replace(path, file.bytes, there.version));
  if (outcome === 'replaced') return { state: await arrived(), bytes: file.bytes.length };
  return { state: outcome === 'locked' ? 'open-elsewhere' : 'changed-meanwhile', bytes: 0 };
}

function saysTheSame(path: string, a: Uint8Array, b: Uint8Array, plan: Plan): boolean {
  if (Buffer.from(a).equals(b)) return true;
  const digest = workbookDigest(path, a, plan);
  return digest !== null && digest === workbookDigest(path, b, plan);
}
