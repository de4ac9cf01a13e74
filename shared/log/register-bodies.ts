import { z } from 'zod';
import { valueSchema } from '../cells/value.ts';
import type {
  OpenConflict,
  RegisterChange,
  RegisterPart,
  RegisterRow,
  Waiting,
} from '../register/register-part.ts';
import {
  actionSchema,
  type BodyKind,
  type ColumnsHead,
  columnsHeadSchema,
  type NoHead,
  noHeadSchema,
} from './body-kind.ts';
import { conflictCellSchema } from './entry.ts';

const openConflictSchema: z.ZodType<OpenConflict> = z
  .strictObject({
    actionId: z.string(),
    cells: z.array(conflictCellSchema).readonly(),
    rule: z.string().exactOptional(),
  })
  .readonly();

const waitingSchema: z.ZodType<Waiting> = z
  .strictObject({
    actionId: z.string(),
    findings: z
      .array(
        z.strictObject({ rule: z.string(), read: z.record(z.string(), valueSchema).readonly() }).readonly(),
      )
      .readonly(),
    taken: actionSchema.exactOptional(),
  })
  .readonly();

/** One item of a register part: each is erased by itself, for each may hold what officers typed. */
export type RegisterItem =
  | { readonly kind: 'row'; readonly row: RegisterRow }
  | { readonly kind: 'conflict'; readonly conflict: OpenConflict }
  | { readonly kind: 'waiting'; readonly waiting: Waiting };

/** One contributor's part of the register, as a merge left it. */
export const registerBody: BodyKind<ColumnsHead, RegisterItem> = {
  kind: 'register',
  head: columnsHeadSchema,
  row: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('row'), row: actionSchema }).readonly(),
    z.strictObject({ kind: z.literal('conflict'), conflict: openConflictSchema }).readonly(),
    z.strictObject({ kind: z.literal('waiting'), waiting: waitingSchema }).readonly(),
  ]),
};

/** A part as the rows of its body; `partOf` is the way back. */
export function itemsOf(part: RegisterPart): readonly RegisterItem[] {
  return [
    ...part.rows.map((row) => ({ kind: 'row' as const, row })),
    ...part.conflicts.map((conflict) => ({ kind: 'conflict' as const, conflict })),
    ...part.waiting.map((waiting) => ({ kind: 'waiting' as const, waiting })),
  ];
}

/** The part of the register that a body holds. */
export function partOf(items: readonly RegisterItem[]): RegisterPart {
  return {
    rows: items.flatMap((item) => (item.kind === 'row' ? [item.row] : [])),
    conflicts: items.flatMap((item) => (item.kind === 'conflict' ? [item.conflict] : [])),
    waiting: items.flatMap((item) => (item.kind === 'waiting' ? [item.waiting] : [])),
  };
}

/** What a merge changed in the register, cell by cell, the coordinator's edits that it took among it. */
export const changesBody: BodyKind<NoHead, RegisterChange> = {
  kind: 'changes',
  head: noHeadSchema,
  row: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['added', 'withdrawn', 'put-back']), actionId: z.string() }).readonly(),
    z
      .strictObject({
        kind: z.literal('changed'),
        actionId: z.string(),
        field: z.string(),
        before: valueSchema,
        after: valueSchema,
        source: z.enum(['domain', 'coordinator', 'decision']),
      })
      .readonly(),
  ]),
};
