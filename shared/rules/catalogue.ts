import { cellChecks } from './cell/checks.ts';
import type { Check } from './check.ts';
import { registerChecks } from './register/checks.ts';
import { rowChecks } from './row/checks.ts';
import { sheetChecks } from './sheet/checks.ts';

/** Every check that a plan's rules may be instances of, by name. */
export const catalogue: ReadonlyMap<string, Check> = new Map(
  [...cellChecks, ...rowChecks, ...sheetChecks, ...registerChecks].map((check) => [check.name, check]),
);
