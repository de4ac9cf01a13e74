import { sameValue } from '../../shared/cells/value.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { State } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { SheetRow } from '../../shared/register/read-edits.ts';
import type { RegisterRow } from '../../shared/register/register-part.ts';
import type { Localised } from '../../shared/text/localised.ts';
import type { Log } from '../log/log.ts';
import { verifyLog } from '../log/verify-log.ts';
import { isLeftToErase, unfinished } from './erased-bodies.ts';
import { registerParts } from './logged-actions.ts';
import { currentGround } from './plan-in-force.ts';
import { type RegisterFile, readRegister, registerPath } from './read-register.ts';
import { registerDigest } from './register-digest.ts';

export interface Verification {
  readonly entries: number;
  readonly bodies: number;
  readonly erasedRows: number;
  /** What is wrong with the chain or a body. */
  readonly problems: readonly Localised[];
  /** Digest of the register's canonical form, rebuilt from the log; equal logs give equal digests. */
  readonly register: string | null;
  readonly actions: number;
  /** Where the workbook shows something else than the log; edits that wait for a merge are among it. */
  readonly differences: readonly Localised[];
}

/** Verifies the chain and every body, rebuilds the register from the log and compares it with the workbook. */
export async function verifyLibrary(log: Log): Promise<Result<Verification>> {
  const { entries, bodies, erasedRows, problems } = await verifyLog(log.library);
  const whole = { entries, bodies, erasedRows, problems: problems.map(({ told }) => told) };
  if (problems.length > 0) return done({ ...whole, register: null, actions: 0, differences: [] });
  const ground = await currentGround(log);
  if (!ground.ok) return ground;
  const { state, inForce } = ground.value;
  const { plan } = inForce;
  const parts = await registerParts(log.library, state, plan);
  if (!parts.ok) return parts;
  const left = await isLeftToErase(log.library, state);
  if (!left.ok) return left;
  const verified = left.value ? { ...whole, problems: [unfinished] } : whole;
  const rows = [...parts.value.values()].flatMap((part) => part.rows);
  const register = registerDigest(rows);
  const file = await readRegister(log.library, plan);
  if (!file.ok)
    return done({
      ...verified,
      register,
      actions: rows.length,
      differences: [file.problem.message],
    });
  const differences =
    file.value === null
      ? absent(rows)
      : differencesOf(plan, rows, file.value, erasedSince(state, file.value.shows));
  return done({ ...verified, register, actions: rows.length, differences });
}

const cellName = (id: string, field: string): string => `${id}.${field}`;

/** Cells whose value left the log after what the workbook shows: the next merge takes it out of the workbook too. */
function erasedSince(state: State, shows: number | null): ReadonlySet<string> {
  const since = state.erasures.filter(({ entry }) => shows !== null && entry > shows);
  return new Set(since.map(({ actionId, field }) => cellName(actionId, field)));
}

function absent(rows: readonly RegisterRow[]): readonly Localised[] {
  if (rows.length === 0) return [];
  return [
    {
      nl: `${registerPath} ontbreekt. Voeg opnieuw samen: het register wordt uit het logboek gemaakt.`,
      en: `${registerPath} is missing. Merge again: the register is made from the log.`,
    },
  ];
}

function differencesOf(
  plan: Plan,
  rows: readonly RegisterRow[],
  { rows: sheet }: RegisterFile,
  erased: ReadonlySet<string>,
): readonly Localised[] {
  const shown = new Map(sheet.map((row) => [row.id, row]));
  const logged = new Set(rows.map(({ id }) => id));
  const unknown = sheet.filter(({ id }) => id !== '' && !logged.has(id));
  return [...differingRows(plan, rows, shown, erased), ...unknown.map(notLogged)];
}

const notLogged = ({ id, row }: SheetRow): Localised => ({
  nl: `${id} staat in ${registerPath} (rij ${row}), maar niet in het logboek. Vraag het domein om de actie in te dienen.`,
  en: `${id} stands in ${registerPath} (row ${row}), but not in the log. Ask the domain to submit the action.`,
});

function differingRows(
  plan: Plan,
  rows: readonly RegisterRow[],
  shown: ReadonlyMap<string, SheetRow>,
  erased: ReadonlySet<string>,
): readonly Localised[] {
  return rows.flatMap((row): readonly Localised[] => {
    const there = shown.get(row.id);
    if (there === undefined) {
      return [{ nl: `${row.id} staat niet in ${registerPath}.`, en: `${row.id} is not in ${registerPath}.` }];
    }
    return plan.columns.flatMap((column, position) => {
      const value = there.values[position];
      if (erased.has(cellName(row.id, column.field))) return [];
      if (value !== undefined && sameValue(value, row.values[position] ?? null)) return [];
      return [
        {
          nl: `${row.id}, ${column.header.nl}: ${registerPath} toont iets anders dan het logboek (rij ${there.row}). Een eigen wijziging wordt bij de volgende samenvoeging gelezen.`,
          en: `${row.id}, ${column.header.en}: ${registerPath} shows something else than the log (row ${there.row}). An edit of your own is read with the next merge.`,
        },
      ];
    });
  });
}
