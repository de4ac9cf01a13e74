import {
  type ActionState,
  type Actions,
  type Cell,
  type Cells,
  cellIn,
  columns,
  endsBeforeItStarts,
  sameCells,
  sameState,
} from './cells.ts';
import { type HandedRow, whoIsWho } from './who-is-who.ts';

export type Answer = 'mine' | 'theirs';

/** A workbook that is handed in, with what the contributor said before. */
export interface HandedIn {
  readonly code: string;
  readonly rows: readonly HandedRow[];
  /** What the workbook showed; where it does not tell, what it may have shown. */
  readonly shown: Actions;
  /** It does not tell: what is newer than it may have shown is asked. */
  readonly lost: boolean;
  readonly latest: Actions;
  readonly submittedBefore: boolean;
  /** The highest number that an id ever had. */
  readonly highest: number;
  /** Whether every column stands under its own header. */
  readonly whole: boolean;
  readonly withdraw: readonly string[];
  readonly fix: boolean;
  /** Columns that the open round keeps closed. */
  readonly closed: readonly string[];
  /** Whether the register has this value there by a coordinator's word: the contributor may take it over. */
  readonly isOffered: (id: string, column: string, value: Cell) => boolean;
  /** What the contributor had after each submission since what the workbook showed, but for the latest. */
  readonly between: readonly Actions[];
  /** Whether the cell was erased since. */
  readonly isErased: (id: string, column: string) => boolean;
  /** What the officer answered, by the action's id or `ID.column`. */
  readonly answers: ReadonlyMap<string, Answer>;
}

export type Judged =
  | { readonly outcome: 'refused'; readonly why: string }
  | { readonly outcome: 'choose'; readonly keys: readonly string[] }
  | { readonly outcome: 'accepted' | 'unchanged'; readonly actions: Actions; readonly highest: number };

/** What should become of it. */
export function judge(handed: HandedIn): Judged {
  const { code, rows, shown, latest, highest } = handed;
  if (!handed.whole) return { outcome: 'refused', why: 'a column is missing' };
  const { ids, disputed, missing } = whoIsWho(code, rows, shown, latest, highest, handed.withdraw);
  const wrong =
    wrongRow(handed, ids, handed.fix ? new Set() : disputed) ??
    missing.filter((id) => !handed.withdraw.includes(id)).map((id) => `${id} is missing`)[0];
  if (wrong !== undefined) return { outcome: 'refused', why: wrong };

  const mine = new Map(rows.map(({ cells }, at) => [ids[at] ?? '', cells]));
  const actions = new Map<string, ActionState>();
  const keys: string[] = [];
  for (const id of [...new Set([...latest.keys(), ...mine.keys()])].toSorted()) {
    const copies = { id, was: shown.get(id), theirs: latest.get(id), mine: mine.get(id) };
    const state = mergedAction(copies, handed, keys);
    if (state !== undefined) actions.set(id, state);
  }
  if (keys.length > 0) return { outcome: 'choose', keys };
  for (const [id, { cells, withdrawn }] of actions) {
    const own = mine.get(id);
    const asHandedIn = own !== undefined && sameCells(own, cells);
    if (!withdrawn && !asHandedIn && endsBeforeItStarts(cells))
      return { outcome: 'refused', why: `${id} ends before it starts, taken together` };
  }
  const numbers = [...actions.keys()].map((id) => Number(id.split('-')[1]));
  const unchanged =
    actions.size === latest.size &&
    [...actions].every(([id, state]) => {
      const before = latest.get(id);
      return before !== undefined && sameState(before, state);
    });
  return {
    outcome: handed.submittedBefore && unchanged ? 'unchanged' : 'accepted',
    actions,
    highest: Math.max(highest, ...numbers),
  };
}

