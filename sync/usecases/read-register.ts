import { bindColumns, placesAsShown } from '../../shared/actions/bind-columns.ts';
import { readRow } from '../../shared/actions/read-rows.ts';
import { toAction } from '../../shared/actions/to-action.ts';
import { showCell } from '../../shared/cells/parse-cell.ts';
import type { RawRow, RawTable, Stamp } from '../../shared/cells/raw-table.ts';
import { sameValue } from '../../shared/cells/value.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { OwnFound } from '../../shared/register/own-columns.ts';
import type { SheetRow } from '../../shared/register/read-edits.ts';
import type { RegisterRow } from '../../shared/register/register-part.ts';
import { foldHeader } from '../../shared/text/fold-header.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { registerHeaders, registerHeadersWanted } from '../../shared/workbook/register-columns.ts';
import type { Library, Version } from '../library/library.ts';
import { type RowsKept, wholeRows } from '../workbook/read/read-table.ts';
import { type ReadLimits, readWorkbook, type Workbook } from '../workbook/read/read-workbook.ts';
import { ownColumnsIn } from './own-columns.ts';

/** Where the register stands in a library. */
export const registerPath = 'Masterregister.xlsx';

/** The register's workbook as it stands in the library. */
export interface RegisterFile {
  readonly kind: 'read';
  readonly version: Version;
  readonly workbook: Workbook;
  readonly rows: readonly SheetRow[];
  /** The log number that it shows; `null` for a workbook without a stamp of this plan. */
  readonly shows: number | null;
  readonly writing: number | null;
  /** Whether its rows carry action ids. */
  readonly identified: boolean;
  /** Columns that the coordinator added. */
  readonly own: OwnFound;
}

/** The register as it stands open in somebody's Excel: who has it open writes it. */
export interface OpenRegister
  extends Pick<RegisterFile, 'rows' | 'shows' | 'writing' | 'identified' | 'own'> {
  readonly kind: 'open';
}

/** The register's workbook as it was last written: it shows what the log says, and holds no edits. */
export interface UntouchedRegister {
  readonly kind: 'untouched';
  readonly version: Version;
  readonly shows: number;
}

/** The register from its table as the add-in reads it. */
export function openRegister(table: RawTable, stamp: Stamp | null, plan: Plan): OpenRegister {
  return { kind: 'open', ...sheetRows(table, plan, false), ...stampOf(stamp, plan) };
}

/** A register may hold far more than one contributor's workbook does. */
const registerLimits = {
  totalBytes: 4 * 1024 ** 3,
  partBytes: 2 * 1024 ** 3,
  cells: 30_000_000,
} satisfies Partial<ReadLimits>;

/** Reads the register's workbook; `null` where there is none yet. */
export async function readRegister(library: Library, plan: Plan): Promise<Result<RegisterFile | null>> {
  const file = await library.read(registerPath);
  if (file === null) return done(null);
  const workbook = registerWorkbook(file.bytes, plan, () => true);
  if (!workbook.ok) return workbook;
  return done(registerFile(file.version, workbook.value, plan, sheetRows(workbook.value.table, plan, true)));
}

/**
 * The same in far less memory, for a merge: each row is understood as it is read, and of its cells only what writing
 * the register asks for is kept.
 *
 * @param known rows as the log has them: a row that holds the same takes up no memory of its own
 */
export async function readForMerge(
  library: Library,
  plan: Plan,
  known: readonly RegisterRow[],
): Promise<Result<RegisterFile | null>> {
  const file = await library.read(registerPath);
  if (file === null) return done(null);
  const logged = new Map(known.map(({ id, values }) => [id, values]));
  const rows: SheetRow[] = [];
  const workbook = registerWorkbook(
    file.bytes,
    plan,
    () => true,
    (table) => {
      const read = sheetRowReader(table, plan, logged);
      const asked = askedWhenWriting(table.headers, plan);
      return (row, key) => {
        rows.push(read(row, key));
        return withoutUnderstood(row, asked);
      };
    },
  );
  if (!workbook.ok) return workbook;
  return done(
    registerFile(file.version, workbook.value, plan, sheetOf(workbook.value.table, rows, plan, true)),
  );
}

