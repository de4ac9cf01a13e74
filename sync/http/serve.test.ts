import { EventEmitter, once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleSettings } from '../../test/fixtures/example-service.ts';
import { type Serving, serve } from './serve.ts';

const running: Serving[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((serving) => serving.stop()));
});

/** A service on a free port. A `door` is told `arrived` when somebody signs in, who then waits for `open`. */
async function listening(door?: EventEmitter) {
  const { settings } = await exampleSettings();
  const { signIn, personas } = settings.reach;
  async function bearerOf(token: string) {
    if (door !== undefined) {
      const opened = once(door, 'open');
      door.emit('arrived');
      await opened;
    }
    return signIn.bearerOf(token);
  }
  const serving = await serve(
    { ...settings, reach: { ...settings.reach, signIn: { ...signIn, bearerOf } } },
    0,
  );
  running.push(serving);
  const [persona] = personas;
  if (persona === undefined) throw new Error('no personas');
  return { serving, token: await signIn.tokenFor(persona.identity) };
}

describe('the service on a socket', () => {
  it('answers on this machine’s loopback', async () => {
    const { serving } = await listening();
    const answer = await fetch(`${serving.url}/health`);
    expect([new URL(serving.url).hostname, await answer.json()]).toEqual([
      '127.0.0.1',
      { status: 'running' },
    ]);
  });

  it('refuses a page whose name was made to point at this machine', async () => {
    const { serving } = await listening();
    const asked = request(serving.url, { path: '/health', headers: { host: 'evil.example' } });
    asked.end();
    const [answer] = await once(asked, 'response');
    answer.resume();
    expect(answer.statusCode).toBe(421);
  });

  it.each([
    'Host: localhost\r\nHost: evil.example',
    'Host: evil.example\r\nHost: localhost',
    'Host: localhost\r\nHost: localhost',
    'Host: localhost, evil.example',
    'Host: localhost@evil.example',
    'Host: ',
  ])('refuses a request that names no one host: %j', async (hosts) => {
    const { serving } = await listening();
    const { port, hostname } = new URL(serving.url);
    const socket = connect(Number(port), hostname);
    socket.write(`GET /api/sign-in HTTP/1.1\r\n${hosts}\r\nConnection: close\r\n\r\n`);
    expect((await text(socket)).split('\r\n')[0]).toMatch(/^HTTP\/1\.1 4(?:00|21) /);
  });

  it('refuses a body too large before it was sent', async () => {
    const { serving } = await listening();
    const { port, hostname } = new URL(serving.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      'POST /api/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n{',
    );
    const [chunk] = await once(socket, 'data');
    socket.destroy();
    expect(String(chunk)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('finishes what came before it stops, and closes connections that are kept alive', async () => {
    const door = new EventEmitter();
    const { serving, token } = await listening(door);
    const arrived = once(door, 'arrived');
    const agent = new Agent({ keepAlive: true });
    const asked = request(`${serving.url}/api/me`, { agent, headers: { authorization: `Bearer ${token}` } });
    asked.end();
    const answered = once(asked, 'response');
    await arrived;
    const stopped = serving.stop();
    await expect(fetch(`${serving.url}/health`)).rejects.toThrow();
    door.emit('open');
    const [answer] = await answered;
    answer.resume();
    await stopped;
    agent.destroy();
    expect([answer.statusCode, answer.headers.connection]).toEqual([200, 'close']);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('stops on %s, and leaves no listener behind', async (signal) => {
    const before = process.listenerCount(signal);
    const { serving } = await listening();
    const [listener] = process.listeners(signal).slice(before);
    listener?.(signal);
    await serving.stopped;
    expect(process.listenerCount(signal)).toBe(before);
  });

  it('ends what waits for the library when it stops', async () => {
    const { settings } = await exampleSettings();
    const stopping = new AbortController();
    const serving = await serve({ ...settings, stopping }, 0);
    running.push(serving);
    expect(stopping.signal.aborted).toBe(false);
    await serving.stop();
    expect(stopping.signal.aborted).toBe(true);
  });

  it('says so where the port is taken', async () => {
    const { serving } = await listening();
    const { settings } = await exampleSettings();
    await expect(serve(settings, Number(new URL(serving.url).port))).rejects.toMatchObject({
      code: 'EADDRINUSE',
    });
  });
});
