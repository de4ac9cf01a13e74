import { hash } from 'node:crypto';
import { z } from 'zod';
import { orWithout } from '../cache.ts';
import type { DriveItems } from './drive-items.ts';
import type { Graph } from './graph.ts';
import { jsonOf } from './graph-answer.ts';
import type { ItemAddresses } from './item-address.ts';
import { nameKey } from './sharepoint-place.ts';

/** An upload session, and until when SharePoint keeps it where nobody goes on with it. */
export const uploadSessionSchema = z.object({
  uploadUrl: z.string(),
  expirationDateTime: z.string().nullish(),
});
export type UploadSession = z.infer<typeof uploadSessionSchema>;

const folder = 'Logboek/stand/uploads';

/**
 * The addresses of the upload sessions that are under way. SharePoint keeps one session to a file, refuses the next
 * until that one expires, and tells nobody its address again: so it stands here until the session has ended, and a
 * process that comes after one that was killed ends it. A cache: without it the session is waited for.
 */
export class LeftUploads {
  readonly #graph: Graph;
  readonly #addresses: ItemAddresses;
  readonly #items: DriveItems;

  constructor(graph: Graph, addresses: ItemAddresses, items: DriveItems) {
    this.#graph = graph;
    this.#addresses = addresses;
    this.#items = items;
  }

  async keep(path: string, session: UploadSession): Promise<void> {
    const address = `${this.#addressOf(path)}:/content?@microsoft.graph.conflictBehavior=replace`;
    const content = Buffer.from(JSON.stringify(session));
    await orWithout(null, () =>
      this.#graph.ask({ verb: 'PUT', address, about: path, repeat: 'freely', content }),
    );
  }

  /** The session that a process before this one left on the file; `null` where none is known. */
  async find(path: string): Promise<UploadSession | null> {
    const file = await orWithout(null, () => this.#items.read(keptAt(path)));
    const session = uploadSessionSchema.safeParse(
      file === null ? null : jsonOf({ body: Buffer.from(file.bytes) }),
    );
    return session.success ? session.data : null;
  }

  async forget(path: string): Promise<void> {
    const address = this.#addressOf(path);
    await orWithout(null, () => this.#graph.ask({ verb: 'DELETE', address, about: path, repeat: 'freely' }));
  }

  #addressOf(path: string): string {
    return this.#addresses.byPath(keptAt(path));
  }
}

const keptAt = (path: string): string => `${folder}/${hash('sha256', nameKey(path))}.json`;
