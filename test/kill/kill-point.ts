import { appendFileSync } from 'node:fs';
import { killEnvironment } from './kill-environment.ts';

let passed = 0;

/**
 * A point at which the process may be killed. In a dry run its name is written down; in a run that is
 * to end here, the process kills itself as the system would: no `finally`, no exit handler runs.
 */
export function killPoint(name: string): void {
  passed += 1;
  const trace = process.env[killEnvironment.trace];
  if (trace !== undefined) appendFileSync(trace, `${name.replace(/[0-9a-f]{64}/g, '<digest>')}\n`);
  if (process.env[killEnvironment.at] !== String(passed)) return;
  process.kill(process.pid, 'SIGKILL');
  // The signal may take a moment; not one more line may run.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
