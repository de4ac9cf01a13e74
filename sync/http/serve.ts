import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { getRequestListener } from '@hono/node-server';
import type { Certificate } from '../settings/service-settings.ts';
import { createService } from './service.ts';
import type { Reach, ServiceSettings } from './settings.ts';

/** A service that listens. */
export interface Serving {
  /** Where it is reached, as `http://127.0.0.1:4180`. */
  readonly url: string;
  /** Takes no more requests, finishes those that came, and resolves when all is done. */
  stop(): Promise<void>;
  /** Resolves when it has stopped, by `stop` or by a signal. */
  readonly stopped: Promise<void>;
}

/** So long, in milliseconds, may requests take to finish once the service is to stop. */
const patience = 10_000;

/**
 * Listens with a service: on this machine's loopback unless its reach is the network. SIGINT and SIGTERM
 * stop it gracefully. Fails with the system's error where the port is taken.
 *
 * @param port 0 for any that is free
 */
export async function serve(settings: ServiceSettings, port: number): Promise<Serving> {
  const app = createService(settings);
  const certificate = certificateOf(settings.reach);
  const listener = getRequestListener(app.fetch);
  const server: Server =
    certificate === undefined
      ? createServer(listener)
      : createSecureServer({ cert: certificate.cert, key: certificate.key.reveal() }, listener);
  const stopGracefully = finishing(server, settings.stopping);
  const address = settings.reach.kind === 'loopback' ? '127.0.0.1' : settings.reach.address;
  server.listen(port, address);
  await once(server, 'listening');

  const stopped = once(server, 'close').then(() => {
    process.off('SIGINT', stopGracefully);
    process.off('SIGTERM', stopGracefully);
  });
  process.once('SIGINT', stopGracefully);
  process.once('SIGTERM', stopGracefully);
  return {
    url: urlOf(server, certificate === undefined ? 'http' : 'https'),
    stopped,
    stop: () => {
      stopGracefully();
      return stopped;
    },
  };
}

/** `undefined`: plain http, on loopback or behind a proxy that takes care of https. */
function certificateOf(reach: Reach): Certificate | undefined {
  if (reach.kind === 'loopback') return reach.certificate;
  return reach.https === 'by-proxy' ? undefined : reach.https;
}

/** What stops a server: it closes each connection after the answer that is under way on it. */
function finishing(server: Server, told?: AbortController): () => void {
  const underWay = new Set<ServerResponse>();
  server.on('request', (_request, response) => {
    underWay.add(response);
    response.once('close', () => underWay.delete(response));
  });
  let stopping = false;
  return () => {
    if (stopping) return;
    stopping = true;
    for (const response of underWay) response.shouldKeepAlive = false;
    told?.abort();
    server.close();
    setTimeout(() => server.closeAllConnections(), patience).unref();
  };
}

function urlOf(server: Server, scheme: 'http' | 'https'): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `${scheme}://${host}:${address.port}`;
}
