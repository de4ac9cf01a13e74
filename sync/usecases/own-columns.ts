import { bindColumns } from '../../shared/actions/bind-columns.ts';
import type { RawTable } from '../../shared/cells/raw-table.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { ownColumnsBody, ownColumnsOf, rowsOfOwnColumns } from '../../shared/log/own-columns-body.ts';
import { type State, standingAt } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import {
  mergeOwnColumns,
  noOwnColumns,
  type OwnCell,
  type OwnColumns,
  type OwnFound,
  type OwnInSheet,
  ownCell,
} from '../../shared/register/own-columns.ts';
import { foldHeader } from '../../shared/text/fold-header.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { registerHeaders } from '../../shared/workbook/register-columns.ts';
import type { Library } from '../library/library.ts';
import { type SealedBody, sealBody } from '../log/body-file.ts';
import { readBody } from '../log/body-store.ts';
import { isErasedSince } from './erased-cells.ts';
import { logBroken } from './outcomes.ts';

/** Enough for notes of any kind; what is more is a workbook of its own, and stays in the file alone. */
const mostColumns = 60;
const mostCharacters = 16 * 1024 ** 2;

/**
 * The columns of a register's table that are neither the plan's nor the register's.
 *
 * @param ids the action id of each row of the table, in its order; `''` for none
 * @param whole whether the table has every column that its sheet has
 */
export function ownColumnsIn(
  { headers, rows, dateSystem, mapping }: RawTable,
  ids: readonly string[],
  plan: Plan,
  whole: boolean,
): OwnFound {
  const binding = bindColumns(headers, plan, mapping);
  // A renamed header of the plan would pass for a column of the coordinator's.
  if (binding.id === undefined || binding.missing.length > 0) return { kind: 'unread' };
  const known = new Set(
    [
      ...plan.definition.columns.flatMap(({ header }) => [header.nl, header.en]),
      ...Object.values(registerHeaders),
    ].map(foldHeader),
  );
  const places: number[] = [];
  headers.forEach(({ text }, place) => {
    const key = foldHeader(text);
    if (key === '' || known.has(key)) return;
    known.add(key);
    places.push(place);
  });
  if (places.length > mostColumns) return { kind: 'too-many' };
  const headerAt = (place: number): string => headers[place]?.text ?? '';

  const once = standingOnce(ids);
  const computed = new Set<string>();
  const cells = new Map<string, readonly OwnCell[]>();
  let characters = 0;
  if (places.length > 0) {
    for (const [key, row] of rows.entries()) {
      const id = ids[key] ?? '';
      if (!once.has(id)) continue;
      const own = places.map((place): OwnCell => {
        const cell = row.cells[place];
        if (cell?.formula) computed.add(headerAt(place));
        return ownCell(cell, dateSystem);
      });
      if (own.every((cell) => cell === null)) continue;
      for (const cell of own) characters += typeof cell === 'string' ? cell.length : 8;
      if (characters > mostCharacters) return { kind: 'too-many' };
      cells.set(id, own);
    }
  }
  return { kind: 'found', own: { headers: places.map(headerAt), cells, ids: once, computed, whole } };
}

function standingOnce(ids: readonly string[]): ReadonlySet<string> {
  const once = new Set<string>();
  const double = new Set<string>();
  for (const id of ids) {
    if (id === '') continue;
    if (once.has(id)) double.add(id);
    once.add(id);
  }
  for (const id of double) once.delete(id);
  return once;
}

/** The own columns as a merge leaves them. */
export interface OwnPlanned {
  readonly columns: OwnColumns;
  /** Whether the log has them otherwise. */
  readonly changed: boolean;
  /** Whether that is worth a merge of its own. */
  readonly typed: boolean;
  readonly remarks: readonly Localised[];
}

/** @param register what was read of the register's workbook; `null` where there is none, or nobody touched it */
export async function planOwnColumns(
  library: Library,
  state: State,
  register: { readonly own: OwnFound; readonly shows: number | null; readonly writing: number | null } | null,
): Promise<Result<OwnPlanned>> {
  const latest = await keptColumns(library, state);
  if (!latest.ok) return latest;
  const asKept = { columns: latest.value, changed: false, typed: false, remarks: [] };
  if (register === null || register.own.kind === 'unread') return done(asKept);
  if (register.own.kind === 'too-many') return done({ ...asKept, remarks: [tooMany] });
  const { own } = register.own;
  const shows = register.shows !== null && register.shows <= state.number ? register.shows : null;
  // Where it cannot be told what it shows, notes in its rows may be old; an empty one says its headers alone.
  if (shows === null && own.ids.size > 0) return done(asKept);
  const parent = shows === null ? done(noOwnColumns) : await keptColumns(library, state, shows);
  if (!parent.ok) return parent;
  const writing = register.writing === null ? parent : await keptColumns(library, state, register.writing);
  if (!writing.ok) return writing;
  const sheet = shows === null ? own : withoutErased(own, parent.value, state, shows);
  const { columns, typed, carried } = mergeOwnColumns(parent.value, latest.value, sheet, writing.value);
  const changed = columns !== latest.value;
  return done({ columns, changed, typed: changed && typed, remarks: carried.map(notInThisCopy) });
}

/** As the log had them at log number `number`; absent: now. */
export async function keptColumns(
  library: Library,
  state: State,
  number?: number,
): Promise<Result<OwnColumns>> {
  const kept = standingAt(state.ownColumns, number);
  if (kept === undefined) return done(noOwnColumns);
  const body = await readBody(library, ownColumnsBody, kept.own);
  return body.ok ? done(ownColumnsOf(body.value.head.headers, body.value.rows)) : logBroken(body.problem);
}

export const sealOwnColumns = (columns: OwnColumns): Promise<SealedBody> =>
  sealBody(ownColumnsBody, { headers: columns.headers }, rowsOfOwnColumns(columns));

/** A cell that was erased since the sheet was written is as the sheet showed it: nobody typed it anew. */
function withoutErased(sheet: OwnInSheet, parent: OwnColumns, state: State, shows: number): OwnInSheet {
  if (!state.erasures.some(({ entry }) => entry > shows)) return sheet;
  const spelled = sheet.headers.map(
    (header) => parent.headers.find((one) => foldHeader(one) === foldHeader(header)) ?? header,
  );
  const cells = [...sheet.cells].map(
    ([id, row]) =>
      [
        id,
        row.map((cell, at) =>
          isErasedSince(state, shows, { actionId: id, field: spelled[at] ?? '' }) ? null : cell,
        ),
      ] as const,
  );
  return { ...sheet, cells: new Map(cells) };
}

const tooMany: Localised = {
  nl: `Uw eigen kolommen in het register zijn te groot om in het logboek te bewaren (meer dan ${mostColumns} kolommen of ${mostCharacters / 1024 ** 2} MB); ze staan alleen in het bestand. Zet ze liever in een eigen werkboek.`,
  en: `Your own columns in the register are too large to keep in the log (more than ${mostColumns} columns or ${mostCharacters / 1024 ** 2} MB); they stand in the file alone. Better put them in a workbook of your own.`,
};

const notInThisCopy = (header: string): Localised => ({
  nl: `Uw kolom ${header} staat niet in deze kopie van het register. Het logboek bewaart wat erin stond: geef het bestand een andere naam en voeg opnieuw samen om ze terug te krijgen. Wilt u ze kwijt, maak de kolom dan eerst leeg en voeg samen voor u ze verwijdert.`,
  en: `Your column ${header} does not stand in this copy of the register. The log keeps what stood in it: rename the file and merge again to have it back. To be rid of it, empty the column and merge before you delete it.`,
});
