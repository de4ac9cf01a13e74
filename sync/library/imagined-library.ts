import { hash } from 'node:crypto';
import { compareText } from '../../shared/text/compare-text.ts';
import type { FileEntry, Library, StoredFile } from './library.ts';

/**
 * The library as it would be: what is written stays in memory, and everything else is read from the library
 * itself. For showing beforehand what a thing would do that is done in several steps.
 */
export function imaginedLibrary(library: Library): Library {
  const written = new Map<string, Uint8Array | null>();
  const fileOf = (bytes: Uint8Array): StoredFile => ({ bytes, version: `imagined ${hash('sha256', bytes)}` });
  const read: Library['read'] = async (path, holds) => {
    const bytes = written.get(path);
    if (bytes === undefined) return library.read(path, holds);
    return bytes === null ? null : fileOf(bytes);
  };
  return {
    place: library.place,
    key: (path) => library.key(path),
    saveOf: (version) => library.saveOf(version),
    read,
    create: async (path, bytes) => {
      if ((await read(path)) !== null) return { outcome: 'exists' };
      written.set(path, bytes);
      return { outcome: 'created', version: fileOf(bytes).version };
    },
    replace: async (path, bytes, version) => {
      const file = await read(path);
      if (file === null) return { outcome: 'gone' };
      if (file.version !== version) return { outcome: 'changed' };
      written.set(path, bytes);
      return { outcome: 'replaced', version: fileOf(bytes).version };
    },
    remove: async (path) => {
      const isThere = (await read(path)) !== null;
      written.set(path, null);
      return isThere;
    },
    list: async (folder) => {
      const files = (await library.list(folder)).filter(({ path }) => !written.has(path));
      const imagined = [...written].flatMap(([path, bytes]): readonly FileEntry[] => {
        if (bytes === null || path.slice(0, Math.max(0, path.lastIndexOf('/'))) !== folder) return [];
        const { version } = fileOf(bytes);
        return [{ path, version, size: bytes.length, modifiedAt: new Date(0).toISOString() }];
      });
      return [...files, ...imagined].sort((a, b) => compareText(a.path, b.path));
    },
    openElsewhere: (path) => library.openElsewhere(path),
  };
}
