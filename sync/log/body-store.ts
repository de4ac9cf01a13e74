import type { BodyKind } from '../../shared/log/body-kind.ts';
import type { Library } from '../library/library.ts';
import { type Body, bodyPath, openBody } from './body-file.ts';
import { type OrProblem, problem } from './log-problem.ts';

/** Reads a body from a library: missing, altered and unreadable ones are told with their path. */
export async function readBody<Head, Row>(
  library: Library,
  kind: BodyKind<Head, Row>,
  digest: string,
): Promise<OrProblem<Body<Head, Row>>> {
  const path = bodyPath(digest);
  const file = await library.read(path);
  if (file === null) return problem('body-missing', path, `a body of the kind ${kind.kind}`);
  return openBody(kind, digest, file.bytes);
}
