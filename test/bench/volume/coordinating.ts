import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alone, type Line, timesAsFast } from '../figure.ts';
import { runSteps, type Taken } from './run-steps.ts';
import type { Volume } from './steps.ts';

const mebibyte = 1024 ** 2;
const part = 'coordinating';

/** A plan of all policy domains, and the plan's volume; a tenth of the latter where it must be quick. */
const volumesOf = (small: boolean): readonly Volume[] => [
  { workbooks: 13, rows: 200 },
  { workbooks: small ? 30 : 300, rows: 1_000 },
];

/** What a coordinator waits for: previewing and merging, beside writing the whole register anew. */
export async function measureCoordinating(small: boolean): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (const volume of volumesOf(small)) lines.push(...(await measureVolume(volume)));
  return lines;
}

/** Each step in a process of its own, as commands are. */
async function measureVolume(volume: Volume): Promise<readonly Line[]> {
  const folder = await mkdtemp(join(tmpdir(), 'actieplan-bench-'));
  const byItself = async (step: 'preview' | 'merge' | 'write-anew') =>
    (await runSteps(folder, volume, [step]))(step);
  const seen = async (what: string) => ({
    what: `${volume.workbooks} × ${volume.rows.toLocaleString('en')}, ${what}`,
    preview: await byItself('preview'),
    merge: await byItself('merge'),
  });
  try {
    await runSteps(folder, volume, ['make', 'submit']);
    const first = await seen('all new');
    const anew = await byItself('write-anew');
    await runSteps(folder, volume, ['edit-one', 'submit-one']);
    const second = await seen('1 workbook changed');
    await runSteps(folder, volume, ['edit-register']);
    const edited = await seen('the register edited');
    const idle = await seen('nothing changed');
    return [first, second, edited, idle].flatMap((one) => [
      ...besideAnew(`${one.what}: preview`, one.preview, anew),
      ...besideAnew(`${one.what}: merge`, one.merge, anew),
    ]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** How much less than the register anew it took: time, memory and, where it writes, bytes. */
function besideAnew(name: string, taken: Taken, anew: Taken): readonly Line[] {
  const peer = (value: number) => ({ name: 'register anew', value });
  const written = { part, name: `${name}, written`, unit: 'KiB', ours: taken.written / 1_024 };
  return [
    timesAsFast({
      part,
      name,
      unit: 's',
      ours: taken.milliseconds / 1_000,
      peer: peer(anew.milliseconds / 1_000),
    }),
    timesAsFast({
      part,
      name: `${name}, memory`,
      unit: 'MiB',
      ours: taken.peak / mebibyte,
      peer: peer(anew.peak / mebibyte),
    }),
    taken.written === 0 ? alone(written) : timesAsFast({ ...written, peer: peer(anew.written / 1_024) }),
  ];
}
