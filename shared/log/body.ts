import { z } from 'zod';
import type { Action } from '../actions/action.ts';
import { type Value, valueSchema } from '../cells/value.ts';
import { type PlanDefinition, planDefinitionSchema } from '../plan/definition.ts';
import { type ConflictCell, conflictCellSchema, type Fact } from './entry.ts';

/**
 * What the bodies of entries hold. A body is a head, which is never erased, and rows, of which each
 * may be erased by itself while the chain still verifies.
 */
export interface BodyKind<Head, Row> {
  /** Stands in the head of the body's file, so that one kind is never read as another. */
  readonly kind: string;
  readonly head: z.ZodType<Head>;
  readonly row: z.ZodType<Row>;
}

const columnsSchema = z.strictObject({ columns: z.array(z.string()).readonly() }).readonly();
/** The fields that the rows' values stand under, in order. */
export type ColumnsHead = z.infer<typeof columnsSchema>;

const noHeadSchema = z.strictObject({}).readonly();
type NoHead = z.infer<typeof noHeadSchema>;

const actionSchema: z.ZodType<Action> = z
  .strictObject({
    id: z.string(),
    values: z.array(valueSchema).readonly(),
    originals: z.record(z.string(), z.string()).readonly().exactOptional(),
    withdrawn: z.literal(true).exactOptional(),
  })
  .readonly();

/** A plan definition, as its only row. */
export const planBody: BodyKind<NoHead, PlanDefinition> = {
  kind: 'plan',
  head: noHeadSchema,
  row: planDefinitionSchema,
};

/** A contributor's actions as they are after a submission. */
export const actionsBody: BodyKind<ColumnsHead, Action> = {
  kind: 'actions',
  head: columnsSchema,
  row: actionSchema,
};

/** One action as the register knows it after a merge. */
export interface RegisterRow {
  /** `waiting` stands outside the register until its error is waived. */
  readonly standing: 'registered' | 'waiting';
  readonly action: Action;
  /** Cells that wait for the coordinator's decision. */
  readonly conflicts: readonly ConflictCell[];
}

/** One contributor's part of the register. */
export const registerBody: BodyKind<ColumnsHead, RegisterRow> = {
  kind: 'register',
  head: columnsSchema,
  row: z
    .strictObject({
      standing: z.enum(['registered', 'waiting']),
      action: actionSchema,
      conflicts: z.array(conflictCellSchema).readonly(),
    })
    .readonly(),
};

/** One cell (or, with `field` null, one whole action) that a merge changed in the register. */
export interface Change {
  readonly contributor: string;
  readonly actionId: string;
  /** `edited`: a coordinator's own edit in the register that the merge took. */
  readonly what: 'added' | 'changed' | 'withdrawn' | 'edited';
  readonly field: string | null;
  readonly before: Value;
  readonly after: Value;
}

export const changesBody: BodyKind<NoHead, Change> = {
  kind: 'changes',
  head: noHeadSchema,
  row: z
    .strictObject({
      contributor: z.string(),
      actionId: z.string(),
      what: z.enum(['added', 'changed', 'withdrawn', 'edited']),
      field: z.string().nullable(),
      before: valueSchema,
      after: valueSchema,
    })
    .readonly(),
};

/** The digests of the bodies that a fact names, with the kind that each must be. */
export function bodiesOf(fact: Fact): readonly { readonly kind: string; readonly digest: string }[] {
  switch (fact.kind) {
    case 'plan':
      return [{ kind: planBody.kind, digest: fact.body }];
    case 'submission':
      return [{ kind: actionsBody.kind, digest: fact.actions }];
    case 'merge':
      return [
        ...Object.values(fact.parts).map((part) => ({ kind: registerBody.kind, digest: part.register })),
        { kind: changesBody.kind, digest: fact.changes },
      ];
    case 'decision':
      return [];
  }
}
