import type { Log } from '../log/log.ts';
import { doing, type Given, type TaskName, type Tasks } from './tasks.ts';

/** Where workbooks are read and checked: here, or in threads beside the one that serves. */
export interface Workshop {
  do<Name extends TaskName>(name: Name, task: Tasks[Name]): Promise<Given[Name]>;
}

/** In the thread that asks, for who serves nobody meanwhile. */
export const here = (log: Log): Workshop => ({
  do: (name, task) => doing[name](log, task),
});