function wrongRow(
  { rows, shown, latest, closed, isOffered }: HandedIn,
  ids: readonly string[],
  disputed: ReadonlySet<number>,
): string | undefined {
  const titles = rows.map(({ cells }) => cellIn(cells, 'title'));
  for (const [at, { cells }] of rows.entries()) {
    const id = ids[at] ?? '';
    if (disputed.has(at)) return `row ${at} has the id of another`;
    if (titles[at] === null) return `row ${at} has no title`;
    if (titles.indexOf(titles[at] ?? null) !== at) return `row ${at} has the title of another`;
    if (endsBeforeItStarts(cells)) return `row ${at} ends before it starts`;
    const standing = latest.get(id) ?? shown.get(id);
    if (standing === undefined && closed.includes('title'))
      return `row ${at} comes in a round without new ones`;
    const touched = closed.find((column) => {
      const value = cellIn(cells, column);
      const isShown = shown.has(id) && cellIn(shown.get(id)?.cells, column) === value;
      return value !== cellIn(standing?.cells, column) && !isShown && !isOffered(id, column, value);
    });
    if (touched !== undefined) return `row ${at} changes ${touched}, which is closed`;
  }
  return undefined;
}

interface Copies {
  readonly id: string;
  readonly was: ActionState | undefined;
  readonly theirs: ActionState | undefined;
  readonly mine: Cells | undefined;
}

/** The action after it; what waits for the officer's word is noted in `keys`. */
function mergedAction(copies: Copies, handed: HandedIn, keys: string[]): ActionState | undefined {
  const { withdraw, answers, between } = handed;
  const { id, was, theirs, mine } = copies;
  const ask = (): Answer | undefined => {
    if (!answers.has(id)) keys.push(id);
    return answers.get(id);
  };
  if (withdraw.includes(id)) {
    if (theirs === undefined) return mine && { cells: mine, withdrawn: true };
    if (theirs.withdrawn) return theirs;
    const mayBeNewer = handed.lost && was === undefined && mine === undefined;
    const changedSince = !mayBeNewer && (was === undefined || !sameCells(was.cells, theirs.cells));
    if (changedSince && ask() !== 'mine') return theirs;
    const cells = was && mine ? mergedCells(copies, handed, keys) : theirs.cells;
    return { cells, withdrawn: true };
  }
  if (mine === undefined) {
    const mayBeNewer = handed.lost && was === undefined && theirs !== undefined && !theirs.withdrawn;
    return mayBeNewer && ask() === 'mine' ? { ...theirs, withdrawn: true } : theirs;
  }
  if (theirs === undefined) return { cells: mine, withdrawn: false };
  if (theirs.withdrawn && was === undefined) {
    if (sameCells(theirs.cells, mine)) return theirs;
    return ask() === 'mine' ? { cells: mine, withdrawn: false } : theirs;
  }
  if (theirs.withdrawn && was !== undefined && !was.withdrawn) {
    if (!handed.lost && sameCells(was.cells, mine)) return theirs;
    if (ask() !== 'mine') return theirs;
  }
  // It was put back since, and withdrawn again: whose word came last is not told by this copy.
  const wasPutBack = between.some((actions) => actions.get(id)?.withdrawn === false);
  if (theirs.withdrawn && was?.withdrawn && wasPutBack && ask() !== 'mine') return theirs;
  return { cells: mergedCells(copies, handed, keys), withdrawn: false };
}

function mergedCells(
  { id, was, theirs, mine }: Copies,
  { answers, between, isErased, lost }: HandedIn,
  keys: string[],
): Cells {
  return Object.fromEntries(
    columns.map((column): [string, Cell] => {
      const before = cellIn(was?.cells, column);
      const their = cellIn(theirs?.cells, column);
      const my = cellIn(mine, column);
      // Two copies that gave one id to two rows have nothing in common: each difference counts.
      const iChanged = was === undefined ? my !== their : my !== before;
      const theyChanged = was === undefined ? my !== their : their !== before;
      if (my === their || (!iChanged && !lost)) return [column, their];
      // What was erased may stand there still; what was said since and replaced may be nothing new.
      const mayBeOld =
        (my !== null && isErased(id, column)) ||
        between.some((actions) => actions.has(id) && cellIn(actions.get(id)?.cells, column) === my);
      if (!theyChanged && !mayBeOld) return [column, my];
      const key = `${id}.${column}`;
      if (!answers.has(key)) keys.push(key);
      return [column, answers.get(key) === 'mine' ? my : their];
    }),
  );
}
