import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { Stamp } from '../../shared/cells/raw-table.ts';
import type { Identity } from '../../shared/contract/identity.ts';
import type { Result } from '../../shared/contract/problem.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import type { Log } from '../../sync/log/log.ts';
import { registerPath } from '../../sync/usecases/read-register.ts';
import { coordinator } from '../stories/library-story.ts';
import { Checks } from './checks.ts';
import type { MemoryPlace } from './memory-place.ts';
import { Ledger, type ReadTable } from './oracle/ledger.ts';
import {
  copyOf,
  fieldAt,
  filledRow,
  newRegister,
  newWorkbook,
  openedFrom,
  type PeopleSheet,
  savedAs,
  textOf,
  typeOver,
} from './people-sheet.ts';
import { type PlainEntry, PlainLog } from './plain-log.ts';
import type { Program } from './program.ts';
import { copyOwners, type Trouble } from './story.ts';
import { type Code, contributors, fields } from './story-plan.ts';
import { Stopped, Wire } from './wire.ts';

export interface WorkbookCopy {
  readonly owner: Code;
  readonly path: string;
  sheet: PeopleSheet;
  /** The sheet that was saved in its file, while a request is running. */
  saved: PeopleSheet | null;
  /** Ids of which the officer confirmed the withdrawal. */
  withdraw: Set<string>;
}

/** What a request came to: its answer, or nothing where the process stopped and nobody asked again. */
export interface Asked<T> {
  readonly result: Result<T> | null;
  /** The entries that it made. */
  readonly made: readonly PlainEntry[];
}

interface Process {
  readonly wire: Wire;
  readonly log: Log;
}

/** How many writes one request may take, with all of its tries. */
const mostWrites = 400;
const mostTries = 90;

/** A library with people at work in it, and the oracle that hears everything they say. */
export class World {
  readonly place: MemoryPlace;
  readonly ledger = new Ledger(contributors);
  readonly checks: Checks;
  readonly program: Program;
  /** Whether workbooks and register are files, or tables as the add-in sends them. */
  readonly files: boolean;
  readonly copies: readonly WorkbookCopy[];
  readonly registers: PeopleSheet[] = [newRegister(), newRegister()];
  readonly #processes: Process[];
  #day = Date.parse('2021-03-01T09:00:00Z');
  #operations = 0;
  /** Entries that have been accounted for. */
  known: number;

  /** What the log says by now that somebody let stand: an action whose means were waived waits no longer. */
  hearWaivers(): void {
    this.ledger.waived.clear();
    for (const { rule, subject } of this.plain().allowed())
      if (rule === 'R11') this.ledger.waived.add(subject);
  }

  constructor(place: MemoryPlace, program: Program, files: boolean) {
    this.place = place;
    this.program = program;
    this.files = files;
    this.checks = new Checks(place, this.ledger);
    this.#processes = [0, 1].map(() => this.#process());
    this.known = this.plain().entries.length;
    const { known } = this;
    this.copies = copyOwners.map((owner, at) => ({
      owner,
      path: `Domeinen/${owner}-${at}.xlsx`,
      sheet: newWorkbook(owner, known),
      saved: null,
      withdraw: new Set(),
    }));
  }

  plain(): PlainLog {
    return new PlainLog(this.place);
  }

