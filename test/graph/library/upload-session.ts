import { GraphRefusal, invalidRequest } from '../wire/graph-refusal.ts';
import type { ConflictBehavior, DocumentLibrary } from './document-library.ts';
import type { Actor, StoredFile, StoredItem } from './stored-item.ts';

/** Parts are multiples of this, but for the last. */
export const partUnit = 320 * 1024;
const largestPart = 60 * 1024 * 1024;

interface Target {
  readonly library: DocumentLibrary;
  readonly parent: StoredItem;
  readonly name: string;
  readonly behavior: ConflictBehavior;
  readonly by: Actor;
}

type PartOutcome =
  | { readonly state: 'more' }
  | { readonly state: 'complete'; readonly file: StoredFile; readonly created: boolean };

/**
 * A large file on its way, in parts and in order. Its precondition was looked at when it was made; what
 * somebody saves between that and the last part is overwritten, and only the versions tell.
 */
export class UploadSession {
  readonly target: Target;
  #received: Buffer[] = [];
  #next = 0;
  #total: number | null = null;

  constructor(target: Target) {
    this.target = target;
  }

  /** Where the next part begins; Graph does not say where the file ends. */
  get nextExpectedRanges(): readonly string[] {
    return [`${this.#next}-`];
  }

  /** Takes a part by its `Content-Range`; the last one makes the file. */
  take(contentRange: string | undefined, bytes: Buffer): PartOutcome {
    const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(contentRange ?? '');
    if (range === null) throw invalidRequest('Content-Range is missing or malformed.');
    const [from, to, total] = [Number(range[1]), Number(range[2]), Number(range[3])];
    if (bytes.length > largestPart) throw new GraphRefusal(413, 'invalidRequest', 'The part is too large.');
    if (bytes.length !== to - from + 1 || to >= total)
      throw invalidRequest('Content-Range does not match the length of the part.');
    if (this.#total !== null && this.#total !== total) throw invalidRequest('The total length changed.');
    if (from !== this.#next)
      throw new GraphRefusal(
        416,
        'invalidRange',
        from < this.#next
          ? 'Uploaded fragment overlaps with existing data.'
          : 'The uploaded fragment is not the next one expected.',
      );
    const last = to + 1 === total;
    if (!last && bytes.length % partUnit !== 0)
      throw invalidRequest('A part other than the last one must be a multiple of 320 KiB.');
    if (last) return this.#complete(bytes);
    this.#total = total;
    this.#received.push(bytes);
    this.#next = to + 1;
    return { state: 'more' };
  }

  #complete(lastPart: Buffer): PartOutcome {
    const { library, parent, name, by, behavior } = this.target;
    const whole = Buffer.concat([...this.#received, lastPart]);
    return { state: 'complete', ...library.write(parent, name, whole, by, behavior) };
  }
}
