import { EventEmitter } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import type { Localised } from '../../shared/text/localised.ts';
import type { Library, Version, WrittenOnce } from '../library/library.ts';
import { LibraryFailure, type LibraryFailureCode, SiteFailure } from '../library/library-failure.ts';
import { saveOf } from '../library/sharepoint/drive-item.ts';

/**
 * A library on the other side of a thread: the thread that serves has the folder or the site, and workers ask
 * it. So one thread alone speaks with SharePoint, and what it remembers of the library serves all.
 */

type Question =
  | { readonly ask: 'read'; readonly path: string; readonly holds?: WrittenOnce }
  | {
      readonly ask: 'create';
      readonly path: string;
      readonly bytes: Uint8Array;
      readonly holds?: WrittenOnce;
    }
  | { readonly ask: 'replace'; readonly path: string; readonly bytes: Uint8Array; readonly version: Version }
  | { readonly ask: 'list'; readonly folder: string }
  | { readonly ask: 'remove' | 'openElsewhere'; readonly path: string }
  | { readonly ask: 'changesSince'; readonly cursor: string | null };

type Asked = Question & { readonly id: number };

/** A failure of the library as it crosses from one thread to another: errors lose there what they are. */
export interface CrossedFailure {
  readonly code: LibraryFailureCode;
  readonly told: Localised;
  readonly ofSite: boolean;
}

type Answer = { readonly id: number } & (
  | { readonly value: unknown }
  | { readonly failure: CrossedFailure }
  | { readonly fault: string }
);

/** `null` for what is no failure of the library. */
export const crossing = (error: unknown): CrossedFailure | null =>
  error instanceof LibraryFailure
    ? { code: error.code, told: error.told, ofSite: error instanceof SiteFailure }
    : null;

export const crossed = ({ code, told, ofSite }: CrossedFailure): LibraryFailure =>
  ofSite ? new SiteFailure(code, told) : new LibraryFailure(code, told);

/** What a worker has to know before it asks anything. */
export interface LibraryFacts {
  readonly place: string;
  readonly ignoresCase: boolean;
  readonly tellsChanges: boolean;
  /** Whether a version tells which save it is, as in SharePoint. */
  readonly tellsSaves: boolean;
}

export const factsOf = (library: Library): LibraryFacts => ({
  place: library.place,
  ignoresCase: library.key('A') === library.key('a'),
  tellsChanges: library.changesSince !== undefined,
  tellsSaves: library.saveOf('tag save') !== 'tag save',
});

/** Answers what a worker asks of the library, for as long as the port is open. */
export function answerFor(library: Library, port: MessagePort): void {
  port.on('message', (asked: Asked) => {
    void answerTo(library, asked).then((answer) => port.postMessage(answer));
  });
}

async function answerTo(library: Library, asked: Asked): Promise<Answer> {
  const { id } = asked;
  try {
    return { id, value: await askedOf(library, asked) };
  } catch (error) {
    const failure = crossing(error);
    if (failure !== null) return { id, failure };
    return { id, fault: error instanceof Error ? error.name : 'Error' };
  }
}

function askedOf(library: Library, asked: Question): Promise<unknown> {
  switch (asked.ask) {
    case 'read':
      return library.read(asked.path, asked.holds);
    case 'create':
      return library.create(asked.path, asked.bytes, asked.holds);
    case 'replace':
      return library.replace(asked.path, asked.bytes, asked.version);
    case 'list':
      return library.list(asked.folder);
    case 'remove':
      return library.remove(asked.path);
    case 'openElsewhere':
      return library.openElsewhere(asked.path);
    case 'changesSince':
      if (library.changesSince === undefined) throw new Error('this library tells no changes');
      return library.changesSince(asked.cursor);
  }
}

/** The library as a worker has it; what it is asked through changes with each task. */
export class LibraryBehindPort implements Library {
  readonly place: string;
  readonly changesSince?: NonNullable<Library['changesSince']>;
  readonly #ignoresCase: boolean;
  readonly #tellsSaves: boolean;
  /** Each answer is an event of its own, by the number of its question. */
  readonly #answers = new EventEmitter();
  #port: MessagePort | null = null;
  #asked = 0;

  constructor({ place, ignoresCase, tellsChanges, tellsSaves }: LibraryFacts) {
    this.place = place;
    this.#ignoresCase = ignoresCase;
    this.#tellsSaves = tellsSaves;
    if (tellsChanges) this.changesSince = (cursor) => this.#ask({ ask: 'changesSince', cursor });
  }

  /** Asks through this port from now on. */
  askThrough(port: MessagePort): void {
    this.#port = port;
    port.on('message', (answer: Answer) => this.#answers.emit(String(answer.id), answer));
  }

  key(path: string): string {
    return this.#ignoresCase ? path.toLowerCase() : path;
  }

  saveOf(version: Version): string {
    return this.#tellsSaves ? saveOf(version) : version;
  }

  read: Library['read'] = (path, holds) => this.#ask({ ask: 'read', path, ...(holds && { holds }) });
  create: Library['create'] = (path, bytes, holds) =>
    this.#ask({ ask: 'create', path, bytes, ...(holds && { holds }) });
  replace: Library['replace'] = (path, bytes, version) => this.#ask({ ask: 'replace', path, bytes, version });
  list: Library['list'] = (folder) => this.#ask({ ask: 'list', folder });
  remove: Library['remove'] = (path) => this.#ask({ ask: 'remove', path });
  openElsewhere: Library['openElsewhere'] = (path) => this.#ask({ ask: 'openElsewhere', path });

  #ask<T>(question: Question): Promise<T> {
    const port = this.#port;
    if (port === null) throw new Error('the library is asked outside a task');
    this.#asked += 1;
    const id = this.#asked;
    return new Promise<T>((given, failed) => {
      this.#answers.once(String(id), (answer) => {
        if ('value' in answer) given(answer.value);
        else
          failed('failure' in answer ? crossed(answer.failure) : new Error(`the library: ${answer.fault}`));
      });
      port.postMessage({ ...question, id } satisfies Asked);
    });
  }
}