  get now(): Date {
    return new Date(this.#day);
  }
  get today(): string {
    return dayOf(this.now);
  }
  nextDay(): void {
    this.#day += 24 * 3_600_000;
  }

  log(who: number): Log {
    return this.#processAt(who).log;
  }

  newOperation(name: string): string {
    this.#operations += 1;
    return `${name}-of-the-story-${this.#operations}`;
  }

  /**
   * Asks something of a process while something goes wrong, and again where it stopped or the answer was lost.
   *
   * @param rival lives through what another process says just before this one makes its entry
   */
  async ask<T>(
    who: number,
    {
      trouble,
      operation,
      by,
    }: { readonly trouble: Trouble; readonly operation: string; readonly by: Identity },
    request: (log: Log, operation: string) => Promise<Result<T>>,
    rival: (does: 'remark' | 'merge' | 'submit') => Promise<void>,
  ): Promise<Asked<T>> {
    const { wire, log } = this.#processAt(who);
    let rivals = 0;
    let saved = false;
    wire.expect({
      ...(trouble.what === 'stop' ? { stopAt: trouble.at, stopAfter: trouble.after } : {}),
      beforeEntry: async () => {
        // Nobody comes in between the entries of one request: the oracle hears it as a whole.
        const begun = this.plain().entries.length > this.known;
        if (trouble.what !== 'rival' || rivals >= trouble.times || begun) return;
        rivals += 1;
        await rival(trouble.does);
      },
      beforeRegister: async () => {
        if (trouble.what !== 'saved-meanwhile' || saved || !this.files) return;
        saved = this.#saveMeanwhile(trouble);
      },
    });
    const result = await this.#answered(who, log, { trouble, operation }, request);
    ok(wire.writes <= mostWrites && wire.tried <= mostTries, 'a request is bounded');
    wire.expect();
    const made = this.plain().entries.slice(this.known);
    this.known += made.length;
    for (const entry of made) {
      deepStrictEqual(entry.by, by.person, 'who said it stands in the log');
      strictEqual(entry.at, this.now.toISOString(), 'when it was said stands in the log');
    }
    return { result, made };
  }

  async #answered<T>(
    who: number,
    log: Log,
    { trouble, operation }: { readonly trouble: Trouble; readonly operation: string },
    request: (log: Log, operation: string) => Promise<Result<T>>,
  ): Promise<Result<T> | null> {
    const again = (retry: 'same' | 'new') => {
      const key = retry === 'same' ? this.program.keyOfRetry(operation) : this.newOperation('anew');
      return request(this.log(who), key);
    };
    try {
      const result = await request(log, operation);
      return trouble.what === 'lost-answer' ? await again(trouble.retry) : result;
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
      this.#processes[who] = this.#process();
      this.checks.wholeLog();
      return trouble.what === 'stop' && trouble.retry !== 'no' ? await again(trouble.retry) : null;
    }
  }

  /** The register in force by the log, as text: equal texts are equal registers. */
  register(): string {
    const log = this.plain();
    return JSON.stringify(
      contributors.map((code) => [...log.partAt(code).rows].map(([id, row]) => [id, row])),
    );
  }

  /** The register's file, where one is in use and there is one. */
  registerFile(): PeopleSheet | null {
    const file = this.place.files.get(registerPath);
    return file === undefined ? null : openedFrom(file, this.#register(0));
  }

  saveRegister(sheet: PeopleSheet): void {
    this.place.save(registerPath, savedAs(sheet));
  }

  #saveMeanwhile({ row, field, value }: Extract<Trouble, { what: 'saved-meanwhile' }>): boolean {
    const sheet = this.registerFile();
    const there = sheet === null ? undefined : filledRow(sheet, row);
    if (sheet === null || there === undefined) return false;
    typeOver(sheet, there, fieldAt(field), textOf(fieldAt(field), value));
    this.#register(0).touched = sheet.touched;
    this.saveRegister(sheet);
    this.savedMeanwhile = copyOf(sheet);
    return true;
  }
  /** The register as somebody saved it while it was being written. */
  savedMeanwhile: PeopleSheet | null = null;

  #register(at: number): PeopleSheet {
    const sheet = this.registers[at];
    if (sheet === undefined) throw new RangeError(`no register ${at}`);
    return sheet;
  }

  #process(): Process {
    const wire = new Wire(this.place.open(), () => this.checks.duringWrite());
    return { wire, log: this.program.openLog(this.program.through(wire.library)) };
  }

  #processAt(who: number): Process {
    const process = this.#processes[who];
    if (process === undefined) throw new RangeError(`no process ${who}`);
    return process;
  }
}

export const person = (by: 'officer' | 'other' | 'coordinator', code: Code): Identity => {
  if (by === 'coordinator') return coordinator;
  const own = by === 'officer' ? code : (contributors.find((one) => one !== code) ?? code);
  return {
    person: { account: `${own.toLowerCase()}@vlaanderen.be`, name: `Officer ${own}` },
    role: 'officer',
    contributors: [own],
  };
};

/** A sheet as the oracle hears of it. */
export function heard(sheet: PeopleSheet): ReadTable {
  const stamp: Stamp | null = sheet.stamp;
  return {
    rows: sheet.rows.map((row) => ({ id: row['action_id'] ?? '', texts: { ...row } })),
    columns: sheet.columns.filter(
      (name) => fields.some((field) => field === name) && !sheet.renamed.has(name),
    ),
    shows: stamp?.shows ?? null,
    writing: stamp?.writing ?? null,
  };
}
