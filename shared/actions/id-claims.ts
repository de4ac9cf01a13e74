import { sameValue } from '../cells/value.ts';
import { fold } from '../text/fold.ts';
import type { Action } from './action.ts';
import { formatActionId, parseActionId } from './action-id.ts';
import type { Identity, IdHistory, SheetIdentities } from './identity.ts';
import type { ParsedRow } from './parsed-row.ts';
import { UnclaimedActions } from './unclaimed-actions.ts';

/** Where a row stands in the sheet; only the order counts. */
export type PlaceOf = (key: number) => number;

export interface ResolvedIds extends SheetIdentities {
  /** The rows whose identity is not plain from the row alone. */
  readonly unsettled: ReadonlyMap<number, Identity>;
}

interface Claim {
  readonly row: ParsedRow;
  /** Folded. */
  readonly title: string;
  /** The id is one that the log knows as this row's contributor's. */
  readonly known: boolean;
}

/** A row that needs another id than the one it has. */
interface Taker {
  readonly key: number;
  readonly how: 'given' | 'disputed';
}

/**
 * Ids that the add-in gives to new rows count on from the highest number, but rows deleted before
 * the submission leave holes: so many numbers beyond the count of new rows still pass for such an id.
 */
const holes = 20;

/**
 * Keeps which row claims which id while rows come, change and go, so that an edit costs what it
 * touches: most rows alone claim an id that the log knows, and only the others are looked at again.
 */
export class IdClaims {
  readonly #history: IdHistory;
  readonly #titleAt: number | undefined;
  readonly #previous: ReadonlyMap<string, Action>;
  readonly #latest: ReadonlyMap<string, Action>;
  /** Of actions that a row without an id may turn out to be. */
  readonly #recoverable: ReadonlySet<string>;
  readonly #claims = new Map<number, Claim>();
  /** Known ids, with the rows that claim them. */
  readonly #claimants = new Map<string, Set<number>>();
  /** Rows whose id the log does not know. */
  readonly #strangers = new Set<number>();
  /** Of the previous actions, those that are in force and no row's. */
  readonly #missing: UnclaimedActions;
  /**
   * Actions that came after the workbook's stamp and that no row claims: the ids of its own new rows, where
   * they could not be written back.
   */
  readonly #addedSince: UnclaimedActions;
  /** Known ids that more than one row claims. */
  readonly #contested = new Set<string>();
  #resolved: ResolvedIds | null = null;

  constructor(history: IdHistory) {
    this.#history = history;
    const title = history.plan.role('title');
    this.#titleAt = title && history.plan.position(title.field);
    this.#previous = new Map(history.previous.map((action) => [action.id, action]));
    this.#latest = new Map((history.latest ?? []).map((action) => [action.id, action]));
    const actions = [...history.previous, ...this.#latest.values()];
    this.#recoverable = new Set(actions.map((action) => this.#titleOf(action.values)));
    this.#missing = new UnclaimedActions(history.previous.filter(({ withdrawn }) => !withdrawn));
    const since = [...this.#latest.values()].filter(
      ({ id, withdrawn }) => !withdrawn && !this.#previous.has(id),
    );
    this.#addedSince = new UnclaimedActions(since);
  }

  /** Takes a row as it stands now, new or changed. */
  put(row: ParsedRow): void {
    const before = this.#claims.get(row.key);
    const after = row.blank ? undefined : this.#claimOf(row);
    if (before === undefined && after === undefined) return;
    if (before !== undefined && after !== undefined && before.row.id === row.id) {
      this.#claims.set(row.key, after);
      if (before.known === after.known) {
        if (this.#matters(before, after)) this.#resolved = null;
        return;
      }
    }
    this.remove(row.key);
    if (after !== undefined) this.#add(after);
  }

  remove(key: number): void {
    const claim = this.#claims.get(key);
    if (claim === undefined) return;
    const { id } = claim.row;
    this.#claims.delete(key);
    this.#strangers.delete(key);
    const claimants = this.#claimants.get(id);
    claimants?.delete(key);
    if (claimants?.size === 0) {
      this.#claimants.delete(id);
      this.#missing.release(id);
      this.#addedSince.release(id);
    }
    if (claimants === undefined || claimants.size < 2) this.#contested.delete(id);
    this.#resolved = null;
  }

  /** Rows changed places: of equal claims the upper one wins, and numbers are given downwards. */
  reorder(): void {
    this.#resolved = null;
  }

  /** The same object until something changes that matters. */
  resolve(placeOf: PlaceOf): ResolvedIds {
    this.#resolved ??= this.#judge(placeOf);
    return this.#resolved;
  }

  #add(claim: Claim): void {
    const { key, id } = claim.row;
    this.#claims.set(key, claim);
    if (claim.known) {
      const claimants = this.#claimants.get(id) ?? new Set();
      claimants.add(key);
      this.#claimants.set(id, claimants);
      this.#missing.claim(id);
      this.#addedSince.claim(id);
      if (claimants.size > 1) this.#contested.add(id);
    } else {
      this.#strangers.add(key);
    }
    this.#resolved = null;
  }

  #claimOf(row: ParsedRow): Claim {
    const title = this.#titleOf(row.cells.map((cell) => cell.value));
    return { row, title, known: this.#knows(row.id, title) };
  }

  /**
   * An id that came after the workbook's stamp is this row's only where the title agrees: the row was
   * copied from a colleague's newer workbook. Otherwise two copies gave the same number to two actions.
   */
  #knows(id: string, title: string): boolean {
    if (this.#previous.has(id)) return true;
    const latest = this.#latest.get(id);
    return latest !== undefined && title !== '' && this.#titleOf(latest.values) === title;
  }

  #titleOf(values: Action['values']): string {
    const title = this.#titleAt === undefined ? undefined : values[this.#titleAt];
    return typeof title === 'string' ? fold(title) : '';
  }

