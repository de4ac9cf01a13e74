import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { workbookMediaType } from '../../../sync/http/media-types.ts';
import { openFolderLibrary } from '../../../sync/library/folder-library.ts';
import { workbookPath } from '../../../sync/usecases/init.ts';
import { alone, type Figure, type Line, timesTheFloor } from '../figure.ts';
import { steps } from '../volume/steps.ts';
import { type Fared, Served, type ServedAs, sent } from './served.ts';

const part = 'serving';
const rows = 20;

/** What one round of everybody at once came to; times in milliseconds. */
interface Round extends Fared {
  readonly median: number;
  /** One in a hundred takes longer. */
  readonly p99: number;
  readonly perSecond: number;
  readonly refused: number;
}

/**
 * Officers who submit their workbooks at the same moment while the coordinator merges, before the service, the
 * same without its threads, and an echo of the same bytes.
 */
export async function measureServing(small: boolean): Promise<readonly Line[]> {
  const officers = small ? 30 : 300;
  const [service, before, echo] = [
    await round('service', officers),
    await round('without-threads', officers),
    await round('echo', officers),
  ];
  const compared = (name: string, unit: string, pick: (round: Round) => number): readonly Figure[] => [
    timesTheFloor({
      part,
      name,
      unit,
      ours: pick(service),
      peer: { name: 'echo of the bytes', value: pick(echo) },
    }),
    timesTheFloor({
      part,
      name: `${name}, beside one thread`,
      unit,
      ours: pick(service),
      peer: { name: 'without threads', value: pick(before) },
    }),
  ];
  const what = `${officers} officers × ${rows} rows at once`;
  return [
    ...compared(`${what}: p50`, 'ms', ({ median }) => median),
    ...compared(`${what}: p99`, 'ms', ({ p99 }) => p99),
    ...compared(`${what}: a second`, 'submissions', ({ perSecond }) => perSecond),
    ...compared('longest stall, merging meanwhile', 'ms', ({ longestStall }) => longestStall),
    ...compared('memory', 'MB', ({ peakMemory }) => peakMemory / 1024 ** 2),
    shortStall(service, echo),
    alone({ part, name: 'told to come back', unit: 'officers', ours: service.refused }),
  ];
}

/** A busy machine holds up who does nothing as well: that is no stall of ours. */
function shortStall(service: Round, echo: Round): Figure {
  const name = 'longest stall, merging meanwhile';
  const figure = alone({ part, name, unit: 'ms', ours: service.longestStall });
  const met = service.longestStall < Math.max(100, echo.longestStall);
  return { ...figure, aim: { text: '< 100 ms, or the echo’s', met } };
}

async function round(as: ServedAs, officers: number): Promise<Round> {
  const folder = await mkdtemp(join(tmpdir(), 'actieplan-serving-'));
  try {
    const library = await openFolderLibrary(folder);
    await steps.make(library, { workbooks: officers, rows });
    const files = await library.list('Domeinen');
    const codes = files.map(({ path }) => path.slice('Domeinen/'.length, -'.xlsx'.length));
    const served = await Served.start(folder, as);
    const isEcho = as === 'echo';
    const asking = await Promise.all(
      codes.map(async (code) => ({
        code,
        bytes: await readFile(join(folder, workbookPath(code))),
        token: isEcho ? '' : await served.tokenOf(code.toLowerCase()),
      })),
    );
    const coordinator = isEcho ? '' : await served.tokenOf('coordinator');
    await served.begin();
    const started = performance.now();
    const submitting = asking.map(async ({ code, bytes, token }) => {
      const from = performance.now();
      const status = await sent(
        `${served.url}/api/contributors/${code}/submissions?fix=true`,
        {
          authorization: `Bearer ${token}`,
          'content-type': workbookMediaType,
          'idempotency-key': `submission-of-${code}`,
        },
        new Uint8Array(bytes),
      );
      return { took: performance.now() - from, ok: status === 200 };
    });
    const merging = isEcho ? null : merged(served.url, coordinator);
    const answers = await Promise.all(submitting);
    const took = performance.now() - started;
    await merging;
    const times = answers.map((answer) => answer.took).toSorted((a, b) => a - b);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
    return {
      ...(await served.end()),
      median: at(0.5),
      p99: at(0.99),
      perSecond: (answers.length / took) * 1000,
      refused: answers.filter(({ ok }) => !ok).length,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function merged(url: string, token: string): Promise<void> {
  const answer = await fetch(`${url}/api/merges`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'merge-of-the-bench' },
  });
  if (!answer.ok) throw new Error(await answer.text());
}
