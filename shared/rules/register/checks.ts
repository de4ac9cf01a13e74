import type { RegisterCheck } from '../check.ts';

/** Every check of the register. */
export const registerChecks: readonly RegisterCheck[] = [];
