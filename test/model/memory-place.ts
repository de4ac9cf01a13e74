import type { Library } from '../../sync/library/library.ts';
import { memoryLibrary } from '../fixtures/memory-library.ts';

/** Files that several clients share, as a folder or a site would. */
export class MemoryPlace {
  readonly files = new Map<string, Uint8Array>();
  /** Files that a person has open. */
  readonly opened = new Set<string>();

  /** Saves a file as a person does: over what is there. */
  save(path: string, bytes: Uint8Array): void {
    this.files.set(path, bytes);
  }

  open(): Library {
    return memoryLibrary(this.files, { opened: this.opened });
  }

  /** The same files once more, of which neither knows what becomes of the other; `wanted` says which. */
  copy(wanted: (path: string) => boolean): MemoryPlace {
    const other = new MemoryPlace();
    for (const [path, bytes] of this.files) if (wanted(path)) other.save(path, bytes);
    return other;
  }
}