/**
 * Reads a register that nobody touched since it was written, which is far less: where its rows stand. Their
 * values are those that the log says it shows. `null` where somebody saved or removed it since.
 *
 * @param logged the register's rows at the log number that it shows
 */
export async function readUntouched(
  library: Library,
  plan: Plan,
  { version, shows }: UntouchedRegister,
  logged: readonly RegisterRow[],
): Promise<Result<RegisterFile | null>> {
  const file = await library.read(registerPath);
  if (file === null || library.saveOf(file.version) !== library.saveOf(version)) return done(null);
  const id = plan.role('action-id')?.header;
  const standing = [id?.nl ?? '', id?.en ?? '', ...judgedInPlace].map(foldHeader);
  const workbook = registerWorkbook(file.bytes, plan, (header) => standing.includes(foldHeader(header)));
  if (!workbook.ok) return workbook;
  const { table, stamp } = workbook.value;
  // Two saves of one moment bear one name.
  const shown = stampOf(stamp, plan);
  if (shown.shows !== shows || shown.writing !== null) return done(null);
  const place = bindColumns(table.headers, plan).id;
  const valuesOf = new Map(logged.map(({ id: actionId, values }) => [actionId, values]));
  const rows = table.rows.map(({ row, cells }): SheetRow => {
    const actionId = place === undefined ? '' : showCell(cells[place], table.dateSystem);
    return { row, id: actionId, values: valuesOf.get(actionId) ?? [] };
  });
  const own = { kind: 'unread' } as const;
  return done(
    registerFile(file.version, workbook.value, plan, { rows, identified: place !== undefined, own }),
  );
}

/** Their cells are no values of an action: what stands there is asked of the table when it is written. */
const judgedInPlace = [registerHeaders.contributor, registerHeaders.state];

/** The places of what is asked of the table itself: how its rows stand, and the coordinator's own columns. */
function askedWhenWriting(headers: RawTable['headers'], plan: Plan): ReadonlySet<number> {
  const understood = new Set(
    plan.definition.columns.flatMap(({ header }) => [foldHeader(header.nl), foldHeader(header.en)]),
  );
  return new Set(headers.flatMap(({ text }, place) => (understood.has(foldHeader(text)) ? [] : [place])));
}

/** A row without the cells that are understood by now. */
function withoutUnderstood({ row, cells }: RawRow, asked: ReadonlySet<number>): RawRow {
  // That something was typed in a row has to show, whatever it is: new rows come below.
  const typed = cells.findIndex((cell) => cell !== undefined && !cell.formula);
  return { row, cells: cells.map((cell, at) => (at === typed || asked.has(at) ? cell : undefined)) };
}

/**
 * Reads a register from its file, with the cells under the headers of which `reads` holds.
 *
 * @param keeps what is kept of its rows; absent: all of them
 */
export function registerWorkbook(
  bytes: Uint8Array,
  plan: Plan,
  reads: (header: string) => boolean,
  keeps: RowsKept = wholeRows,
): Result<Workbook> {
  const read = readWorkbook(bytes, {
    headersWanted: registerHeadersWanted(plan),
    tableName: plan.definition.workbook.registerTable,
    limits: registerLimits,
    reads,
    keeps,
    asShown: (headers) => placesAsShown(headers, plan),
  });
  if (read.ok) return done(read.workbook);
  const { message, where } = read.problem;
  const place = where === undefined ? '' : ` (${where})`;
  return stopped('register-unusable', {
    nl: `${registerPath}: ${message.nl}${place} Er is niets samengevoegd. Lukt herstellen niet, geef het bestand dan een andere naam: de volgende samenvoeging maakt het register opnieuw uit het logboek.`,
    en: `${registerPath}: ${message.en}${place} Nothing was merged. If it cannot be repaired, rename the file: the next merge makes the register anew from the log.`,
  });
}

function registerFile(
  version: Version,
  workbook: Workbook,
  plan: Plan,
  rows: Pick<RegisterFile, 'rows' | 'identified' | 'own'>,
): RegisterFile {
  return { kind: 'read', version, workbook, ...rows, ...stampOf(workbook.stamp, plan) };
}

