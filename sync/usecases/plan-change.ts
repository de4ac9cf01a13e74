import type { Action } from '../../shared/actions/action.ts';
import { formatValue } from '../../shared/cells/format-value.ts';
import { parseCell } from '../../shared/cells/parse-cell.ts';
import { isUnread, sameValue } from '../../shared/cells/value.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import { contributorState, type State } from '../../shared/log/state.ts';
import type { Column, PlanDefinition } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Localised } from '../../shared/text/localised.ts';
import type { Library } from '../library/library.ts';
import { actionsAt, registerParts } from './logged-actions.ts';

/** So many things are named; whoever mends those asks again. */
const mostNamed = 5;

/**
 * Whether another version of the plan may follow this one. Refused is what would cut off rows that were handed
 * in: a contributor that is gone, a value that no list has any more; and what workbooks that people have would not
 * show: other columns, other tables.
 */
export async function changeRefused(
  library: Library,
  state: State,
  plan: Plan,
  next: Plan,
): Promise<Result<null>> {
  const form = [
    ...versionNotRaised(plan.definition, next.definition),
    ...otherForm(plan.definition, next.definition),
  ];
  if (form.length > 0) return refused(form);
  const cutOff = await cutOffBy(library, state, plan, next);
  if (!cutOff.ok) return cutOff;
  return cutOff.value.length > 0 ? refused(cutOff.value) : done(null);
}

function versionNotRaised(
  { version }: PlanDefinition,
  { version: next }: PlanDefinition,
): readonly Localised[] {
  if (next > version) return [];
  return [
    {
      nl: `Van kracht is versie ${version}; geef deze een hoger nummer dan dat (version).`,
      en: `Version ${version} is in force; give this one a higher number than that (version).`,
    },
  ];
}

/** What workbooks on desks carry: they are not made anew with the plan. */
function otherForm(before: PlanDefinition, after: PlanDefinition): readonly Localised[] {
  const fields = [...new Set([...before.columns, ...after.columns].map(({ field }) => field))];
  const formOf = ({ columns }: PlanDefinition, field: string) =>
    shapeOf(columns.find((column) => column.field === field));
  const other = fields.filter((field) => formOf(before, field) !== formOf(after, field));
  const tables = JSON.stringify(before.workbook) !== JSON.stringify(after.workbook);
  const named = [...other, ...(tables ? ['workbook'] : [])].slice(0, mostNamed).join(', ');
  if (named === '') return [];
  return [
    {
      nl: `De werkboeken van de indieners en het register houden hun kolommen en tabellen (anders: ${named}). Laat die zoals ze waren, of maak een nieuwe bibliotheek.`,
      en: `The contributors' workbooks and the register keep their columns and tables (other: ${named}). Leave those as they were, or make a new library.`,
    },
  ];
}

function shapeOf(column: Column | undefined): string | undefined {
  if (column === undefined) return undefined;
  const { header, type, role, list, ongoing } = column;
  return JSON.stringify([header.nl, header.en, type, role, list, ongoing]);
}

async function cutOffBy(
  library: Library,
  state: State,
  plan: Plan,
  next: Plan,
): Promise<Result<readonly Localised[]>> {
  const register = await registerParts(library, state, plan);
  if (!register.ok) return register;
  const found: Localised[] = [];
  const values = new Set<string>();
  for (const { code, domain } of plan.contributors) {
    if (contributorState(state, code).submissions.length === 0) continue;
    if (next.contributor(code)?.domain !== domain) found.push(contributorGone(code, domain));
    const submitted = await actionsAt(library, state, code, plan);
    if (!submitted.ok) return submitted;
    for (const action of [...submitted.value, ...(register.value.get(code)?.rows ?? [])])
      for (const told of valuesGone(action, plan, next)) values.add(told);
  }
  if (values.size > 0) found.push(valuesInUse([...values].slice(0, mostNamed).join(', ')));
  return done(found);
}

/** Values of lists that would be read otherwise, or not at all, from now on. */
function valuesGone({ id, values }: Action, plan: Plan, next: Plan): readonly string[] {
  return plan.columns.flatMap((column, at) => {
    const value = values[at] ?? null;
    const after = next.column(column.field);
    if (column.list === undefined || after === undefined || value === null || isUnread(value)) return [];
    const text = formatValue(value, column);
    const read = parseCell({ kind: 'text', text }, after, next, { dateSystem: 1900 });
    return sameValue(read.value, value) ? [] : [`${id}.${column.field} "${text}"`];
  });
}

const contributorGone = (code: string, domain: string): Localised => ({
  nl: `${code} diende al in, voor ${domain}. Laat die indiener bij dat domein staan; een domein dat ophoudt, krijgt een einddatum.`,
  en: `${code} submitted already, for ${domain}. Leave that contributor with that domain; a domain that ends gets an end date.`,
});

const valuesInUse = (named: string): Localised => ({
  nl: `Waarden die in gebruik zijn, staan niet meer in hun lijst (${named}). Laat ze staan, of laat de domeinen ze eerst wijzigen en voeg samen.`,
  en: `Values that are in use are no longer in their list (${named}). Leave them there, or have the domains change them first and merge.`,
});

function refused(why: readonly Localised[]) {
  return stopped('decision-refused', {
    nl: `Deze versie van het plan kan niet van kracht worden; er is niets gewijzigd. ${why.map(({ nl }) => nl).join(' ')}`,
    en: `This version of the plan cannot be put in force; nothing was changed. ${why.map(({ en }) => en).join(' ')}`,
  });
}
