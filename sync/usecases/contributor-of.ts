import { parseActionId } from '../../shared/actions/action-id.ts';
import type { ParsedRow } from '../../shared/actions/parsed-row.ts';
import type { Stamp } from '../../shared/cells/raw-table.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { anothersWorkbook } from './anothers-workbook.ts';

/** Where a workbook can say whose it is. */
interface Evidence {
  readonly name: string;
  readonly stamp: Stamp | null;
  readonly rows: readonly ParsedRow[];
}

/**
 * Whose workbook this is: what was asked for, or else what its stamp, its ids, its domain column and
 * its name agree on. Where they say nothing, or contradict each other, the code is asked for.
 */
export function contributorOf(
  plan: Plan,
  asked: string | undefined,
  evidence: Evidence,
): Result<Contributor> {
  const code = asked?.toUpperCase();
  const refused = anothersWorkbook(plan, code, evidence);
  if (code !== undefined && plan.contributor(code) === undefined) return named(plan, code);
  if (refused !== null) return refused;
  if (code !== undefined) return named(plan, code);
  const codes = [
    ...new Set([stampCode, idCode, domainCode, nameCode].map((say) => say(plan, evidence))),
  ].filter((code) => code !== undefined);
  const [found, ...others] = codes;
  if (found !== undefined && others.length === 0) return named(plan, found);
  const known = plan.contributors.map((contributor) => contributor.code).join(', ');
  if (found === undefined) {
    return stopped('contributor-unclear', {
      nl: `${evidence.name}: uit het werkboek blijkt niet van welke indiener het is. Geef de code op met --domain (${known}).`,
      en: `${evidence.name}: the workbook does not tell whose it is. Give the contributor's code with --domain (${known}).`,
    });
  }
  return stopped('contributor-unclear', {
    nl: `${evidence.name}: het werkboek wijst op meer dan één indiener (${codes.join(', ')}). Geef de juiste code op met --domain.`,
    en: `${evidence.name}: the workbook points to more than one contributor (${codes.join(', ')}). Give the right code with --domain.`,
  });
}

function named(plan: Plan, code: string): Result<Contributor> {
  const contributor = plan.contributor(code.toUpperCase());
  if (contributor !== undefined) return done(contributor);
  const known = plan.contributors.map((one) => one.code).join(', ');
  return stopped('contributor-unknown', {
    nl: `Onbekende indiener: ${code}. Kies een van ${known}.`,
    en: `Unknown contributor: ${code}. Choose one of ${known}.`,
  });
}

const stampCode = (_plan: Plan, { stamp }: Evidence) => stamp?.contributor;

/** The prefix that most ids carry: a row copied from a colleague does not make it the colleague's workbook. */
function idCode(plan: Plan, { rows }: Evidence): string | undefined {
  return mostFrequent(
    rows
      .map(({ id }) => parseActionId(id)?.prefix)
      .filter((prefix) => plan.contributor(prefix ?? '') !== undefined),
  );
}

function domainCode(plan: Plan, { rows }: Evidence): string | undefined {
  const column = plan.role('domain');
  const position = column && plan.position(column.field);
  if (position === undefined) return undefined;
  const domain = mostFrequent(
    rows.map(({ cells }) => {
      const value = cells[position]?.value;
      return typeof value === 'string' ? value : undefined;
    }),
  );
  const contributors = plan.contributors.filter((contributor) => contributor.domain === domain);
  // Of a domain with several contributors, the domain alone does not tell which.
  return contributors.length === 1 ? contributors[0]?.code : undefined;
}

function nameCode(plan: Plan, { name }: Evidence): string | undefined {
  const words = new Set(name.toUpperCase().split(/[^A-Z]+/));
  const codes = plan.contributors.map(({ code }) => code).filter((code) => words.has(code));
  return codes.length === 1 ? codes[0] : undefined;
}

function mostFrequent(items: readonly (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const item of items) if (item !== undefined) counts.set(item, (counts.get(item) ?? 0) + 1);
  let best: string | undefined;
  for (const [item, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = item;
  return best;
}
