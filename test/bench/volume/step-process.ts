import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { growHeapSlowly } from '../../../sync/cli/heap-growth.ts';
import { openFolderLibrary } from '../../../sync/library/folder-library.ts';
import { aroundCalls } from '../../fixtures/around-calls.ts';
import { steps } from './steps.ts';

/** Runs steps one after the other in a process of its own, and sends what each took to the one that asked. */

const asked = z
  .object({
    folder: z.string(),
    workbooks: z.int().positive(),
    rows: z.int().positive(),
    steps: z.array(z.string()),
  })
  .parse(JSON.parse(process.argv[2] ?? ''));

/** The most memory that this process ever held, in bytes. */
function peakMemory(): number {
  // On Linux `maxRSS` may be that of the process which started this one.
  const held = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(held)?.[1];
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) * 1024;
}

// As the command line does.
growHeapSlowly();
let written = 0;
const library = aroundCalls(await openFolderLibrary(asked.folder), ({ bytes }, make) => {
  written += bytes?.length ?? 0;
  return make();
});
for (const [name, step] of Object.entries(steps)) {
  if (!asked.steps.includes(name)) continue;
  const before = written;
  const start = performance.now();
  const rows = await step(library, asked);
  process.send?.({
    step: name,
    rows,
    milliseconds: performance.now() - start,
    written: written - before,
    peak: peakMemory(),
  });
}