function stampOf(stamp: Stamp | null, plan: Plan): Pick<RegisterFile, 'shows' | 'writing'> {
  const ours = stamp?.plan === plan.definition.id ? stamp : null;
  return { shows: ours?.shows ?? null, writing: ours?.writing ?? null };
}

/**
 * The register's rows with their cells in the order of the plan's columns.
 *
 * @param whole whether the table has every column of its sheet
 */
function sheetRows(table: RawTable, plan: Plan, whole: boolean): SheetOfRegister {
  return sheetOf(table, table.rows.map(sheetRowReader(table, plan)), plan, whole);
}

type SheetOfRegister = Pick<RegisterFile, 'rows' | 'identified' | 'own'>;

function sheetOf(table: RawTable, rows: readonly SheetRow[], plan: Plan, whole: boolean): SheetOfRegister {
  const ids = rows.map(({ id }) => id);
  const identified = bindColumns(table.headers, plan, table.mapping).id !== undefined;
  return { rows, identified, own: ownColumnsIn(table, ids, plan, whole) };
}

/** Understands the table's rows one by one, for there may be hundreds of thousands. */
function sheetRowReader(
  { headers, mapping, dateSystem }: Omit<RawTable, 'rows'>,
  plan: Plan,
  known: ReadonlyMap<string, RegisterRow['values']> = new Map(),
): (raw: RawRow, key: number) => SheetRow {
  const binding = bindColumns(headers, plan, mapping);
  return (raw, key) => {
    const row = readRow(raw, key, binding, plan, dateSystem);
    const { values, originals } = toAction(row, row.id, plan);
    const found = values.map((value, at) => (binding.places[at] === undefined ? undefined : value));
    const logged = known.get(row.id);
    return {
      row: row.row,
      id: row.id,
      values: logged !== undefined && sameValues(found, logged) ? logged : found,
      ...(originals === undefined ? {} : { originals }),
    };
  };
}

function sameValues(found: SheetRow['values'], logged: RegisterRow['values']): boolean {
  return (
    found.length === logged.length &&
    found.every((value, at) => value !== undefined && sameValue(value, logged[at] ?? null))
  );
}

/**
 * Why it cannot be told what people changed in this register, in a log that ends at `number`; `null`
 * where it can. Such a register is neither read nor written: an edit in it would be lost, or an old cell
 * taken for an edit.
 */
export function whyUnread(
  { rows, shows, identified }: Pick<RegisterFile, 'rows' | 'shows' | 'identified'>,
  number: number,
): Localised | null {
  if (!identified) return withoutIds;
  if (!rows.some(({ id }) => id !== '')) return null;
  if (shows === null) return withoutStamp;
  return shows > number ? newerThanLog : null;
}

const again: Localised = {
  nl: 'Geef het bestand een andere naam en voeg opnieuw samen: het register wordt dan opnieuw uit het logboek gemaakt, en u kunt uw wijzigingen erin overnemen.',
  en: 'Rename the file and merge again: the register is then made anew from the log, and you can take your changes over into it.',
};
const withoutIds: Localised = {
  nl: `${registerPath}: de kolom met de Actie-ID ontbreekt, zodat wijzigingen in het register niet gelezen zijn en het niet bijgewerkt is. Zet de kolom terug met precies die titel en voeg opnieuw samen.`,
  en: `${registerPath}: the column with the action ids is missing, so that changes in the register were not read and it was not updated. Put the column back with exactly that title and merge again.`,
};
const withoutStamp: Localised = {
  nl: `${registerPath} zegt niet welke stand het toont, zodat wijzigingen erin niet gelezen zijn en het niet bijgewerkt is. ${again.nl}`,
  en: `${registerPath} does not tell which state it shows, so that changes in it were not read and it was not updated. ${again.en}`,
};
const newerThanLog: Localised = {
  nl: `${registerPath} toont een latere stand dan het logboek; misschien is een oude kopie van de bibliotheek teruggezet. Het is niet gelezen en niet bijgewerkt. ${again.nl}`,
  en: `${registerPath} shows a later state than the log; an old copy of the library may have been put back. It was not read and not updated. ${again.en}`,
};
