import type { Totals } from '../graph/conduct/meter.ts';
import { Municipalities } from '../sharepoint/municipalities.ts';
import { alone, type Line, timesAsFast } from './figure.ts';

const part = 'sharepoint';
/** Actions in each workbook. */
const rows = 12;

/** What a merge costs in a tenant, as the stand-in counts requests, bytes and Microsoft's resource units. */
export async function measureSharePoint(small: boolean): Promise<readonly Line[]> {
  return [
    ...(await measureMerges(13, [1, 13])),
    ...(await (small ? measureMerges(30, [3]) : measureMerges(300, [30]))),
  ];
}

async function measureMerges(of: number, changes: readonly number[]): Promise<readonly Line[]> {
  const cleanUps: (() => Promise<void>)[] = [];
  const municipalities = await Municipalities.begin(of, rows, (cleanUp) => cleanUps.push(cleanUp));
  const lines: Line[] = [];
  for (const changed of changes) {
    await municipalities.change(changed);
    const merge = await municipalities.merge();
    const all = await municipalities.downloadAll();
    lines.push(...linesOf(`${changed} of ${of} changed`, 2 * changed + 10, merge, all));
  }
  await municipalities.change(changes[0] ?? 1);
  const anew = await municipalities.mergeAnew();
  lines.push(alone({ part, name: `of ${of}, by a new process`, unit: 'requests', ours: anew.requests }));
  lines.push(alone({ part, name: `of ${of}, by a new process`, unit: 'units', ours: anew.units }));
  for (const cleanUp of cleanUps) await cleanUp();
  return lines;
}

function linesOf(name: string, most: number, merge: Totals, all: Totals): readonly Line[] {
  const kibibytes = ({ sent, received }: Totals) => (sent + received) / 1_024;
  const beside = (unit: string, of: (totals: Totals) => number) =>
    timesAsFast({
      part,
      name,
      unit,
      ours: of(merge),
      peer: { name: 'downloading all first', value: of(merge) + of(all) },
    });
  return [
    alone({ part, name: `${name}, ${most} at most`, unit: 'requests', ours: merge.requests }, most + 1),
    beside('requests', ({ requests }) => requests),
    beside('KiB', kibibytes),
    beside('units', ({ units }) => units),
  ];
}
