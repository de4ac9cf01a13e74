import { namesOf } from '../library-path.ts';

/**
 * A file or folder of a library, as Graph addresses it by path. Each name is encoded by itself: Microsoft's
 * client cuts an address at a bare `#` in silence, and `?` or `%` would mean something else.
 */
export class ItemAddresses {
  readonly #drive: string;
  readonly #folder: readonly string[];

  /** @param folder the library's root within the document library, `''` for all of it */
  constructor(driveId: string, folder: string) {
    this.#drive = `/drives/${encodeURIComponent(driveId)}`;
    this.#folder = namesOf(folder);
  }

  get drive(): string {
    return this.#drive;
  }

  /** `/drives/…/root:/Domeinen/OV.xlsx`, to be followed by nothing or by `:/content` and the like. */
  byPath(path: string): string {
    const names = [...this.#folder, ...namesOf(path)];
    if (names.length === 0) return `${this.#drive}/root`;
    return `${this.#drive}/root:/${names.map(encodedName).join('/')}`;
  }

  byId(id: string): string {
    return `${this.#drive}/items/${encodeURIComponent(id)}`;
  }

  /** The names from the document library's root down to a folder of this library. */
  namesTo(folder: string): readonly string[] {
    return [...this.#folder, ...namesOf(folder)];
  }
}

/** An apostrophe ends a literal in OData addresses. */
const encodedName = (name: string): string => encodeURIComponent(name).replaceAll("'", '%27');
