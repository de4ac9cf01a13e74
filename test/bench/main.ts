import { allMet, type Line } from './figure.ts';
import { printed } from './print-table.ts';

/**
 * Measures what the project promises, as ratios within one run: `npm run bench`, or some parts of it
 * by name. `--small` takes a tenth of the volume.
 */
const parts: Readonly<Record<string, (small: boolean) => Promise<readonly Line[]>>> = {
  reading: async () => (await import('./reading.ts')).measureReading(),
  merging: async (small) => (await import('./volume/merging.ts')).measureMerging(small),
  coordinating: async (small) => (await import('./volume/coordinating.ts')).measureCoordinating(small),
  serving: async (small) => (await import('./serving/serving.ts')).measureServing(small),
  sharepoint: async (small) => (await import('./sharepoint.ts')).measureSharePoint(small),
  register: async () => (await import('./register-opens.ts')).checkRegister(),
  addin: async (small) => (await import('./addin.ts')).measureAddin(small),
  rechecking: async () => (await import('./rechecking.ts')).measureRechecking(),
};

const given = process.argv.slice(2);
const small = given.includes('--small');
const named = given.filter((word) => word !== '--small');
const unknown = named.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

const lines: Line[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (named.length === 0 || named.includes(name)) lines.push(...(await measure(small)));
}
console.log(printed(lines));
process.exitCode = allMet(lines) ? 0 : 1;
