import { z } from 'zod';

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

/** The status with Graph's code, as a message to people shows it. */
export function detailOf(answer: Pick<Answer, 'status' | 'body'>): string {
  const error = errorSchema.safeParse(jsonOf(answer));
  return error.success ? `${answer.status} ${error.data.error.code}` : String(answer.status);
}

const errorSchema = z.object({ error: z.object({ code: z.string() }) });

/** No answer came, or not the whole of it. */
export class LostAnswer extends Error {
  constructor(cause: unknown) {
    super('no whole answer came', { cause });
    this.name = 'LostAnswer';
  }
}

/** The whole body; a connection that ends before it is a lost answer. */
export async function bodyOf(response: Response): Promise<ArrayBuffer> {
  try {
    return await response.arrayBuffer();
  } catch (error) {
    throw new LostAnswer(error);
  }
}
