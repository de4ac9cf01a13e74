import { parseCell, showCell } from '../cells/parse-cell.ts';
import type { ColumnMapping, RawTable } from '../cells/raw-table.ts';
import { isUnread } from '../cells/value.ts';
import type { Column } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import { columnLikeness, isOtherDate } from './name-likeness.ts';

/** How sure a proposal is: by its score, and by how far it is ahead of the next. */
export type Sureness = 'unknown' | 'doubtful' | 'likely' | 'certain';

/** What is proposed for one column of an officer's own list. */
export interface ColumnProposal {
  /** Along the table's headers, from 0. */
  readonly place: number;
  readonly header: string;
  /** The first value below the header, because headers lie; `''` where there is none. */
  readonly firstValue: string;
  /** The plan's column, by its field; `null` where none fits well enough. */
  readonly field: string | null;
  readonly sureness: Sureness;
  /** Fields that fit somewhat, best first. */
  readonly candidates: readonly string[];
}

/** So many values tell what a column holds. */
const mostValues = 50;
const fewestFor = { certain: 0.9, likely: 0.55, doubtful: 0.35, candidate: 0.2 } as const;
const mostCandidates = 3;
/** A column of which fewer values fit contradicts its name, and is never likely. */
const fewestFitting = 0.5;
const mostOfMisfit = fewestFor.likely - 0.01;
/** A runner-up this near makes a choice of its own of it. */
const clearLead = 0.1;

interface Scored {
  readonly place: number;
  readonly column: Column;
  readonly score: number;
}

/**
 * Proposes which of the plan's columns each column of a list stands for: by how alike the names are, and
 * by how many of its values the plan's column would understand. Every plan column is proposed once at
 * most, the surest first; equal scores fall by the order of the list, so the same list always gets the
 * same proposal.
 */
export function proposeMapping(table: RawTable, plan: Plan): readonly ColumnProposal[] {
  const columns = plan.definition.columns.filter(({ type }) => type !== 'control');
  const scores = table.headers.map((header, place) =>
    columns
      .map((column): Scored => {
        const score = scoreOf(header.text, valuesAt(table, place), column, plan, table);
        return { place, column, score };
      })
      .filter(({ score }) => score >= fewestFor.candidate)
      .sort((a, b) => b.score - a.score),
  );
  const given = handOut(scores.flat());
  return table.headers.map((header, place) => {
    const own = scores[place] ?? [];
    const best = given.get(place);
    const rival = own.find(({ column }) => column !== best?.column && !isTaken(given, column));
    return {
      place,
      header: header.text,
      firstValue: firstValue(table, place),
      field: best?.column.field ?? null,
      sureness: surenessOf(best, rival),
      candidates: own.slice(0, mostCandidates).map(({ column }) => column.field),
    };
  });
}

/** Confirmed choices as the mapping that the workbook keeps. */
export function mappingOf(
  choices: readonly { readonly header: string; readonly field: string | null }[],
): ColumnMapping {
  return Object.fromEntries(choices.map(({ header, field }) => [header, field]));
}

function handOut(scored: readonly Scored[]): ReadonlyMap<number, Scored> {
  const byPlace = new Map<number, Scored>();
  const taken = new Set<Column>();
  for (const one of scored.toSorted((a, b) => b.score - a.score || a.place - b.place)) {
    if (one.score < fewestFor.doubtful || byPlace.has(one.place) || taken.has(one.column)) continue;
    byPlace.set(one.place, one);
    taken.add(one.column);
  }
  return byPlace;
}

function isTaken(given: ReadonlyMap<number, Scored>, column: Column): boolean {
  return [...given.values()].some((one) => one.column === column);
}

function surenessOf(best: Scored | undefined, rival: Scored | undefined): Sureness {
  if (best === undefined) return 'unknown';
  if (best.score >= fewestFor.certain) return 'certain';
  if (rival !== undefined && best.score - rival.score < clearLead) return 'doubtful';
  return best.score >= fewestFor.likely ? 'likely' : 'doubtful';
}

type Values = readonly NonNullable<RawTable['rows'][number]['cells'][number]>[];

function valuesAt(table: RawTable, place: number): Values {
  const values: NonNullable<RawTable['rows'][number]['cells'][number]>[] = [];
  for (const { cells } of table.rows) {
    const cell = cells[place];
    if (cell !== undefined) values.push(cell);
    if (values.length === mostValues) break;
  }
  return values;
}

function scoreOf(header: string, values: Values, column: Column, plan: Plan, table: RawTable): number {
  const name = columnLikeness(header, column);
  if (name === 1) return 1;
  if (isOtherDate(header, column)) return 0;
  const fit = valueFit(values, column, plan, table);
  // Values that do not fit speak against a name; values alone never make a column certain.
  if (fit === null) return name * 0.8;
  if (fit < fewestFitting) return Math.min(mostOfMisfit, name * 0.6);
  return Math.min(0.89, name * 0.75 + fit * tellsMuch(column));
}

/** A closed list or a date is told by its values; an amount or a text could be anything. */
function tellsMuch(column: Column): number {
  switch (column.type) {
    case 'id':
    case 'list':
    case 'multi':
    case 'domain':
      return 0.6;
    case 'date':
    case 'date-or-ongoing':
      return 0.35;
    case 'amount':
      return 0.3;
    default:
      return 0.1;
  }
}

/** The share of values that the column understands; `null` where there are none. */
function valueFit(values: Values, column: Column, plan: Plan, table: RawTable): number | null {
  if (values.length === 0) return null;
  const fitting = values.filter((cell) => {
    const text = showCell(cell, table.dateSystem);
    if (column.type === 'id') return /^[A-Z]{2,6}-\d{3,}$/.test(text.trim());
    if (column.type === 'text' || column.type === 'partners') {
      return cell.kind === 'text' && text.length >= (column.minLength ?? 0) && text.length <= longest(column);
    }
    const { value } = parseCell(cell, column, plan, { dateSystem: table.dateSystem });
    return value !== null && !isUnread(value);
  });
  return fitting.length / values.length;
}

function longest(column: Column): number {
  return column.maxLength ?? Number.POSITIVE_INFINITY;
}

function firstValue(table: RawTable, place: number): string {
  const cell = table.rows.find(({ cells }) => cells[place] !== undefined)?.cells[place];
  return showCell(cell, table.dateSystem);
}
