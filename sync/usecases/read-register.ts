import { readRows } from '../../shared/actions/read-rows.ts';
import { toAction } from '../../shared/actions/to-action.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { SheetRow } from '../../shared/register/read-edits.ts';
import type { Localised } from '../../shared/text/localised.ts';
import type { Library, Version } from '../library/library.ts';
import { registerHeaders } from '../workbook/create/register-workbook.ts';
import { readWorkbook, type Workbook } from '../workbook/read/read-workbook.ts';

/** Where the register stands in a library. */
export const registerPath = 'Masterregister.xlsx';

/** The register's workbook as it stands in the library. */
export interface RegisterFile {
  readonly version: Version;
  readonly workbook: Workbook;
  readonly rows: readonly SheetRow[];
  /** The log number that it shows; `null` for a workbook without a stamp of this plan. */
  readonly shows: number | null;
  readonly writing: number | null;
  /** Whether its rows carry action ids. */
  readonly identified: boolean;
}

/** A register may hold far more than one contributor's workbook does. */
const registerLimits = { inflatedBytes: 4 * 1024 ** 3, partBytes: 2 * 1024 ** 3, cells: 30_000_000 };

/** Reads the register's workbook; `null` where there is none yet. */
export async function readRegister(library: Library, plan: Plan): Promise<Result<RegisterFile | null>> {
  const file = await library.read(registerPath);
  if (file === null) return done(null);
  const read = readWorkbook(file.bytes, {
    headersWanted: [
      ...plan.definition.columns.map(({ header }) => [header.nl, header.en]),
      registerHeaders.contributor,
      registerHeaders.state,
    ],
    tableName: plan.definition.workbook.registerTable,
    limits: registerLimits,
  });
  if (!read.ok) {
    const { message, where } = read.problem;
    const place = where === undefined ? '' : ` (${where})`;
    return stopped('register-unusable', {
      nl: `${registerPath}: ${message.nl}${place} Er is niets samengevoegd. Lukt herstellen niet, geef het bestand dan een andere naam: de volgende samenvoeging maakt het register opnieuw uit het logboek.`,
      en: `${registerPath}: ${message.en}${place} Nothing was merged. If it cannot be repaired, rename the file: the next merge makes the register anew from the log.`,
    });
  }
  const { workbook } = read;
  const { stamp } = workbook;
  const ours = stamp?.plan === plan.definition.id ? stamp : null;
  return done({
    version: file.version,
    workbook,
    ...sheetRows(workbook, plan),
    shows: ours?.shows ?? null,
    writing: ours?.writing ?? null,
  });
}

/** The register's rows with their cells in the order of the plan's columns. */
function sheetRows(workbook: Workbook, plan: Plan): Pick<RegisterFile, 'rows' | 'identified'> {
  const { rows, binding } = readRows(workbook.table, plan);
  const inOrder = rows.map((row): SheetRow => {
    const action = toAction(row, row.id, plan);
    return {
      row: row.row,
      id: row.id,
      values: action.values.map((value, at) => (binding.places[at] === undefined ? undefined : value)),
      ...(action.originals === undefined ? {} : { originals: action.originals }),
    };
  });
  return { rows: inOrder, identified: binding.id !== undefined };
}

/**
 * Why it cannot be told what people changed in this register, in a log that ends at `number`; `null`
 * where it can. Such a register is neither read nor written: an edit in it would be lost, or an old cell
 * taken for an edit.
 */
export function whyUnread({ rows, shows, identified }: RegisterFile, number: number): Localised | null {
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
