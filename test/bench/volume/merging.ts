import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alone, type Line, timesAsFast, timesTheFloor } from '../figure.ts';
import { runSteps, type Taken } from './run-steps.ts';

const mebibyte = 1024 ** 2;
const part = 'merging';

/** The plan's volume: 300 workbooks of 1,000 actions; a tenth of the workbooks where it must be quick. */
const volumeOf = (small: boolean) => ({ workbooks: small ? 30 : 300, rows: 1_000 });

/**
 * From files to register, and again after one of the files changed and after none did: time, memory and
 * bytes written. Making the files is not measured.
 */
export async function measureMerging(small: boolean): Promise<readonly Line[]> {
  const volume = volumeOf(small);
  const folder = await mkdtemp(join(tmpdir(), 'actieplan-bench-'));
  try {
    await runSteps(folder, volume, ['make']);
    const floor = (await runSteps(folder, volume, ['inflate']))('inflate');
    const first = await runSteps(folder, volume, ['submit', 'merge']);
    const idle = (await runSteps(folder, volume, ['merge']))('merge');
    await runSteps(folder, volume, ['edit-one', 'submit-one']);
    const second = (await runSteps(folder, volume, ['merge']))('merge');
    const anew = (await runSteps(folder, volume, ['write-anew']))('write-anew');
    const size = `${volume.workbooks} × ${volume.rows.toLocaleString('en')}`;
    return [
      ...firstMerge(size, floor, first('submit'), first('merge')),
      ...laterMerge('after 1 workbook changed', second, anew),
      ...laterMerge('nothing changed', idle, anew),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

function firstMerge(size: string, floor: Taken, submitted: Taken, merged: Taken): readonly Line[] {
  const milliseconds = submitted.milliseconds + merged.milliseconds;
  const peer = { name: 'only inflating', value: floor.milliseconds / 1_000 };
  const seconds = (ours: number) => ({ part, unit: 's', ours: ours / 1_000 });
  return [
    timesTheFloor({ ...seconds(milliseconds), name: `${size}, files to register`, peer }),
    alone({ ...seconds(submitted.milliseconds), name: 'of which submitting' }),
    alone({ ...seconds(merged.milliseconds), name: 'of which merging and writing the register' }),
    alone({ part, name: 'rows', unit: 'rows/s', ours: merged.rows / (milliseconds / 1_000) }),
    alone({ part, name: 'peak memory', unit: 'MiB', ours: merged.peak / mebibyte }, 1_024),
  ];
}

function laterMerge(name: string, taken: Taken, anew: Taken): readonly Line[] {
  const beside = (value: number) => ({ name: 'register anew', value });
  const written = { part, name: `merge, ${name}: written`, unit: 'KiB', ours: taken.written / 1_024 };
  return [
    timesAsFast({
      part,
      name: `merge, ${name}`,
      unit: 's',
      ours: taken.milliseconds / 1_000,
      peer: beside(anew.milliseconds / 1_000),
    }),
    alone({ part, name: `merge, ${name}: memory`, unit: 'MiB', ours: taken.peak / mebibyte }, 1_024),
    taken.written === 0 ? alone(written) : timesAsFast({ ...written, peer: beside(anew.written / 1_024) }),
  ];
}
