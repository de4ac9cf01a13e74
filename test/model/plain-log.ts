import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { MemoryPlace } from './memory-place.ts';

/**
 * The log read by plain means: files, JSON and SHA-256, and no line of the program. What it gives is what
 * anybody could rebuild from the files alone.
 */

const person = z.object({ account: z.string(), name: z.string() });
const count = z.int();
const factSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('plan'), body: z.string() }),
  z.looseObject({
    kind: z.literal('submission'),
    contributor: z.string(),
    actions: z.string(),
    highest: count,
  }),
  z.looseObject({
    kind: z.literal('merge'),
    parts: z.record(z.string(), z.object({ submission: count, register: z.string() })),
    counts: z.object({
      added: count,
      changed: count,
      withdrawn: count,
      unchanged: count,
      waiting: count,
      conflicts: count,
      edits: count,
    }),
    changes: z.string(),
    own: z.string().optional(),
  }),
  z.looseObject({
    kind: z.literal('decision'),
    decision: z.looseObject({
      type: z.string(),
      bodies: z.array(z.object({ kind: z.string(), from: z.string(), to: z.string() })).optional(),
      orphans: z.array(z.string()).optional(),
      rule: z.string().optional(),
      subject: z.string().optional(),
      contents: z.string().optional(),
    }),
  }),
]);
const entrySchema = z.looseObject({
  number: count,
  previous: z.string().nullable(),
  by: person,
  at: z.string(),
  operation: z.string(),
  fact: factSchema,
});
export type PlainEntry = z.infer<typeof entrySchema>;
export type PlainFact = PlainEntry['fact'];

const action = z.looseObject({
  id: z.string(),
  values: z.array(z.unknown()),
  withdrawn: z.boolean().optional(),
});
export type PlainAction = z.infer<typeof action>;
const cell = z.object({ field: z.string(), parent: z.unknown(), remote: z.unknown(), local: z.unknown() });
const itemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('row'), row: action }),
  z.object({
    kind: z.literal('conflict'),
    conflict: z.looseObject({ actionId: z.string(), cells: z.array(cell) }),
  }),
  z.object({ kind: z.literal('waiting'), waiting: z.looseObject({ actionId: z.string() }) }),
]);
const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['added', 'withdrawn', 'put-back']), actionId: z.string() }),
  z.object({
    kind: z.literal('changed'),
    actionId: z.string(),
    field: z.string(),
    before: z.unknown(),
    after: z.unknown(),
    source: z.enum(['domain', 'coordinator', 'decision']),
  }),
]);
export type PlainChange = z.infer<typeof changeSchema>;

/** An error that somebody let stand, for these values. */
const allowedSchema = z.object({
  rule: z.string(),
  subject: z.string(),
  read: z.record(z.string(), z.unknown()),
});
export type PlainAllowed = z.infer<typeof allowedSchema> & { readonly entry: number };
const contentsSchema = z.looseObject({
  read: z.record(z.string(), z.unknown()).optional(),
  allows: z.array(allowedSchema).optional(),
});

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Files never change under their bytes, nor bodies, so each is understood once. */
function once<From extends object, T>(make: (from: From) => T): (from: From) => T {
  const known = new WeakMap<From, { readonly value: T }>();
  return (from) => {
    const found = known.get(from) ?? { value: make(from) };
    known.set(from, found);
    return found.value;
  };
}

const readEntry = once((bytes: Uint8Array) => {
  const text = textOf(bytes).trimEnd();
  return { digest: sha(text), entry: entrySchema.parse(JSON.parse(text)) };
});

interface PlainBody {
  readonly digest: string;
  /** Without those that were erased. */
  readonly rows: readonly unknown[];
  readonly columns: readonly string[];
}

const headSchema = z.looseObject({ head: z.object({ columns: z.array(z.string()).default([]) }) });
const readBody = once((bytes: Uint8Array): PlainBody => {
  const lines = textOf(gunzipSync(bytes)).trimEnd().split('\n');
  const erased = (line: string) => /^\{"erased":"([0-9a-f]{64})"\}$/.exec(line)?.[1];
  const digest = sha(lines.map((line) => erased(line) ?? sha(line)).join('\n'));
  const [head = '', ...rest] = lines;
  const rows = rest
    .filter((line) => erased(line) === undefined)
    .map((line) => z.tuple([z.string(), z.unknown()]).parse(JSON.parse(line))[1]);
  return { digest, rows, columns: headSchema.parse(JSON.parse(head)).head.columns };
});

/** An action as the log has it, its cells by field. */
export interface LoggedAction {
  readonly cells: Readonly<Record<string, unknown>>;
  readonly withdrawn: boolean;
}

export interface LoggedConflict {
  readonly actionId: string;
  readonly cells: readonly z.infer<typeof cell>[];
}

export interface LoggedPart {
  readonly rows: ReadonlyMap<string, LoggedAction>;
  readonly conflicts: readonly LoggedConflict[];
  readonly waiting: readonly string[];
}

