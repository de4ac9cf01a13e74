import { mostWorkbookBytes } from '../../../shared/contract/body-limits.ts';
import type { WorkbookStand } from '../../../shared/contract/workbooks.ts';
import { contributorState, type State, standingAt } from '../../../shared/log/state.ts';
import type { Contributor } from '../../../shared/plan/definition.ts';
import type { Localised } from '../../../shared/text/localised.ts';
import type { FileEntry, StoredFile } from '../../library/library.ts';
import { LibraryFailure } from '../../library/library-failure.ts';
import { Turns } from '../../library/turns.ts';
import { toldOfOneFile } from '../../library/unreadable-file.ts';
import type { Log } from '../../log/log.ts';
import { here, type Workshop } from '../../work/workshop.ts';
import { asOfDate } from '../check-contribution.ts';
import { workbookFolder, workbookPath } from '../init.ts';
import { currentGround } from '../plan-in-force.ts';
import { roundAccess } from '../round-of-contributor.ts';
import { type Bench, unreadable, type Verdict } from './judge-workbook.ts';
import { Pauses } from './pauses.ts';
import type { FindingsWritten } from './write-findings.ts';

interface Noticing {
  readonly log: Log;
  readonly clock: () => Date;
  /** Write what is found into the column Controle, for officers without the add-in. */
  readonly writesFindings: boolean;
  /** Where they are read and checked; absent: in this thread. */
  readonly workshop?: Workshop;
}

/** What was seen of one contributor's workbook. */
export interface Noticed {
  readonly contributor: Contributor;
  /** As the library has it now; `null` where there is none. */
  readonly file: FileEntry | null;
  /** `null` where it was not read as it stands now. */
  readonly seen: Seen | null;
  readonly openElsewhere: boolean;
}

interface Seen {
  readonly version: string;
  /** What of the log the verdict rests on. */
  readonly basis: string;
  /** ISO 8601, when it was read. */
  readonly at: string;
  readonly verdict: Verdict;
  /** `null` where nobody asked to write them, or nothing is to be written. */
  readonly findings: FindingsWritten | null;
  /** To be tried again, though nothing changed. */
  readonly again: boolean;
}

/** How a workbook stands, as far as it was seen. */
export const standOf = ({ file, seen }: Noticed): WorkbookStand =>
  file === null ? 'missing' : (seen?.verdict.stand ?? 'unseen');

/** So many workbooks are read in one look; the next goes on. */
const mostReads = 50;
const readsAtOnce = 4;
/** A workbook that stays open is tried at every n-th look only. */
const longestPause = 16;

/**
 * Looks at the contributors' workbooks in the library, so that what is saved there is noticed before anybody
 * hands it in. Only a workbook that changed is read again; what is kept of each is its verdict, never its
 * cells. It is a memory of one process and nothing rests on it.
 */
export class NoticedWorkbooks {
  readonly #settings: Noticing;
  readonly #workshop: Workshop;
  readonly #turns = new Turns();
  /** The look that has not begun yet. */
  #next: Promise<void> | null = null;
  readonly #seen = new Map<string, Seen>();
  /** Digests of the control cells that were written last. */
  readonly #written = new Map<string, string>();
  readonly #pauses = new Pauses(longestPause);
  #noticed: readonly Noticed[] = [];
  #lookedAt: string | null = null;
  #problem: Localised | null = null;
  #looks = { done: 0, failed: 0 };

  constructor(settings: Noticing) {
    this.#settings = settings;
    this.#workshop = settings.workshop ?? here(settings.log);
  }

  get noticed(): readonly Noticed[] {
    return this.#noticed;
  }

  /** ISO 8601; `null` before the first look that succeeded. */
  get lookedAt(): string | null {
    return this.#lookedAt;
  }

  /** Why the last look failed. */
  get problem(): Localised | null {
    return this.#problem;
  }

  /** How many looks there were. */
  get looks(): { readonly done: number; readonly failed: number } {
    return this.#looks;
  }

  get writesFindings(): boolean {
    return this.#settings.writesFindings;
  }

