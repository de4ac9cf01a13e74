import { parseActionId } from '../../shared/actions/action-id.ts';
import type { ParsedRow } from '../../shared/actions/parsed-row.ts';
import type { Stamp } from '../../shared/cells/raw-table.ts';
import { type Problem, stopped } from '../../shared/contract/problem.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { registerPath } from './read-register.ts';

type Refused = { readonly ok: false; readonly problem: Problem };

interface Evidence {
  /** For people. */
  readonly name: string;
  readonly stamp: Stamp | null;
  /** None where they were not looked at. */
  readonly rows: readonly ParsedRow[];
}

/**
 * One sentence where what is handed in is the register or another contributor's workbook, instead of a finding
 * for each of its rows; `null` where it may be this contributor's. Its ids say so, or where
 * they name nobody its stamp: a stamp that came along with a copy makes no one else's of the rows.
 *
 * @param code the contributor for whom it is handed in; absent: that is still to be told by the workbook
 */
export function anothersWorkbook(plan: Plan, code: string | undefined, evidence: Evidence): Refused | null {
  const { name, rows } = evidence;
  const stamp = evidence.stamp?.plan === plan.definition.id ? evidence.stamp : null;
  if (stamp !== null && stamp.contributor === undefined) return theRegister(name);
  if (code === undefined || stamp?.contributor === code) return null;
  const prefixes = new Set(
    rows
      .map(({ id }) => parseActionId(id)?.prefix)
      .filter((prefix) => prefix !== undefined && plan.contributor(prefix) !== undefined),
  );
  const [first = stamp?.contributor, ...others] = prefixes;
  if (first === undefined || prefixes.has(code)) return null;
  return others.length === 0 ? of(name, first, code) : theRegister(name);
}

const theRegister = (name: string): Refused =>
  stopped('contributor-unclear', {
    nl: `${name} is het register, met de acties van alle indieners, en wordt niet ingediend. Dien het werkboek van één indiener in (Domeinen/CODE.xlsx); wat u in ${registerPath} wijzigde, komt mee met de volgende samenvoeging.`,
    en: `${name} is the register, with the actions of all contributors, and is not submitted. Submit the workbook of one contributor (Domeinen/CODE.xlsx); what you changed in ${registerPath} comes along with the next merge.`,
  });

const of = (name: string, theirs: string, code: string): Refused =>
  stopped('contributor-unclear', {
    nl: `${name} is het werkboek van ${theirs}, niet van ${code}. Kies het werkboek van ${code}, of dien dit in voor ${theirs}; er is niets nagekeken of bewaard.`,
    en: `${name} is the workbook of ${theirs}, not of ${code}. Choose the workbook of ${code}, or submit this one for ${theirs}; nothing was checked or kept.`,
  });
