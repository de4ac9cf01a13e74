/** What came back of one request, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
  /**
   * Whether an earlier try of the same request got lost or failed in the server, so that it may have been
   * carried out all the same.
   */
  readonly uncertain: boolean;
}

/** The answer's JSON; `undefined` where it has none. */
export function jsonOf({ body }: Pick<Answer, 'body'>): unknown {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    // Proxies and gateways answer in HTML: the status is then all that is known.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The code and words of an error of Graph, for support; `''` where it says nothing. */
export function errorOf(answer: Pick<Answer, 'body'>): { readonly code: string; readonly message: string } {
  const json = jsonOf(answer);
  const error = isRecord(json) && isRecord(json['error']) ? json['error'] : {};
  return { code: textOf(error['code']), message: textOf(error['message']) };
}

/** The status with Graph's code, as a message to people shows it. */
export function detailOf(answer: Pick<Answer, 'status' | 'body'>): string {
  const { code } = errorOf(answer);
  return code === '' ? String(answer.status) : `${answer.status} ${code}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
