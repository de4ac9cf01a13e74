import { randomInt } from 'node:crypto';

/**
 * The seed that a test draws from: a fixed one, so that a change is judged by what it does and not by what chance
 * finds. `ACTIEPLAN_SEED` asks for another, by a number or by `random`.
 */
export function seedOr(fixed: number): number {
  const asked = process.env['ACTIEPLAN_SEED'] ?? '';
  if (asked === '') return fixed;
  if (asked === 'random') return randomInt(2 ** 31);
  const seed = Number(asked);
  if (Number.isSafeInteger(seed)) return seed;
  throw new RangeError(`ACTIEPLAN_SEED is "${asked}"; give a whole number, or "random".`);
}
