import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Deed, type DeedDone, type News, newsSchema, type Order } from './rival-messages.ts';

const script = join(import.meta.dirname, 'scripts/rival.ts');

/** A process of its own that does on libraries what it is asked. */
class Rival {
  readonly #process: ChildProcess;
  readonly #name: string;
  #deeds = 0;

  constructor(name: string) {
    this.#name = name;
    this.#process = fork(script, {
      execArgv: ['--import', 'tsx'],
      env: { ...process.env, RIVAL_NAME: name },
    });
  }

  ask(folder: string, deed: Deed): Promise<News> {
    this.#deeds += 1;
    return this.#order({ kind: 'do', folder, deed, operation: `${this.#name}-deed-${this.#deeds}` });
  }

  async go(): Promise<DeedDone> {
    const news = await this.#order({ kind: 'go' });
    if (news.kind !== 'done') throw new Error(`${this.#name} waited twice.`);
    return news;
  }

  async #order(order: Order): Promise<News> {
    const ended = new AbortController();
    const failed = once(this.#process, 'exit', { signal: ended.signal }).then(([code]) => {
      throw new Error(`${this.#name} ended with ${code}.`);
    });
    failed.catch(() => {});
    const told = once(this.#process, 'message');
    this.#process.send(order);
    try {
      const [news] = await Promise.race([told, failed]);
      return newsSchema.parse(news);
    } finally {
      ended.abort();
    }
  }

  end(): void {
    this.#process.kill();
  }
}

/**
 * Two processes over one library. What they are asked at once they plan from the same state: both stand
 * right before their entry before either may write it. Which of them wins is left to the system.
 */
export class Rivals {
  readonly #els = new Rival('els');
  readonly #jan = new Rival('jan');

  async atOnce(folder: string, deedOfEls: Deed, deedOfJan: Deed): Promise<readonly [DeedDone, DeedDone]> {
    const [els, jan] = await Promise.all([
      this.#els.ask(folder, deedOfEls),
      this.#jan.ask(folder, deedOfJan),
    ]);
    return Promise.all([
      els.kind === 'done' ? els : this.#els.go(),
      jan.kind === 'done' ? jan : this.#jan.go(),
    ]);
  }

  end(): void {
    this.#els.end();
    this.#jan.end();
  }
}
