import type { FindingJson } from '../../shared/contract/finding-json.ts';

/** Why the service gave no usable answer. */
export interface ServiceFailure {
  readonly code: /** The request did not get out, or nothing came back. */
    | 'offline'
    /** No answer within the time that a person waits. */
    | 'silent'
    | 'not-signed-in'
    | 'not-allowed'
    | 'round-closed'
    | 'no-plan'
    /** It answered that it failed, or in a way that cannot be read. */
    | 'failed'
    /** It refused the request, and says why. */
    | 'refused'
    /** It answered in a shape that this add-in does not know: the add-in is older. */
    | 'unknown-shape';
  /** The service's own sentence, in the language asked for. */
  readonly detail: string | null;
  /** The service's request id. */
  readonly requestId: string | null;
  /** Whether the service is known to have done nothing, so that the next try is a new request. */
  readonly settled: boolean;
  /** The errors that it would bring into the register: it goes on once they are named, with a reason. */
  readonly breaks?: readonly FindingJson[];
}

export type ServiceResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ServiceFailure };
