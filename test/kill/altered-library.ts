import type { Library } from '../../sync/library/library.ts';

/** A library of which some calls do something else. */
export function altered(library: Library, calls: Partial<Library>): Library {
  return {
    place: library.place,
    read: (path) => library.read(path),
    create: (path, bytes) => library.create(path, bytes),
    replace: (path, bytes, version) => library.replace(path, bytes, version),
    list: (folder) => library.list(folder),
    remove: (path) => library.remove(path),
    openElsewhere: (path) => library.openElsewhere(path),
    ...calls,
  };
}

/** A library that notes in `asked` the path of each file that is read. */
export function spiedOn(library: Library, asked: string[]): Library {
  return altered(library, {
    read: (path) => {
      asked.push(path);
      return library.read(path);
    },
  });
}
