import { openFolderLibrary } from '../../sync/library/folder-library.ts';
import type { Library } from '../../sync/library/library.ts';
import { aroundCalls, isWriting } from '../fixtures/around-calls.ts';
import { killEnvironment } from './kill-environment.ts';
import { killPoint } from './kill-point.ts';
import { told } from './scripts/environment.ts';

/**
 * Any library, with a kill point before each call of the port and after each that writes. (After a
 * call that reads, the library is as it is before the next call.)
 */
export function killableLibrary(library: Library): Library {
  return aroundCalls(library, async (call, make) => {
    killPoint(`before ${call.name} ${call.path}`);
    const answer = await make();
    if (isWriting(call)) killPoint(`after ${call.name} ${call.path}`);
    return answer;
  });
}

/** The folder that the driver prepared, with kill points around each call and at each step within. */
export async function openKillableFolder(): Promise<Library> {
  const folder = await openFolderLibrary(told(killEnvironment.folder), {
    step: async (step, path) => killPoint(`${step} ${path}`),
  });
  return killableLibrary(folder);
}
