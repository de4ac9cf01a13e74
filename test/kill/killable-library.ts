import { openFolderLibrary } from '../../sync/library/folder-library.ts';
import type { Library } from '../../sync/library/library.ts';
import { killEnvironment } from './kill-environment.ts';
import { killPoint } from './kill-point.ts';
import { told } from './scripts/environment.ts';

/**
 * Any library, with a kill point before each call of the port and after each that writes. (After a
 * call that reads, the library is as it is before the next call.)
 */
export function killableLibrary(library: Library): Library {
  async function writing<T>(call: string, path: string, work: () => Promise<T>): Promise<T> {
    killPoint(`before ${call} ${path}`);
    const result = await work();
    killPoint(`after ${call} ${path}`);
    return result;
  }
  async function reading<T>(call: string, path: string, work: () => Promise<T>): Promise<T> {
    killPoint(`before ${call} ${path}`);
    return work();
  }
  return {
    place: library.place,
    read: (path) => reading('read', path, () => library.read(path)),
    list: (folder) => reading('list', folder, () => library.list(folder)),
    openElsewhere: (path) => reading('openElsewhere', path, () => library.openElsewhere(path)),
    create: (path, bytes) => writing('create', path, () => library.create(path, bytes)),
    replace: (path, bytes, version) => writing('replace', path, () => library.replace(path, bytes, version)),
    remove: (path) => writing('remove', path, () => library.remove(path)),
  };
}

/** The folder that the driver prepared, with kill points around each call and at each step within. */
export async function openKillableFolder(): Promise<Library> {
  const folder = await openFolderLibrary(told(killEnvironment.folder), {
    step: async (step, path) => killPoint(`${step} ${path}`),
  });
  return killableLibrary(folder);
}