function actionsOf(
  actions: readonly PlainAction[],
  columns: readonly string[],
): ReadonlyMap<string, LoggedAction> {
  return new Map(
    actions.map(({ id, values, withdrawn = false }) => [
      id,
      { cells: Object.fromEntries(columns.map((field, at) => [field, values[at] ?? null])), withdrawn },
    ]),
  );
}

const actionsIn = once(({ rows, columns }: PlainBody) => actionsOf(z.array(action).parse(rows), columns));

const partIn = once(({ rows, columns }: PlainBody): LoggedPart => {
  const items = z.array(itemSchema).parse(rows);
  return {
    rows: actionsOf(
      items.flatMap((item) => (item.kind === 'row' ? [item.row] : [])),
      columns,
    ),
    conflicts: items.flatMap((item) => (item.kind === 'conflict' ? [item.conflict] : [])),
    waiting: items.flatMap((item) => (item.kind === 'waiting' ? [item.waiting.actionId] : [])),
  };
});

const changesIn = once(({ rows }: PlainBody) => z.array(changeSchema).parse(rows));

export class PlainLog {
  readonly entries: readonly PlainEntry[];
  readonly #place: MemoryPlace;
  /** Bodies that were made anew without an erased value, by the name of the old. */
  readonly #remade = new Map<string, string>();

  /** Throws where the chain is broken or a number is missing. */
  constructor(place: MemoryPlace) {
    this.#place = place;
    const entries: PlainEntry[] = [];
    let previous: string | null = null;
    for (;;) {
      const file = place.files.get(pathOf(entries.length + 1));
      if (file === undefined) break;
      const { entry, digest } = readEntry(file);
      if (entry.previous !== previous)
        throw new Error(`entry ${entry.number} does not follow the one before`);
      previous = digest;
      entries.push(entry);
      if (entry.fact.kind === 'decision')
        for (const { from, to } of entry.fact.decision.bodies ?? []) this.#remade.set(from, to);
    }
    const files = [...place.files.keys()].filter((path) => /^Logboek\/\d+\.json$/.test(path));
    if (files.length !== entries.length) throw new Error(`a gap after entry ${entries.length}`);
    this.entries = entries;
  }

  /** Every body that the entries name is there, and is what its name says. */
  verifyBodies(): void {
    for (const { fact } of this.entries) for (const digest of namedBy(fact)) this.#body(digest);
  }

  /** A contributor's actions as they stood at an entry. */
  actionsAt(code: string, entry = this.entries.length): ReadonlyMap<string, LoggedAction> {
    const said = this.entries.findLast(
      ({ number, fact }) => number <= entry && fact.kind === 'submission' && fact.contributor === code,
    );
    if (said?.fact.kind !== 'submission') return new Map();
    return actionsIn(this.#newest(said.fact.actions));
  }

  /** A contributor's part of the register as it stood at an entry. */
  partAt(code: string, entry = this.entries.length): LoggedPart {
    const said = this.entries.findLast(
      ({ number, fact }) => number <= entry && fact.kind === 'merge' && fact.parts[code] !== undefined,
    );
    const digest = said?.fact.kind === 'merge' ? said.fact.parts[code]?.register : undefined;
    if (digest === undefined) return { rows: new Map(), conflicts: [], waiting: [] };
    return partIn(this.#newest(digest));
  }

  /** What a merge says that it changed. */
  changesOf(fact: Extract<PlainFact, { kind: 'merge' }>): readonly PlainChange[] {
    return changesIn(this.#newest(fact.changes));
  }

  /** What was let stand, as far as it was not erased: which rule, of what, for which values. */
  allowed(): readonly PlainAllowed[] {
    return this.entries.flatMap(({ number: entry, fact }): readonly PlainAllowed[] => {
      if (fact.kind !== 'decision' || fact.decision.contents === undefined) return [];
      const { rule, subject, contents } = fact.decision;
      const [said] = z.array(contentsSchema).parse(this.#body(contents).rows);
      if (said === undefined) return [];
      const { read, allows = [] } = said;
      const own =
        rule === undefined || subject === undefined || read === undefined ? [] : [{ rule, subject, read }];
      return [...own, ...allows].map((one) => ({ ...one, entry }));
    });
  }

  #newest(digest: string): PlainBody {
    const next = this.#remade.get(digest);
    return next === undefined ? this.#body(digest) : this.#newest(next);
  }

  #body(digest: string): PlainBody {
    const file = this.#place.files.get(`Logboek/inhoud/${digest}.gz`);
    if (file === undefined) throw new Error(`the body ${digest} is not there`);
    const body = readBody(file);
    if (body.digest !== digest) throw new Error(`the body ${digest} is altered`);
    return body;
  }
}

export const pathOf = (number: number): string => `Logboek/${String(number).padStart(6, '0')}.json`;

function namedBy(fact: PlainFact): readonly string[] {
  switch (fact.kind) {
    case 'plan':
      return [fact.body];
    case 'submission':
      return [fact.actions];
    case 'merge':
      return [
        ...Object.values(fact.parts).map(({ register }) => register),
        fact.changes,
        ...(fact.own === undefined ? [] : [fact.own]),
      ];
    case 'decision':
      return (fact.decision.bodies ?? []).map(({ to }) => to);
  }
}
