import { fork } from 'node:child_process';
import { once } from 'node:events';
import { z } from 'zod';
import type { Step, Volume } from './steps.ts';

const takenSchema = z.object({
  step: z.string(),
  /** Rows that it brought further. */
  rows: z.number(),
  milliseconds: z.number(),
  /** Bytes written to the library. */
  written: z.number(),
  /** The most memory that its process had held by its end, in bytes. */
  peak: z.number(),
});
/** What a step took. */
export type Taken = z.infer<typeof takenSchema>;

const script = new URL('./step-process.ts', import.meta.url).pathname;

/** Runs steps in one process of their own, so that the memory measured is theirs alone; gives what each took. */
export async function runSteps(
  folder: string,
  volume: Volume,
  steps: readonly Step[],
): Promise<(step: Step) => Taken> {
  const child = fork(script, [JSON.stringify({ folder, ...volume, steps })], {
    execArgv: ['--import', 'tsx'],
  });
  const told: Taken[] = [];
  child.on('message', (message) => told.push(takenSchema.parse(message)));
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`a measured process ended with ${code}`);
  return (step) => {
    const taken = told.find((one) => one.step === step);
    if (taken === undefined) throw new Error(`nothing was told of ${step}`);
    return taken;
  };
}
