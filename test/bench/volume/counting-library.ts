import type { Library } from '../../../sync/library/library.ts';

/** A library that counts the bytes written to the one behind it. */
export function countingLibrary(library: Library): {
  readonly library: Library;
  readonly written: () => number;
} {
  let written = 0;
  return {
    written: () => written,
    library: {
      place: library.place,
      read: (path) => library.read(path),
      list: (folder) => library.list(folder),
      remove: (path) => library.remove(path),
      openElsewhere: (path) => library.openElsewhere(path),
      create(path, bytes) {
        written += bytes.length;
        return library.create(path, bytes);
      },
      replace(path, bytes, version) {
        written += bytes.length;
        return library.replace(path, bytes, version);
      },
    },
  };
}
