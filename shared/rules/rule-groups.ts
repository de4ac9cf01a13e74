import type { ParsedRow } from '../actions/parsed-row.ts';
import type { SheetContext } from './check.ts';
import { judgeGroup, type LocatedTrouble } from './located-trouble.ts';
import type { CompiledSheetRule } from './rule-set.ts';

interface Group {
  readonly members: Set<number>;
  standing: boolean;
  troubles: readonly LocatedTrouble[];
}

/** What a group's judgement said before, and what it says now. */
export interface Rejudged {
  readonly before: readonly LocatedTrouble[];
  readonly after: readonly LocatedTrouble[];
}

const nowhere: ReadonlyMap<string, string> = new Map();

/** The groups of rows that one sheet rule looks at, and which of them have to be judged again. */
export class RuleGroups {
  readonly #rule: CompiledSheetRule;
  readonly #groups = new Map<string, Group>();
  readonly #keysOf = new Map<number, ReadonlyMap<string, string>>();
  readonly #stale = new Set<string>();
  #standing: ReadonlySet<string> = new Set();

  constructor(rule: CompiledSheetRule) {
    this.#rule = rule;
  }

  /** Puts a row, as it is now, in the groups where it belongs. */
  place(row: ParsedRow, context: SheetContext): void {
    this.#join(row.key, this.#rule.run.keysOf(row, context));
  }

  /** Takes a row out of every group. */
  leave(key: number): void {
    this.#join(key, nowhere);
  }

  /** Asks anew which groups stand without any row. */
  stand(context: SheetContext): void {
    const standing = new Set(this.#rule.run.standingKeys(context));
    for (const name of this.#standing) if (!standing.has(name)) this.#stand(name, false);
    for (const name of standing) if (!this.#standing.has(name)) this.#stand(name, true);
    this.#standing = standing;
  }

  /** Rows changed places, which matters only among the members of a group. */
  reorder(): void {
    for (const [name, { members }] of this.#groups) {
      if (members.size > 1) this.#stale.add(name);
    }
  }

  /** Judges again what has to be; `inOrder` gives the rows with these keys in the order of the sheet. */
  judge(
    context: SheetContext,
    inOrder: (keys: Iterable<number>) => readonly ParsedRow[],
  ): readonly Rejudged[] {
    const rejudged: Rejudged[] = [];
    for (const name of this.#stale) {
      const group = this.#group(name);
      const before = group.troubles;
      if (group.members.size === 0 && !group.standing) {
        group.troubles = [];
        this.#groups.delete(name);
      } else {
        group.troubles = judgeGroup(this.#rule, name, inOrder(group.members), context);
      }
      rejudged.push({ before, after: group.troubles });
    }
    this.#stale.clear();
    return rejudged;
  }

  #stand(name: string, standing: boolean): void {
    this.#group(name).standing = standing;
    this.#stale.add(name);
  }

  #join(key: number, now: ReadonlyMap<string, string>): void {
    const before = this.#keysOf.get(key) ?? nowhere;
    for (const name of before.keys()) {
      if (now.has(name)) continue;
      this.#group(name).members.delete(key);
      this.#stale.add(name);
    }
    for (const [name, fact] of now) {
      if (before.get(name) === fact) continue;
      this.#group(name).members.add(key);
      this.#stale.add(name);
    }
    if (now.size === 0) this.#keysOf.delete(key);
    else this.#keysOf.set(key, now);
  }

  #group(name: string): Group {
    const known = this.#groups.get(name);
    if (known !== undefined) return known;
    const group: Group = { members: new Set(), standing: false, troubles: [] };
    this.#groups.set(name, group);
    this.#stale.add(name);
    return group;
  }
}
