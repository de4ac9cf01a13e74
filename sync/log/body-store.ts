import type { BodyKind } from '../../shared/log/body-kind.ts';
import type { Localised } from '../../shared/text/localised.ts';
import type { Library, StoredFile } from '../library/library.ts';
import { type Body, bodyPath, openBody } from './body-file.ts';
import { type OrProblem, problem } from './log-problem.ts';

/**
 * Reads a body from a library: missing, altered and unreadable ones are told with their path. A library that
 * is far away gives it from memory where it can: what was erased from a body since is asked for by no state.
 */
export async function readBody<Head, Row>(
  library: Library,
  kind: BodyKind<Head, Row>,
  digest: string,
): Promise<OrProblem<Body<Head, Row>>> {
  return opened(kind, digest, await library.read(bodyPath(digest), 'written-once'));
}

/** Reads a body as it now stands in the library, to verify it. */
export async function readBodyAnew<Head, Row>(
  library: Library,
  kind: BodyKind<Head, Row>,
  digest: string,
): Promise<OrProblem<Body<Head, Row>>> {
  return opened(kind, digest, await library.read(bodyPath(digest)));
}

async function opened<Head, Row>(
  kind: BodyKind<Head, Row>,
  digest: string,
  file: StoredFile | null,
): Promise<OrProblem<Body<Head, Row>>> {
  if (file === null) return problem('body-missing', bodyPath(digest), bodyOf(kind));
  return openBody(kind, digest, file.bytes);
}

/** Which body is missing. */
export const bodyOf = ({ kind }: { readonly kind: string }): Localised => ({
  nl: `een inhoud van de soort ${kind}`,
  en: `a body of the kind ${kind}`,
});
