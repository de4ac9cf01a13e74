import type { RowCheck } from '../check.ts';

/** Every check of a row. */
export const rowChecks: readonly RowCheck[] = [];
