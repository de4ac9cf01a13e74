import type { SheetCheck } from '../check.ts';

/** Every check of a sheet. */
export const sheetChecks: readonly SheetCheck[] = [];
