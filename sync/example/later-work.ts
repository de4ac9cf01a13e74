import { done, type Result } from '../../shared/contract/problem.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Library } from '../library/library.ts';
import { readContribution } from '../usecases/contribution.ts';
import { workbookPath } from '../usecases/init.ts';
import { readRegister, registerPath } from '../usecases/read-register.ts';
import type { Workbook } from '../workbook/read/read-workbook.ts';
import type { TypedRow } from './example-library.ts';
import ov from './later/OV.json' with { type: 'json' };
import register from './later/register.json' with { type: 'json' };
import { hasTitle, typedInto } from './typed-into.ts';

/** Who hands in again in the example, once everything was merged. */
export const handsInAgain = 'OV';

/**
 * What the coordinator types in the register once it was merged: a date that the domain will change too.
 * `false` where the example's action does not stand there, or the register could not be saved.
 */
export async function coordinatorTypes(library: Library, plan: Plan): Promise<Result<boolean>> {
  const file = await readRegister(library, plan);
  if (!file.ok) return file;
  return done(file.value !== null && (await type(library, plan, registerPath, file.value, register)));
}

/** What the domain types after that: a new action, a cell of its own, and that same date. */
export async function domainTypes(library: Library, plan: Plan): Promise<Result<boolean>> {
  const path = workbookPath(handsInAgain);
  const file = await library.read(path);
  if (file === null) return done(false);
  const read = readContribution(file.bytes, path, plan);
  if (!read.ok) return read;
  const { workbook } = read.value;
  return done(await type(library, plan, path, { workbook, version: file.version }, ov));
}

async function type(
  library: Library,
  plan: Plan,
  path: string,
  { workbook, version }: { readonly workbook: Workbook; readonly version: string },
  rows: readonly TypedRow[],
): Promise<boolean> {
  // In a library of somebody's own nothing is made up.
  if (!hasTitle(workbook, plan, rows[0]?.title ?? '') || (await library.openElsewhere(path))) return false;
  const typed = typedInto(workbook, plan, rows);
  return typed.ok && (await library.replace(path, typed.bytes, version)).outcome === 'replaced';
}
