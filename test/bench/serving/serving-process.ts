import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { z } from 'zod';
import { serve } from '../../../sync/http/serve.ts';
import { localPersonas, localSignIn } from '../../../sync/identity/local-sign-in.ts';
import { openFolderLibrary } from '../../../sync/library/folder-library.ts';
import { Log } from '../../../sync/log/log.ts';
import { currentGround } from '../../../sync/usecases/plan-in-force.ts';
import { startThreads } from '../../../sync/work/threads.ts';

/** Serves a library in a process of its own, or echoes what it is sent, and tells how it fared. */

const asked = z
  .object({ folder: z.string(), as: z.enum(['service', 'without-threads', 'echo']) })
  .parse(JSON.parse(process.argv[2] ?? ''));

/** A day of the drafting round. */
const clock = () => new Date('2021-03-01T09:00:00Z');

async function started(): Promise<string> {
  if (asked.as === 'echo') {
    const app = new Hono();
    app.post('/*', async (c) => c.body(await c.req.arrayBuffer()));
    const server = createServer(getRequestListener(app.fetch)).listen(0, '127.0.0.1');
    await new Promise((listening) => server.once('listening', listening));
    const address: AddressInfo | string | null = server.address();
    if (address === null || typeof address === 'string') throw new Error('the echo has no port');
    return `http://127.0.0.1:${address.port}`;
  }
  const library = await openFolderLibrary(asked.folder);
  const log = new Log(library);
  const ground = await currentGround(log);
  if (!ground.ok) throw new Error(ground.problem.message.en);
  const personas = localPersonas(ground.value.inForce.plan.contributors);
  const reach = { kind: 'loopback', personas, signIn: localSignIn(clock) } as const;
  const workshop = asked.as === 'service' ? { workshop: startThreads(library) } : {};
  return (await serve({ log, clock, reach, tell: () => {}, ...workshop }, 0)).url;
}

/** The most memory that this process ever held, in bytes. */
const peakMemory = (): number => {
  const held = process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(held)?.[1];
  return (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes)) * 1024;
};

const delay = monitorEventLoopDelay({ resolution: 5 });
const url = await started();
process.on('message', (word) => {
  if (word === 'begin') {
    delay.enable();
    delay.reset();
    process.send?.({ begun: true });
  }
  if (word === 'end') {
    process.send?.({ longestStall: delay.max / 1e6, peakMemory: peakMemory() });
    process.exit(0);
  }
});
process.send?.({ url });
