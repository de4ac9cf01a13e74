import { readRows } from '../../shared/actions/read-rows.ts';
import { toAction } from '../../shared/actions/to-action.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { SheetRow } from '../../shared/register/read-edits.ts';
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
    rows: sheetRows(workbook, plan),
    shows: ours?.shows ?? null,
    writing: ours?.writing ?? null,
  });
}

/** The register's rows with their cells in the order of the plan's columns. */
function sheetRows(workbook: Workbook, plan: Plan): readonly SheetRow[] {
  const { rows, binding } = readRows(workbook.table, plan);
  return rows.map((row) => {
    const action = toAction(row, row.id, plan);
    return {
      row: row.row,
      id: row.id,
      values: action.values.map((value, at) => (binding.places[at] === undefined ? undefined : value)),
      ...(action.originals === undefined ? {} : { originals: action.originals }),
    };
  });
}
