import { type BatchRequest, pathType } from './request.ts';

/**
 * One request of office.js: a `sync` of the add-in, the release of tracked objects that Excel.run
 * sends after its last `sync`, or Office's talk with its own services.
 */
export interface BatchRecord {
  readonly kind: 'sync' | 'release' | 'service';
  readonly actions: number;
  /** Characters of the request's body. */
  readonly size: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  /** What the host itself took to answer, in milliseconds. */
  readonly took: number;
  readonly errorCode?: string;
}

export function kindOf(request: BatchRequest): BatchRecord['kind'] {
  const paths = Object.values(request.ObjectPaths);
  if (paths.some((path) => path.ObjectPathType === pathType.newObject)) return 'service';
  const named = request.Actions.filter((action) => action.Name !== '');
  const releases = named.length > 0 && named.every((action) => action.Name === '_RemoveReference');
  return releases ? 'release' : 'sync';
}

/** What passed between office.js and its host, for tests and benchmarks that count. */
export class Trace {
  #batches: BatchRecord[] = [];

  get batches(): readonly BatchRecord[] {
    return this.#batches;
  }

  get syncs(): number {
    return this.#batches.filter((batch) => batch.kind === 'sync').length;
  }

  get cellsRead(): number {
    return this.#batches.reduce((sum, batch) => sum + batch.cellsRead, 0);
  }

  get cellsWritten(): number {
    return this.#batches.reduce((sum, batch) => sum + batch.cellsWritten, 0);
  }

  /** In milliseconds, of all requests together. */
  get took(): number {
    return this.#batches.reduce((sum, batch) => sum + batch.took, 0);
  }

  add(batch: BatchRecord): void {
    this.#batches.push(batch);
  }

  clear(): void {
    this.#batches = [];
  }
}
