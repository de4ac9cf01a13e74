import type { CellCheck } from '../check.ts';

/** Every check of a cell. */
export const cellChecks: readonly CellCheck[] = [];
