import type { exampleService } from '../fixtures/example-service.ts';

type Service = Pick<Awaited<ReturnType<typeof exampleService>>, 'ask'>;

/** The service as the page of one person reaches it; `answered` sees each answer before the page does. */
export function reachedAs(
  { ask }: Service,
  persona: string,
  answered: (path: string, answer: Response) => Response | Promise<Response> = (_, answer) => answer,
) {
  const reached: typeof fetch = async (input, request) => {
    const { pathname, search } = new URL(String(input));
    const headers = new Headers(request?.headers);
    const kept = ['idempotency-key', 'accept-language'].flatMap((name) => {
      const value = headers.get(name);
      return value === null ? [] : [[name, value]];
    });
    const answer = await ask(`${pathname}${search}`, {
      as: persona,
      headers: Object.fromEntries(kept),
      ...(request?.body === undefined ? {} : { json: JSON.parse(String(request.body)) }),
    });
    return answered(pathname, answer);
  };
  return { fetch: reached };
}