  /** Whether a change that leaves the id alone can change who is who. */
  #matters(before: Claim, after: Claim): boolean {
    if (after.known && this.#contested.has(after.row.id)) return true;
    const told = this.#recoverable.has(before.title) || this.#recoverable.has(after.title);
    return !after.known && before.title !== after.title && told;
  }

  #judge(placeOf: PlaceOf): ResolvedIds {
    const downwards = (a: number, b: number): number => placeOf(a) - placeOf(b);
    const identities = new Map<number, Identity>();
    const takers: Taker[] = [];
    for (const id of this.#contested) {
      const [nearest, ...others] = this.#nearestFirst(id, downwards);
      if (nearest !== undefined) identities.set(nearest, { how: 'kept', id });
      for (const key of others) takers.push({ key, how: 'disputed' });
    }
    const provisional = new Set<string>();
    for (const key of [...this.#strangers].sort(downwards)) {
      const id = this.#claims.get(key)?.row.id ?? '';
      const standing = this.#standingOf(id);
      if (standing === 'provisional' && !provisional.has(id)) {
        provisional.add(id);
        identities.set(key, { how: 'given', id });
      } else {
        takers.push({ key, how: standing === 'none' || standing === 'spent' ? 'given' : 'disputed' });
      }
    }
    takers.sort((a, b) => downwards(a.key, b.key));
    const missing = this.#handOut(takers, provisional, identities);
    return { of: (key) => this.#identityOf(key, identities), unsettled: identities, missing };
  }

  #identityOf(key: number, unsettled: ReadonlyMap<number, Identity>): Identity | undefined {
    const claim = this.#claims.get(key);
    return claim && (unsettled.get(key) ?? { how: 'kept', id: claim.row.id });
  }

  #nearestFirst(id: string, downwards: (a: number, b: number) => number): readonly number[] {
    const original = this.#previous.get(id) ?? this.#latest.get(id);
    const equalCells = (key: number): number => {
      const cells = this.#claims.get(key)?.row.cells ?? [];
      return cells.filter((cell, at) => sameValue(cell.value, original?.values[at] ?? null)).length;
    };
    return [...(this.#claimants.get(id) ?? [])]
      .map((key) => ({ key, near: equalCells(key) }))
      .sort((a, b) => b.near - a.near || downwards(a.key, b.key))
      .map(({ key }) => key);
  }

  /** What an id that the log does not know can be. */
  #standingOf(id: string): 'none' | 'provisional' | 'spent' | 'wrong' {
    if (id === '') return 'none';
    const { contributor, highestNumber } = this.#history;
    const parsed = parseActionId(id);
    if (parsed === null || parsed.prefix !== contributor.code || formatActionId(parsed) !== id)
      return 'wrong';
    // Another copy of the workbook got this number first: the row gets the next one.
    if (parsed.number <= highestNumber) return 'spent';
    return parsed.number <= highestNumber + this.#strangers.size + holes ? 'provisional' : 'wrong';
  }

  /** Gives the takers their ids, downwards; returns the ids of previous actions that stay missing. */
  #handOut(
    takers: readonly Taker[],
    provisional: ReadonlySet<string>,
    identities: Map<number, Identity>,
  ): readonly string[] {
    const unclaimed = this.#missing.inOrder;
    const missing = new Set(unclaimed.map(({ id }) => id));
    const byTitle = new Map<string, string[]>();
    for (const { id, values } of [...unclaimed, ...this.#addedSince.inOrder]) {
      if (this.#history.withdrawn?.includes(id)) continue;
      const title = this.#titleOf(values);
      const namesakes = byTitle.get(title);
      if (namesakes) namesakes.push(id);
      else if (title !== '') byTitle.set(title, [id]);
    }
    let number = this.#history.highestNumber;
    const nextFree = (): string => {
      let id: string;
      do {
        number += 1;
        id = formatActionId({ prefix: this.#history.contributor.code, number });
      } while (provisional.has(id));
      return id;
    };
    for (const { key, how } of takers) {
      const claim = this.#claims.get(key);
      const lost = claim && byTitle.get(claim.title)?.shift();
      if (lost !== undefined) {
        missing.delete(lost);
        identities.set(key, { how: claim?.row.id === '' ? 'recovered' : 'disputed', id: lost });
      } else {
        identities.set(key, { how, id: nextFree() });
      }
    }
    return [...missing];
  }
}
