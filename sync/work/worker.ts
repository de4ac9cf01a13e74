import { type MessagePort, workerData } from 'node:worker_threads';
import { Log } from '../log/log.ts';
import { type CrossedFailure, crossing, LibraryBehindPort, type LibraryFacts } from './library-port.ts';
import { doing, type Given, type TaskName, type Tasks } from './tasks.ts';

/** What the pool sends: one task, and the port by which the library is asked meanwhile. */
export interface Sent<Name extends TaskName> {
  readonly name: Name;
  readonly task: Tasks[Name];
  readonly port: MessagePort;
}

export type Came<Name extends TaskName> =
  | { readonly given: Given[Name] }
  | { readonly failure: CrossedFailure };

const facts: LibraryFacts = workerData;
const library = new LibraryBehindPort(facts);
/** Reads on where it stopped at the task before. */
const log = new Log(library);

/** Does one task at a time. */
export async function work<Name extends TaskName>({ name, task, port }: Sent<Name>): Promise<Came<Name>> {
  library.askThrough(port);
  try {
    return { given: await doing[name](log, task) };
  } catch (error) {
    const failure = crossing(error);
    if (failure === null) throw error;
    return { failure };
  } finally {
    port.close();
  }
}
