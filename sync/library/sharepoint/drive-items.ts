import type { StoredFile } from '../library.ts';
import { Contents } from './contents.ts';
import { driveItemSchema, type SeenFile, seenFile } from './drive-item.ts';
import type { Graph } from './graph.ts';
import type { ItemAddresses } from './item-address.ts';
import { contentRefused, tooLargeToRead, unreachable } from './sharepoint-failures.ts';

/** A download that differs from the size that was told is made anew this often. */
const mostDownloads = 3;
/** In the place of a length: no content was given. */
const refused = -1;
const mebibyte = 1024 * 1024;

/** Files as they stand in the drive: what is told of them, and their content. */
export class DriveItems {
  readonly contents: Contents;
  readonly #graph: Graph;
  readonly #addresses: ItemAddresses;

  constructor(graph: Graph, addresses: ItemAddresses) {
    this.#graph = graph;
    this.#addresses = addresses;
    this.contents = new Contents(graph);
  }

  /** What Graph tells of the file now; `null` where there is none, or a folder. */
  async stat(path: string): Promise<SeenFile | null> {
    const address = this.#addresses.byPath(path);
    const answer = await this.#graph.ask({ verb: 'GET', address, about: path, repeat: 'freely' });
    if (answer.status === 404) return null;
    return seenFile(this.#graph.understood(path, answer, driveItemSchema));
  }

  /** The file as it now is, where it still has this tag. */
  async at(path: string, eTag: string): Promise<SeenFile | 'changed' | 'gone'> {
    const file = await this.stat(path);
    if (file === null) return 'gone';
    return file.eTag === eTag ? file : 'changed';
  }

  /**
   * The file with its content; `known` itself where its tag is still the same. The content may be newer than
   * the version (somebody may save between the two requests): then replacing that version finds it changed.
   */
  async read(path: string, known?: StoredFile): Promise<StoredFile | null> {
    const { largestRead } = this.#graph.conditions;
    const lengths: number[] = [];
    for (let count = 1; count <= mostDownloads; count += 1) {
      const file = await this.stat(path);
      if (file === null) return null;
      if (known?.version === file.version) return known;
      if (file.size > largestRead)
        throw tooLargeToRead(path, this.#graph.place, Math.floor(largestRead / mebibyte));
      const bytes = await this.#content(path, file);
      if (bytes?.length === file.size) return { bytes, version: file.version };
      lengths.push(bytes?.length ?? refused);
      const [first = refused] = lengths;
      // Three times the same length is no broken transfer: SharePoint tells the size of some Office files wrong.
      if (bytes !== null && count === mostDownloads && lengths.every((length) => length === first))
        return { bytes, version: file.version };
    }
    if (lengths.every((length) => length === refused)) throw contentRefused(path, this.#graph.place);
    throw unreachable(path, this.#graph.place, 'onvolledig / incomplete');
  }

  /** The content, from the address that came with the item, or else from the one that Graph gives for it. */
  async #content(path: string, file: SeenFile): Promise<Uint8Array | null> {
    const url = file.downloadUrl ?? (await this.redirectOf(path, `${this.#addresses.byId(file.id)}/content`));
    return url === null ? null : this.contents.download(path, url);
  }

  /** Where Graph sends on to for a content; `null` where it gives no such address. */
  async redirectOf(about: string, address: string): Promise<string | null> {
    const answer = await this.#graph.ask({ verb: 'GET', address, about, repeat: 'freely' });
    return answer.status === 302 ? answer.headers.get('location') : null;
  }
}
