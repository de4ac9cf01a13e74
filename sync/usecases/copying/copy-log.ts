import { done, type Result, stopped } from '../../../shared/contract/problem.ts';
import { type BodyReference, bodiesOf } from '../../../shared/log/bodies.ts';
import type { State } from '../../../shared/log/state.ts';
import type { Localised } from '../../../shared/text/localised.ts';
import type { Library } from '../../library/library.ts';
import { bodyFolder, bodyPath, digestAt, openBody } from '../../log/body-file.ts';
import { bodyOf } from '../../log/body-store.ts';
import { entryPath, openEntry, readEntry } from '../../log/entry-file.ts';
import { Log } from '../../log/log.ts';
import { type OrProblem, problem } from '../../log/log-problem.ts';
import { eraseOld } from '../erased-bodies.ts';
import { currentState, logBroken } from '../outcomes.ts';

/** What this copy wrote of a log; an earlier one may have written the rest. */
export interface LogCopied {
  /** The state that both libraries have now. */
  readonly state: State;
  readonly entries: number;
  readonly bodies: number;
  /** Rows that were erased in the source and still stood in the copy. */
  readonly erasedRows: number;
  readonly bytes: number;
}

const bodiesAtOnce = 8;

/**
 * Copies a log up to its last entry: of each entry the bodies first, then the entry itself, created under its
 * own number, so that a copy that stops anywhere holds a whole log and goes on when it is repeated. A target
 * with another log, or with more of this one, is refused as it is.
 */
export async function copyLog(from: Library, to: Library): Promise<Result<LogCopied>> {
  const source = await currentState(new Log(from));
  if (!source.ok) return source;
  const target = new Log(to);
  const before = await currentState(target);
  if (!before.ok) return before;
  const refused = await whyNotGoingOn(from, to, source.value, before.value);
  if (refused !== null) return refused;

  const copy = new LogCopy(from, to);
  await copy.seeBodies();
  for (let number = before.value.number + 1; number <= source.value.number; number += 1) {
    const copied = await copy.entry(number);
    if (!copied.ok) return logBroken(copied.problem);
    if (!copied.value) return otherLog(to.place, number);
  }
  const after = await currentState(target);
  if (!after.ok) return after;
  const erased = await eraseOld(to, after.value);
  if (!erased.ok) return erased;
  const { entries, bodies, bytes } = copy;
  return done({ state: after.value, entries, bodies, bytes, erasedRows: erased.value });
}

/** Each entry holds the digest of the one before it, so that two logs agree up to a number if they agree on it. */
async function whyNotGoingOn(from: Library, to: Library, source: State, target: State) {
  const common = Math.min(source.number, target.number);
  if (common > 0) {
    const ours = await readEntry(from, common);
    const theirs = await readEntry(to, common);
    if (!ours.ok) return logBroken(ours.problem);
    if (!theirs.ok) return logBroken(theirs.problem);
    if (ours.value?.digest !== theirs.value?.digest) return otherLog(to.place, common);
  }
  return target.number > source.number ? ahead(from.place, to.place, source.number, target.number) : null;
}

class LogCopy {
  entries = 0;
  bodies = 0;
  bytes = 0;
  readonly #from: Library;
  readonly #to: Library;
  /** The digests of the bodies that the target has. */
  readonly #there = new Set<string>();

  constructor(from: Library, to: Library) {
    this.#from = from;
    this.#to = to;
  }

  async seeBodies(): Promise<void> {
    for (const { path } of await this.#to.list(bodyFolder)) {
      const digest = digestAt(this.#to, path);
      if (digest !== null) this.#there.add(digest);
    }
  }

  /** `false` where somebody else's entry stands under this number. */
  async entry(number: number): Promise<OrProblem<boolean>> {
    const path = entryPath(number);
    const file = await this.#from.read(path);
    if (file === null) return problem('log-gap', path, wasThere);
    const read = openEntry(path, file.bytes);
    if (!read.ok) return read;
    const missing = bodiesOf(read.value.entry.fact).filter(({ digest }) => !this.#there.has(digest));
    for (let i = 0; i < missing.length; i += bodiesAtOnce) {
      const copied = await Promise.all(missing.slice(i, i + bodiesAtOnce).map((one) => this.#body(one)));
      const failed = copied.find(({ ok }) => !ok);
      if (failed?.ok === false) return failed;
    }
    const created = await this.#to.create(path, file.bytes);
    if (created.outcome === 'exists') {
      const there = await readEntry(this.#to, number);
      return there.ok ? { ok: true, value: there.value?.digest === read.value.digest } : there;
    }
    this.entries += 1;
    this.bytes += file.bytes.length;
    return { ok: true, value: true };
  }

  /** A body that is damaged at its source is not spread. */
  async #body({ kind, digest }: BodyReference): Promise<OrProblem<null>> {
    const path = bodyPath(digest);
    const file = await this.#from.read(path);
    if (file === null) return problem('body-missing', path, bodyOf(kind));
    const opened = await openBody(kind, digest, file.bytes);
    if (!opened.ok) return opened;
    const created = await this.#to.create(path, file.bytes);
    this.#there.add(digest);
    if (created.outcome === 'exists') return { ok: true, value: null };
    this.bodies += 1;
    this.bytes += file.bytes.length;
    return { ok: true, value: null };
  }
}

function otherLog(place: string, number: number) {
  return stopped('library-exists', {
    nl: `In ${place} staat een ander logboek: stuk ${number} is er anders. Er is niets overschreven. Kies een lege map of bibliotheek.`,
    en: `${place} holds another log: its entry ${number} differs. Nothing was overwritten. Choose an empty folder or library.`,
  });
}

function ahead(from: string, to: string, number: number, further: number) {
  return stopped('library-exists', {
    nl: `${to} is verder dan ${from}: stuk ${further} tegenover ${number}. Er is niets overschreven. Kopieer in de andere richting, of kies een lege map of bibliotheek.`,
    en: `${to} is ahead of ${from}: entry ${further} against ${number}. Nothing was overwritten. Copy the other way, or choose an empty folder or library.`,
  });
}

const wasThere: Localised = { nl: 'het was er daarnet nog', en: 'it was there a moment ago' };