  /**
   * Looks once, one look at a time; all who ask while one is under way share the next. A library or a log that
   * cannot be read is told by `problem`, and what was seen before stands.
   */
  look(): Promise<void> {
    this.#next ??= this.#turns.take('look', () => {
      this.#next = null;
      return this.#lookAndTell();
    });
    return this.#next;
  }

  async #lookAndTell(): Promise<void> {
    try {
      this.#problem = await this.#look();
    } catch (error) {
      if (!(error instanceof LibraryFailure)) {
        this.#looks = { ...this.#looks, failed: this.#looks.failed + 1 };
        throw error;
      }
      this.#problem = error.told;
    }
    const { done, failed } = this.#looks;
    this.#looks = this.#problem === null ? { done: done + 1, failed } : { done, failed: failed + 1 };
  }

  async #look(): Promise<Localised | null> {
    const { log, clock } = this.#settings;
    const ground = await currentGround(log);
    if (!ground.ok) return ground.problem.message;
    const { state, inForce } = ground.value;
    const now = clock();
    const bench: Bench = { log, state, inForce, now };
    const files = await log.filesByKey(workbookFolder);
    const fileOf = (code: string) => files.get(log.library.key(workbookPath(code)));
    const { contributors } = inForce.plan;
    const due = contributors.flatMap((contributor) => {
      const file = fileOf(contributor.code);
      if (file === undefined) this.#seen.delete(contributor.code);
      return file !== undefined && this.#isDue(bench, contributor, file) ? [{ contributor, file }] : [];
    });
    const read = due.slice(0, mostReads);
    for (let i = 0; i < read.length; i += readsAtOnce) {
      const problems = await Promise.all(
        read.slice(i, i + readsAtOnce).map(({ contributor, file }) => this.#read(bench, contributor, file)),
      );
      const problem = problems.find((one) => one !== null);
      if (problem !== undefined) return problem;
    }
    const left = new Set(due.slice(mostReads).map(({ contributor }) => contributor.code));
    const noticed: Noticed[] = [];
    for (const contributor of contributors) {
      const file = fileOf(contributor.code) ?? null;
      const seen = left.has(contributor.code) ? null : (this.#seen.get(contributor.code) ?? null);
      const asks = seen !== null && seen.verdict.stand === 'saved';
      const openElsewhere = asks && (await log.library.openElsewhere(workbookPath(contributor.code)));
      noticed.push({ contributor, file, seen, openElsewhere });
    }
    this.#noticed = noticed;
    this.#lookedAt = now.toISOString();
    return null;
  }

  /** Whether it has to be read: it changed, what the log says of it did, or its findings are still to be written. */
  #isDue(bench: Bench, { code }: Contributor, file: FileEntry): boolean {
    const seen = this.#seen.get(code);
    if (seen === undefined || seen.basis !== basisOf(bench, code)) return true;
    const { library } = this.#settings.log;
    if (library.saveOf(seen.version) !== library.saveOf(file.version)) return true;
    return seen.again && this.#pauses.isOver(code, this.#turn);
  }

  /** The problem with the log that keeps it from being judged. What one file refuses is told of that file. */
  async #read(bench: Bench, contributor: Contributor, listed: FileEntry): Promise<Localised | null> {
    const { code } = contributor;
    if (listed.size > mostWorkbookBytes) {
      const verdict = unreadable(tooLarge(listed.path));
      this.#remember(bench, code, { version: listed.version, verdict, findings: null, again: false });
      return null;
    }
    try {
      const file = await this.#settings.log.library.read(workbookPath(code));
      if (file !== null) return await this.#judge(bench, contributor, file);
      this.#seen.delete(code);
    } catch (error) {
      const told = toldOfOneFile(error);
      if (told === null) throw error;
      this.#remember(bench, code, {
        version: listed.version,
        verdict: unreadable(told),
        findings: null,
        again: true,
      });
    }
    return null;
  }

  async #judge(bench: Bench, contributor: Contributor, file: StoredFile): Promise<Localised | null> {
    const { code } = contributor;
    const before = this.#written.get(code) ?? null;
    const judged = await this.#workshop.do('judge', {
      contributor,
      path: workbookPath(code),
      version: file.version,
      bytes: file.bytes,
      now: bench.now,
      entries: bench.state.number,
      writing: this.writesFindings ? { before } : null,
    });
    if (!judged.ok) return judged.problem.message;
    const { verdict, findings: written } = judged.value;
    if (written?.outcome === 'written') this.#written.set(code, written.cells);
    this.#remember(bench, code, {
      version: written?.outcome === 'written' ? written.version : file.version,
      verdict,
      findings: written,
      again: written?.outcome === 'open',
    });
    return null;
  }

  #remember(bench: Bench, code: string, seen: Omit<Seen, 'basis' | 'at'>): void {
    // Reading it again is what costs.
    if (seen.again) this.#pauses.lengthen(code, this.#turn);
    else this.#pauses.end(code);
    this.#seen.set(code, { ...seen, basis: basisOf(bench, code), at: bench.now.toISOString() });
  }

  get #turn(): number {
    return this.#looks.done + this.#looks.failed;
  }
}

const tooLarge = (path: string): Localised => {
  const most = mostWorkbookBytes / 1024 ** 2;
  return {
    nl: `${path} is groter dan ${most} MB en wordt niet gelezen. Verwijder uit het werkboek wat niet bij de acties hoort.`,
    en: `${path} is larger than ${most} MB and is not read. Remove from the workbook what does not belong to the actions.`,
  };
};

/** What a verdict rests on besides the file: read again where any of it is another than before. */
function basisOf({ state, now }: Pick<Bench, 'state' | 'now'>, code: string): string {
  const { plan, round, closedRounds, erasures } = state;
  return JSON.stringify([
    plan?.body,
    round?.entry,
    closedRounds.length,
    erasures.length,
    roundAccess(state, code, now),
    asOfDate(state, now),
    latestSubmission(state, code),
  ]);
}

const latestSubmission = (state: State, code: string): number | undefined =>
  standingAt(contributorState(state, code).submissions)?.entry;
