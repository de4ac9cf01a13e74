import { createServer, type Server } from 'node:https';
import { loopbackAuthority } from './loopback-tls.ts';

export interface Listening {
  /** Answers nothing until somebody hears its requests. */
  readonly server: Server;
  /** One that was free. */
  readonly port: number;
  stop(): Promise<void>;
}

/** A server over genuine TLS on one of loopback's names, on a port of its own. */
export async function listenOnLoopback(name: 'localhost' | '127.0.0.1'): Promise<Listening> {
  const server = createServer((await loopbackAuthority()).server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, name, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A server on loopback has a port.');
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { server, port: address.port, stop };
}
