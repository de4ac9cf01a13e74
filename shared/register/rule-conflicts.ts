import type { Action } from '../actions/action.ts';
import type { Value } from '../cells/value.ts';
import type { RowContent } from './row-content.ts';
import { assembleRow, type ComparedCell, sideOf, type ThreeRows } from './row-merge.ts';

/** An error rule that a row breaks, and the fields that it reads. */
export interface BrokenRule {
  readonly rule: string;
  readonly fields: readonly string[];
}

/** The error rules that these values would break as the contributor's action. Pure. */
export type ErrorsOf = (values: readonly Value[], action: Action) => readonly BrokenRule[];

/** Cells that can only be decided together, because combined they break the rule. */
interface ContestedCells {
  readonly rule: string;
  readonly fields: ReadonlySet<string>;
}

export interface CombinedRow {
  readonly content: RowContent;
  /** Disjoint groups of fields. */
  readonly contested: readonly ContestedCells[];
}

/**
 * Combines what both sides changed. Where the combination breaks an error rule that neither side
 * broke by itself, the changed cells that the rule reads are contested and keep the local value;
 * that is repeated until no such rule is left, because keeping one cell may break another rule.
 */
export function combineRow(
  action: Action,
  compared: readonly ComparedCell[],
  rows: ThreeRows,
  errorsOf: ErrorsOf,
): CombinedRow {
  const changed = new Set(compared.filter(isOneSided).map(({ cell }) => cell.field));
  const takenFromRemote = new Set(
    compared.filter(({ kind }) => kind === 'remote').map(({ cell }) => cell.field),
  );
  const bothChanged = changed.size > takenFromRemote.size && takenFromRemote.size > 0;
  const sideWithout = (contested: readonly ContestedCells[]) => (one: ComparedCell) =>
    contested.some(({ fields }) => fields.has(one.cell.field)) ? 'local' : sideOf(one, rows, 'local');

  let contested: readonly ContestedCells[] = [];
  let content = assembleRow(compared, rows, sideWithout(contested));
  if (!bothChanged) return { content, contested };
  const excused = new Set(
    [rows.remote, rows.local].flatMap(({ values }) => errorsOf(values, action).map(keyOf)),
  );
  for (;;) {
    const broken = errorsOf(content.values, action).find(
      (error) => !excused.has(keyOf(error)) && error.fields.some((field) => takenFromRemote.has(field)),
    );
    if (broken === undefined) return { content, contested };
    contested = joined(contested, broken, changed);
    for (const field of broken.fields) takenFromRemote.delete(field);
    content = assembleRow(compared, rows, sideWithout(contested));
  }
}

/** Changed by one side, or by both differently: a cell in which the sides differ because of a change. */
function isOneSided({ kind }: ComparedCell): boolean {
  return kind === 'remote' || kind === 'local' || kind === 'conflict';
}

function keyOf({ rule, fields }: BrokenRule): string {
  return [rule, ...fields].join(' ');
}

/** One group more; groups that share a cell become one, under the rule that was found first. */
function joined(
  groups: readonly ContestedCells[],
  broken: BrokenRule,
  changed: ReadonlySet<string>,
): readonly ContestedCells[] {
  const fields = new Set(broken.fields.filter((field) => changed.has(field)));
  const touching = groups.filter((group) => [...fields].some((field) => group.fields.has(field)));
  const apart = groups.filter((group) => !touching.includes(group));
  const all = new Set([...touching.flatMap((group) => [...group.fields]), ...fields]);
  return [...apart, { rule: touching[0]?.rule ?? broken.rule, fields: all }];
}
