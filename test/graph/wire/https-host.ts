import type { IncomingMessage, ServerResponse } from 'node:http';
import { listenOnLoopback } from '../../loopback/listen-on-loopback.ts';
import type { Answer, Head, Heard, HostName } from './answer.ts';

/** When a connection is reset, seen from the body that the request is about: its own, else the answer's. */
export type ResetMoment = 'before-body' | 'during-body' | 'after-body';

/** How an answer goes out. */
export type Delivery =
  | { readonly how: 'whole'; readonly answer: Answer }
  /** Half of the body, called the whole by its `Content-Length`. */
  | { readonly how: 'truncated'; readonly answer: Answer }
  /** Half of the body, then a reset. */
  | { readonly how: 'broken-off'; readonly answer: Answer }
  /** All of the body, then a reset: the next request on this connection meets it. */
  | { readonly how: 'then-reset'; readonly answer: Answer }
  | { readonly how: 'unanswered' };

/** One request on its way: what to do with its body is said before that is read. */
export interface Turn {
  readonly body: 'read' | 'refuse' | 'break-off';
  answer(heard: Heard): Promise<Delivery>;
}

export interface HttpsHost {
  /** `https://localhost:1234`. */
  readonly origin: string;
  stop(): Promise<void>;
}

/** A server on one loopback name, with the loopback authority's certificate, on a port of its own. */
export async function startHttpsHost(
  host: HostName,
  name: 'localhost' | '127.0.0.1',
  turn: (head: Head) => Turn,
): Promise<HttpsHost> {
  const { server, port, stop } = await listenOnLoopback(name);
  const origin = `https://${name}:${port}`;
  server.on('request', (request, response) => {
    const { method = 'GET', headers } = request;
    const head: Head = { host, method, url: new URL(request.url ?? '/', origin), headers };
    void serve(request, response, head, turn(head));
  });
  return { origin, stop };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  head: Head,
  turn: Turn,
): Promise<void> {
  // Taken here: a request whose body is not read to its end lets go of its socket without closing it.
  const { socket } = request;
  const reset = () => void socket.destroy();
  if (turn.body === 'refuse') return reset();
  const body = await bodyOf(request, turn.body === 'break-off');
  if (body === 'broken-off') return reset();
  const delivery = await turn.answer({ ...head, body });
  if (delivery.how === 'unanswered') return reset();
  const { status, headers, body: whole } = delivery.answer;
  const half = whole.subarray(0, Math.ceil(whole.length / 2));
  if (delivery.how === 'truncated') {
    response.writeHead(status, { ...headers, 'content-length': half.length }).end(half);
    return;
  }
  response.writeHead(status, { ...headers, ...(status === 204 ? {} : { 'content-length': whole.length }) });
  if (delivery.how === 'broken-off') response.write(half, reset);
  else response.end(whole, delivery.how === 'then-reset' ? reset : undefined);
}

/** A client that goes away while it sends is answered by nobody. */
async function bodyOf(request: IncomingMessage, breakOff: boolean): Promise<Buffer | 'broken-off'> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) {
      if (breakOff) return 'broken-off';
      chunks.push(chunk);
    }
  } catch {
    return 'broken-off';
  }
  return breakOff ? 'broken-off' : Buffer.concat(chunks);
}
