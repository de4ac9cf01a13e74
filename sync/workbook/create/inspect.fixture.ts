import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPackage, partNames, partText, type WorkbookPackage } from '../package/open.ts';

const validator = new URL('../../../node_modules/.bin/ooxml-validator', import.meta.url).pathname;

function runValidator(...given: string[]): { code: number; output: string } {
  try {
    return { code: 0, output: execFileSync(validator, given, { encoding: 'utf8', stdio: 'pipe' }) };
  } catch (error) {
    const failed = error instanceof Error && 'status' in error && 'stdout' in error;
    if (!failed || typeof error.status !== 'number') throw error;
    return { code: error.status, output: String(error.stdout) };
  }
}

/** Whether the validator's binary runs on this machine; tests that need it are skipped where it does not. */
export const validatorRuns: boolean = (() => {
  const dir = mkdtempSync(join(tmpdir(), 'actieplan-'));
  try {
    writeFileSync(join(dir, 'empty.xlsx'), '');
    const runs = runValidator(join(dir, 'empty.xlsx')).code === 1;
    if (!runs) console.warn('ooxml-validator cannot run here: the validity of packages is not tested.');
    return runs;
  } catch (error) {
    console.warn('ooxml-validator cannot run here: the validity of packages is not tested.', error);
    return false;
  } finally {
    rmSync(dir, { recursive: true });
  }
})();

/** What the validator says of a workbook; `valid` where it found nothing. */
export function verdict(bytes: Uint8Array): string {
  const dir = mkdtempSync(join(tmpdir(), 'actieplan-'));
  try {
    const file = join(dir, 'werkboek.xlsx');
    writeFileSync(file, bytes);
    const { code, output } = runValidator(file);
    return code === 0 ? 'valid' : output;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

export function opened(bytes: Uint8Array): WorkbookPackage {
  const outcome = openPackage(bytes, { ratio: 100_000, totalBytes: 2 ** 31, partBytes: 2 ** 31 });
  if (!outcome.ok) throw new Error(outcome.problem.message.en);
  return outcome.package;
}

/** Every part as text, by name. */
export function textsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const pkg = opened(bytes);
  return new Map(
    partNames(pkg).map((name) => {
      const part = partText(pkg, name);
      if (!part.ok) throw new Error(part.problem.message.en);
      return [name, part.text];
    }),
  );
}

/** What the validator passes over and Excel does not: told as sentences, none where all is well. */
export function oversights(bytes: Uint8Array): readonly string[] {
  const texts = textsOf(bytes);
  const found: string[] = [];
  for (const [name, text] of texts) {
    for (const [, formula = ''] of text.matchAll(/<formula1>([^<]*)<\/formula1>/g)) {
      if (formula.length > 255) found.push(`${name}: a list formula of ${formula.length} characters`);
    }
    if (!name.startsWith('xl/tables/')) continue;
    const columns = [...text.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map((match) => match[1]);
    if (new Set(columns.map((column) => column?.toLowerCase())).size < columns.length)
      found.push(`${name}: two columns of one name`);
    const file = name.slice(name.lastIndexOf('/'));
    const [rels = ''] =
      [...texts].find(([part, rels]) => part.includes('/_rels/sheet') && rels.includes(file)) ?? [];
    const sheet = texts.get(rels.replace('_rels/', '').replace('.rels', '')) ?? '';
    found.push(...mismatches(name, text, columns, sheet));
  }
  return found;
}

function mismatches(
  name: string,
  table: string,
  columns: readonly (string | undefined)[],
  sheet: string,
): string[] {
  const ref = /<table [^>]*ref="A(\d+):[A-Z]+(\d+)"/.exec(table);
  const [header, last] = [Number(ref?.[1]), Number(ref?.[2])];
  const row = new RegExp(`<row r="${header}"[^>]*>(.*?)</row>`).exec(sheet)?.[1] ?? '';
  const headers = [...row.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map((match) =>
    match[1]?.replace(/"/g, '&quot;'),
  );
  const rows = [...sheet.matchAll(/<row r="(\d+)"/g)].map((match) => Number(match[1]));
  const found: string[] = [];
  if (headers.join('|') !== columns.join('|')) found.push(`${name}: headers are not the table's columns`);
  if (!(last >= Math.max(...rows))) found.push(`${name}: rows outside the table's range`);
  return found;
}
