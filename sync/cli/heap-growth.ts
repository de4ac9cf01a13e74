import { setFlagsFromString } from 'node:v8';

/** How much the heap may grow, in percent of what is alive, before what is not is cleared away. */
const growth = 20;

/**
 * Keeps this process to little more memory than it needs. On a machine with much memory V8 lets garbage pile
 * up to several times what is alive, which for a register of 300,000 rows is the difference between half a
 * gigabyte and one and a half; clearing sooner costs some time.
 */
export function growHeapSlowly(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}
