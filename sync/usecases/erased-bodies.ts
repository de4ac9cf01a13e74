import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import { actionsBody } from '../../shared/log/bodies.ts';
import type { BodyKind } from '../../shared/log/body-kind.ts';
import { canonicalJson } from '../../shared/log/canonical.ts';
import type { ContentKind } from '../../shared/log/entry.ts';
import { ownColumnsBody } from '../../shared/log/own-columns-body.ts';
import { changesBody, registerBody } from '../../shared/log/register-bodies.ts';
import type { State } from '../../shared/log/state.ts';
import {
  type Erasing,
  erasedAction,
  erasedChange,
  erasedItem,
  erasedOwnRow,
} from '../../shared/register/erase-value.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { allowed } from '../library/allowed.ts';
import type { Library } from '../library/library.ts';
import { bodyPath, eraseInBody, placesOf, type SealedBody, sealBody } from '../log/body-file.ts';
import { readBody } from '../log/body-store.ts';
import { eraseContents, isContentsLeft } from './erased-decisions.ts';
import { logBroken } from './outcomes.ts';

type Erasure = State['erasures'][number];

/** A body that holds what is to be erased, with the one made without it. */
export interface Remade {
  readonly kind: ContentKind;
  readonly from: string;
  readonly made: SealedBody;
}

/** Seals a body anew without the value; `null` where it does not hold it. */
export function remade(
  library: Library,
  kind: ContentKind,
  digest: string,
  erasing: Erasing,
): Promise<Result<Remade | null>> {
  switch (kind) {
    case 'actions':
      return remake(library, kind, actionsBody, digest, (row, { columns }) =>
        erasedAction(row, columns, erasing),
      );
    case 'register':
      return remake(library, kind, registerBody, digest, (item, { columns }) =>
        erasedItem(item, columns, erasing),
      );
    case 'changes':
      return remake(library, kind, changesBody, digest, (change) => erasedChange(change, erasing));
    case 'own':
      return remake(library, kind, ownColumnsBody, digest, (row, { headers }) =>
        erasedOwnRow(row, headers, erasing),
      );
  }
}

async function remake<Head, Row>(
  library: Library,
  kind: ContentKind,
  bodyKind: BodyKind<Head, Row>,
  digest: string,
  without: (row: Row, head: Head) => Row,
): Promise<Result<Remade | null>> {
  const body = await readBody(library, bodyKind, digest);
  if (!body.ok) return logBroken(body.problem);
  const { head, rows } = body.value;
  const after = rows.map((row) => without(row, head));
  if (after.every((row, at) => row === rows[at])) return done(null);
  return done({ kind, from: digest, made: await sealBody(bodyKind, head, after) });
}

/**
 * Erases from the old bodies the rows that the new ones hold otherwise, and removes what interrupted requests
 * left. The newest erasure goes first: an older body still holds a copy of what a later one erased. May be
 * done again, and does what is left to do; told is how many rows went.
 */
export async function eraseOld(library: Library, state: State): Promise<Result<number>> {
  let rows = 0;
  for (const { bodies, orphans } of state.erasures.toReversed()) {
    for (const one of bodies) {
      const erased = await eraseOldRows(library, one);
      if (!erased.ok) return erased;
      rows += erased.value;
    }
    for (const digest of orphans) await library.remove(bodyPath(digest));
  }
  const contents = await eraseContents(library, state);
  return contents.ok ? done(rows + contents.value) : contents;
}

/** Whether an interrupted erasure left rows in old bodies. */
export async function isLeftToErase(library: Library, state: State): Promise<Result<boolean>> {
  for (const { kind, from, to } of state.erasures.flatMap(({ bodies }) => bodies)) {
    const left = await placesLeft(library, kind, from, to);
    if (!left.ok) return left;
    if (left.value !== null && left.value.places.size > 0) return done(true);
  }
  return isContentsLeft(library, state);
}

async function eraseOldRows(
  library: Library,
  { kind, from, to }: Erasure['bodies'][number],
): Promise<Result<number>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const left = await placesLeft(library, kind, from, to);
    if (!left.ok) return left;
    if (left.value === null || left.value.places.size === 0) return done(0);
    const { file, places } = left.value;
    const erased = await eraseInBody(from, file.bytes, (place) => places.has(place));
    if (!erased.ok) return logBroken(erased.problem);
    const replaced = allowed(await library.replace(bodyPath(from), erased.value.bytes, file.version));
    if (replaced.outcome === 'replaced') return done(places.size);
  }
  return stopped('too-busy', unfinished);
}

/** Only another process that erases the same rows comes in between. */
const mostTries = 3;

/** What is said in the log is said; what is left is done by asking again. */
export const unfinished: Localised = {
  nl: 'Het wissen is vastgelegd maar nog niet afgewerkt: de oude waarde staat nog in het logboek. Wis dezelfde cel opnieuw.',
  en: 'The erasure is recorded but not finished: the old value still stands in the log. Erase the same cell again.',
};

function placesLeft(library: Library, kind: ContentKind, from: string, to: string) {
  switch (kind) {
    case 'actions':
      return placesOtherwise(library, actionsBody, from, to);
    case 'register':
      return placesOtherwise(library, registerBody, from, to);
    case 'changes':
      return placesOtherwise(library, changesBody, from, to);
    case 'own':
      return placesOtherwise(library, ownColumnsBody, from, to);
  }
}

async function placesOtherwise<Head, Row>(
  library: Library,
  kind: BodyKind<Head, Row>,
  from: string,
  to: string,
) {
  const file = await library.read(bodyPath(from));
  if (file === null) return done(null);
  const made = await readBody(library, kind, to);
  if (!made.ok) return logBroken(made.problem);
  const kept = new Set(made.value.rows.map((row) => canonicalJson(row)));
  const places = await placesOf(kind, from, file.bytes, (row) => !kept.has(canonicalJson(row)));
  return places.ok ? done({ file, places: places.value }) : logBroken(places.problem);
}
