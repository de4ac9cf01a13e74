import { mostTableRows } from '../../shared/cells/raw-table-json.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { ServiceClient } from '../service/service-client.ts';
import type { DocumentFacts } from '../sheet/document-facts.ts';
import type { OfficeWorkbook } from '../sheet/office-workbook.ts';
import type { TablePlace } from '../sheet/table-place.ts';
import { openPlan } from './open-plan.ts';
import { contextOf, type OpenedPlan } from './opened-plan.ts';
import type { Phase } from './phase.ts';
import { SheetDesk } from './sheet-desk.ts';
import type { Trouble } from './trouble.ts';
import { excelTrouble, troubleOf } from './trouble-texts.ts';

/** What opening a workbook needs, and whom it tells of what happens in the sheet from then on. */
export interface Opening {
  readonly workbook: OfficeWorkbook;
  readonly service: ServiceClient;
  readonly language: () => Language;
  /** Passes between two looks at the sheet. */
  readonly pause: () => Promise<void>;
  readonly rest?: ((lookTook: number) => Promise<void>) | undefined;
  /** What it waits for, meanwhile. */
  readonly show: (phase: Phase) => void;
  readonly changed: () => void;
  /** The sheet cannot be followed any more. */
  readonly lost: (trouble: Trouble, opened: OpenedPlan) => void;
  /** The table has other headers, or stands on another sheet. */
  readonly reshaped: () => void;
}

/**
 * Looks at the workbook, asks the service for the plan and finds the plan's table: the state from which the
 * officer goes on.
 *
 * @param chosen the contributor's code that the officer chose, where that was asked
 */
export async function openWorkbook(opening: Opening, chosen: string | null): Promise<Phase> {
  const { workbook, service, show } = opening;
  show({ phase: 'starting', waitingFor: 'workbook' });
  const facts = await workbook.facts();
  if (!facts.ok) return stopped(excelTrouble(facts.failure), null);
  show({ phase: 'starting', waitingFor: 'service' });
  const plan = await openPlan(service, facts.value, chosen);
  if (plan.outcome === 'choose') return { phase: 'choosing', contributors: plan.contributors };
  if (plan.outcome === 'trouble') return stopped(plan.trouble, plan.opened);
  const { opened } = plan;
  const found = await workbook.find(opened.plan, facts.value.mapping);
  if (!found.ok) return stopped(excelTrouble(found.failure), opened);
  switch (found.value.found) {
    case 'several':
      return stopped(troubleOf('two-tables'), opened);
    case 'table':
      return openTable(opening, opened, facts.value, found.value.place);
    case 'list':
      return { phase: 'no-table', opened, facts: facts.value, list: found.value.list };
    case 'nothing':
      return { phase: 'no-table', opened, facts: facts.value, list: null };
  }
}

/** Reads the plan's table and follows it from then on. */
export async function openTable(
  opening: Opening,
  opened: OpenedPlan,
  facts: DocumentFacts,
  place: TablePlace,
): Promise<Phase> {
  if (place.rows > mostTableRows) return stopped(troubleOf('too-many-rows'), opened);
  const { workbook, language, pause, rest, changed, lost, reshaped } = opening;
  const desk = await SheetDesk.open(
    place,
    {
      rules: opened.rules,
      context: contextOf(opened),
      mapping: facts.mapping,
      waivers: opened.standing.waivers ?? [],
    },
    facts.readOnly,
    {
      workbook,
      language,
      pause,
      rest,
      changed,
      lost: (failure) => lost(excelTrouble(failure, facts.readOnly), opened),
      reshaped,
    },
  );
  if (!desk.ok) return stopped(excelTrouble(desk.failure), opened);
  const older = await olderThanPlan(workbook, opened, facts, desk.value);
  const notices = new Map(older === null ? [] : [[older.code, older]]);
  return { phase: 'working', opened, facts, desk: desk.value, notices };
}

/** A column that the table lacks: renamed or deleted here, or new in the plan; or lists that changed. */
async function olderThanPlan(
  workbook: OfficeWorkbook,
  opened: OpenedPlan,
  { stamp }: DocumentFacts,
  desk: SheetDesk,
): Promise<Trouble | null> {
  if (desk.sheet.binding.missing.length > 0) {
    return troubleOf(stamp === null ? 'header-changed' : 'workbook-older-than-plan');
  }
  const differ = await workbook.listsDiffer(opened.plan, opened.standing.asOf);
  return differ.ok && differ.value ? troubleOf('workbook-older-than-plan') : null;
}

function stopped(trouble: Trouble, opened: OpenedPlan | null): Phase {
  return { phase: 'trouble', opened, trouble };
}
