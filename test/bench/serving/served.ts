import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';

const said = z.object({
  url: z.string().optional(),
  begun: z.literal(true).optional(),
  longestStall: z.number().optional(),
  peakMemory: z.number().optional(),
});

/** How a serving process fared, from when it was looked at. */
export interface Fared {
  /** In milliseconds: the longest that nobody else was served. */
  readonly longestStall: number;
  /** In bytes. */
  readonly peakMemory: number;
}

export type ServedAs = 'service' | 'without-threads' | 'echo';

/** A library that is served by a process of its own, so that who asks does not hold it up. */
export class Served {
  readonly url: string;
  readonly #child: ChildProcess;

  private constructor(url: string, child: ChildProcess) {
    this.url = url;
    this.#child = child;
  }

  static async start(folder: string, as: ServedAs): Promise<Served> {
    const child = fork(join(import.meta.dirname, 'serving-process.ts'), [JSON.stringify({ folder, as })], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const { url } = await wordOf(child);
    if (url === undefined) throw new Error('the service did not start');
    return new Served(url, child);
  }

  /** From now on it is looked at how long it is held up. */
  async begin(): Promise<void> {
    const begun = wordOf(this.#child);
    this.#child.send('begin');
    await begun;
  }

  async end(): Promise<Fared> {
    const fared = wordOf(this.#child);
    this.#child.send('end');
    const { longestStall = 0, peakMemory = 0 } = await fared;
    return { longestStall, peakMemory };
  }

  /** A token of the persona, as the pages get one. */
  async tokenOf(persona: string): Promise<string> {
    const answer = await fetch(`${this.url}/api/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona }),
    });
    return z.object({ token: z.string() }).parse(await answer.json()).token;
  }
}

/** Sends bytes on a connection of its own, as each officer's Excel does; the status of the answer. */
export async function sent(
  url: string,
  headers: Readonly<Record<string, string>>,
  bytes: Uint8Array,
): Promise<number> {
  const asking = request(url, { method: 'POST', headers, agent: false });
  asking.end(bytes);
  const [answer]: IncomingMessage[] = await once(asking, 'response');
  if (answer === undefined) throw new Error('no answer came');
  for await (const _ of answer);
  return answer.statusCode ?? 0;
}

function wordOf(child: ChildProcess): Promise<z.infer<typeof said>> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) => reject(new Error(`the serving process ended with ${code}`));
    child.once('exit', failed);
    child.once('message', (word) => {
      child.off('exit', failed);
      resolve(said.parse(word));
    });
  });
}
