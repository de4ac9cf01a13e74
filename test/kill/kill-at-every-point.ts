import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killEnvironment } from './kill-environment.ts';
import { runScript } from './run-script.ts';

/**
 * Kills a real process at every point of its work on a library, and looks at what it leaves.
 *
 * To put a use case under it:
 * 1. Write a script (see `scripts/append-merge.ts`) that takes its library from `openKillableFolder()`,
 *    does its work once, and ends. Its operation key must be fixed, so that a repetition finds itself.
 * 2. In a test, call `killAtEveryPoint` with that script and three functions on a library's folder:
 *    `prepare` makes what the script starts from; `afterKill` fails unless the invariants hold in
 *    what the killed process left; `afterRetry` does the work again, in this process, and fails unless
 *    it is complete.
 * 3. Give that test `killTimeout`, and expect of the points returned those that the use case must have (`after create Logboek/…`).
 *
 * The points come from a dry run: before each call of the library port, after each that writes, and
 * after each step within the folder library. Each is then reached once, by a process of its own. A
 * process that ends without having been killed never reached its point, and fails the test.
 */
export interface KillStory {
  /** Absolute path of the script. */
  readonly script: string;
  prepare(folder: string): Promise<void>;
  afterKill(folder: string): Promise<void>;
  afterRetry(folder: string): Promise<void>;
}

/** For the test's own time limit, in milliseconds: a process starts in half a second, on a busy machine in two. */
export const killTimeout = 600_000;

/** Processes at once: each takes a core while it starts. */
const atOnce = 2;

/**
 * Runs the story; gives the names of the points, in order. Digests in them read `<digest>`.
 *
 * @param only the points to kill at, where all of them take too long
 */
export async function killAtEveryPoint(
  story: KillStory,
  only: (point: string) => boolean = () => true,
): Promise<readonly string[]> {
  const place = await mkdtemp(join(tmpdir(), 'actieplan-kill-'));
  try {
    const prepared = join(place, 'prepared');
    await mkdir(prepared);
    await story.prepare(prepared);
    const points = await dryRun(story, place, prepared);
    const numbered = points.map((name, index) => ({ name, number: index + 1 }));
    const chosen = numbered.filter(({ name }) => only(name));
    await eachOf(chosen, (point) => killAt(story, place, prepared, point));
    return points;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** Does the work on each, `atOnce` at a time; the first failure ends it when what is under way has ended. */
async function eachOf<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      try {
        await work(next);
      } catch (error) {
        waiting.length = 0;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}

async function dryRun(story: KillStory, place: string, prepared: string): Promise<readonly string[]> {
  const folder = join(place, 'dry-run');
  const trace = join(place, 'trace.txt');
  await cp(prepared, folder, { recursive: true });
  await runScript(story.script, { [killEnvironment.folder]: folder, [killEnvironment.trace]: trace });
  await story.afterRetry(folder);
  return (await readFile(trace, 'utf8')).trimEnd().split('\n');
}

async function killAt(
  story: KillStory,
  place: string,
  prepared: string,
  point: { readonly name: string; readonly number: number },
): Promise<void> {
  const folder = join(place, `point-${point.number}`);
  await cp(prepared, folder, { recursive: true });
  try {
    const { signal } = await runScript(story.script, {
      [killEnvironment.folder]: folder,
      [killEnvironment.at]: String(point.number),
    });
    if (signal !== 'SIGKILL') throw new Error('it ended without reaching this point');
    await story.afterKill(folder);
    await story.afterRetry(folder);
  } catch (error) {
    throw new Error(`Killed at point ${point.number} (${point.name}): ${String(error)}`, { cause: error });
  }
}
