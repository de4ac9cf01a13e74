import { createHash } from 'node:crypto';
import type { DocumentLibrary } from './document-library.ts';
import { type Actor, isFile, type StoredFile } from './stored-item.ts';

/** Somebody with Excel or a browser, who goes by other ways than the service: each deed is done at once. */
export class Person {
  readonly actor: Actor;
  readonly #library: DocumentLibrary;

  constructor(name: string, library: DocumentLibrary) {
    const hex = createHash('sha256').update(name).digest('hex');
    const id = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
    this.actor = { kind: 'user', id: id.join('-'), displayName: name };
    this.#library = library;
  }

  /** Saves into a file, or makes it with the folders on the way; co-authors do not stop each other. */
  saves(path: string, bytes: Uint8Array): void {
    const present = this.#library.byPath(path);
    if (present !== null && isFile(present)) {
      this.#library.saveOpen(present, Buffer.from(bytes), this.actor);
      return;
    }
    const slash = path.lastIndexOf('/');
    const folder = this.#library.folderAt(path.slice(0, Math.max(slash, 0)), this.actor);
    this.#library.write(folder, path.slice(slash + 1), Buffer.from(bytes), this.actor, 'fail');
  }

  opens(path: string): void {
    this.#file(path).openedBy.add(this.actor.id);
  }

  closes(path: string): void {
    this.#file(path).openedBy.delete(this.actor.id);
  }

  checksOut(path: string): void {
    this.#library.checkOut(this.#file(path), this.actor);
  }

  checksIn(path: string): void {
    this.#library.checkOut(this.#file(path), null);
  }

  removes(path: string): void {
    this.#library.remove(this.#file(path));
  }

  /** Another name for a file or folder, in the same folder. */
  renames(path: string, name: string): void {
    const item = this.#library.byPath(path);
    if (item === null) throw new Error(`There is no ${path}.`);
    this.#library.rename(item, name, item.parent ?? this.#library.root, this.actor);
  }

  #file(path: string): StoredFile {
    const item = this.#library.byPath(path);
    if (item === null || !isFile(item)) throw new Error(`There is no file ${path}.`);
    return item;
  }
}
