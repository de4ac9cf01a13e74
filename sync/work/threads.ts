import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { type Problem, type Result, stopped } from '../../shared/contract/problem.ts';
import type { Library } from '../library/library.ts';
import { answerFor, crossed, factsOf } from './library-port.ts';
import type { Given, TaskName } from './tasks.ts';
import type { Came, Sent } from './worker.ts';
import type { Workshop } from './workshop.ts';

export interface Threads extends Workshop {
  /** Lets what is under way end, and stops. */
  stop(): Promise<void>;
}

export interface ThreadLimits {
  readonly threads: number;
  /** Tasks that wait; whoever comes after them is told to come back. */
  readonly waiting: number;
  /** In megabytes, for each thread: a workbook that wants more is refused. */
  readonly memory: number;
  /** In milliseconds: what takes longer is stopped. */
  readonly patience: number;
}

/** One core is left to the thread that serves. */
export const usualThreads: ThreadLimits = {
  threads: Math.min(4, Math.max(1, availableParallelism() - 1)),
  waiting: 400,
  memory: 1_024,
  patience: 180_000,
};

/** Threads that read and check the workbooks of a library, while another serves. */
export function startThreads(library: Library, limits: Partial<ThreadLimits> = {}): Threads {
  const { threads, waiting, memory, patience } = { ...usualThreads, ...limits };
  const pool = new Piscina({
    filename: new URL('./worker.mjs', import.meta.url).href,
    // Those of the program are not for threads.
    execArgv: [],
    workerData: factsOf(library),
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 60_000,
    resourceLimits: { maxOldGenerationSizeMb: memory },
  });
  // A thread that ends by itself is told by the task that it had.
  pool.on('error', () => {});
  let underWay = 0;
  return {
    async do<Name extends TaskName>(name: Name, task: Sent<Name>['task']): Promise<Given[Name]> {
      if (underWay >= threads + waiting) return busy;
      underWay += 1;
      const { port1, port2 } = new MessageChannel();
      answerFor(library, port1);
      const sent: Sent<Name> = { name, task, port: port2 };
      try {
        const options = { transferList: [port2], signal: AbortSignal.timeout(patience) };
        const came: Came<Name> = await pool.run(sent, options);
        if ('given' in came) return came.given;
        throw crossed(came.failure);
      } catch (error) {
        const problem = problemOf(error);
        if (problem === null) throw error;
        return problem;
      } finally {
        underWay -= 1;
        port1.close();
      }
    },
    stop: () => pool.close({ force: false }),
  };
}

/** Why a task was not done, where that is no fault of the program. */
function problemOf(error: unknown): (Result<never> & { readonly problem: Problem }) | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY' || error.name === 'AbortError') return tooDemanding;
  return null;
}

const busy = stopped('service-busy', {
  nl: 'De dienst heeft nu te veel werkboeken tegelijk te controleren. Er is niets verloren of bewaard; probeer het over enkele seconden opnieuw.',
  en: 'The service has too many workbooks to check at once. Nothing was lost or kept; try again in a few seconds.',
});

const tooDemanding = stopped('workbook-unusable', {
  nl: 'Dit werkboek vraagt meer tijd of geheugen dan de dienst aan één werkboek geeft. Verwijder wat niet bij de acties hoort (opmaak van lege rijen, andere bladen), en probeer opnieuw.',
  en: 'This workbook asks more time or memory than the service gives to one workbook. Remove what does not belong to the actions (formats of empty rows, other sheets), and try again.',
});
