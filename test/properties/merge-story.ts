import fc from 'fast-check';
import { z } from 'zod';

/**
 * Stories of officers and a coordinator who work beside each other, as plain data: they shrink well,
 * and a story that once failed is kept as JSON and replayed for good.
 */

export const contributors = ['OV', 'WVG'] as const;
/** Whose workbook each copy is: OV has two copies in use, WVG one. */
export const copyOwners = ['OV', 'OV', 'WVG'] as const;
export const fields: readonly string[] = ['a', 'b', 'c'];

const copy = z.int().min(0).max(2);
const sheet = z.int().min(0).max(1);
const contributor = z.int().min(0).max(1);
const row = z.int().min(0).max(1);
const field = z.int().min(0).max(2);
const value = z.union([z.null(), z.enum(['x', 'y', 'z'])]);

const stepSchema = z.discriminatedUnion('step', [
  /** An officer changes a cell of a copy; a row that is not there is typed anew. */
  z.strictObject({ step: z.literal('edit'), copy, row, field, value }),
  /** An officer deletes a row, and confirms the withdrawal or not. */
  z.strictObject({ step: z.literal('delete'), copy, row, confirmed: z.boolean() }),
  /** `refreshed`: the workbook is written back, otherwise it stays as old as it is. */
  z.strictObject({
    step: z.literal('submit'),
    copy,
    choice: z.enum(['mine', 'theirs', 'none']),
    refreshed: z.boolean(),
  }),
  /** The coordinator changes a cell in one of two copies of the register. */
  z.strictObject({ step: z.literal('overrule'), sheet, contributor, row, field, value }),
  /** Merges with what stands in one copy of the register, which then shows the outcome. */
  z.strictObject({ step: z.literal('merge'), sheet, accepted: z.boolean() }),
  z.strictObject({
    step: z.literal('decide'),
    nth: z.int().min(0).max(3),
    take: z.enum(['register', 'domain', 'parent', 'value']),
    value,
  }),
  z.strictObject({ step: z.literal('waive'), contributor, row }),
]);
export type Step = z.infer<typeof stepSchema>;
export const storySchema = z.array(stepSchema).readonly();
export type Story = z.infer<typeof storySchema>;

/** How every story begins: one action of each contributor is in the register, and all copies show it. */
export const opening: Story = [
  { step: 'edit', copy: 0, row: 0, field: 0, value: 'y' },
  { step: 'edit', copy: 0, row: 0, field: 1, value: 'x' },
  { step: 'submit', copy: 0, choice: 'none', refreshed: true },
  { step: 'submit', copy: 1, choice: 'none', refreshed: true },
  { step: 'edit', copy: 2, row: 0, field: 0, value: 'y' },
  { step: 'submit', copy: 2, choice: 'none', refreshed: true },
  { step: 'merge', sheet: 0, accepted: false },
  { step: 'merge', sheet: 1, accepted: false },
];

// Few rows and cells, and the first of each most often: people must meet for a merge to have work.
const anyCopy = fc.constantFrom(0, 0, 0, 1, 1, 2);
const anySheet = fc.constantFrom(0, 0, 0, 1);
const anyContributor = fc.constantFrom(0, 0, 0, 1);
const anyRow = fc.constantFrom(0, 0, 0, 1);
const anyCell = {
  row: anyRow,
  field: fc.constantFrom(0, 0, 0, 1, 1, 2),
  value: fc.constantFrom('x' as const, 'x' as const, 'y' as const, 'y' as const, 'z' as const, null),
};

const anyEdit = fc.record({ step: fc.constant('edit' as const), copy: anyCopy, ...anyCell });
const anyDeletion = fc.record({
  step: fc.constant('delete' as const),
  copy: anyCopy,
  row: anyRow,
  confirmed: fc.boolean(),
});
const anySubmission = fc.record({
  step: fc.constant('submit' as const),
  copy: anyCopy,
  choice: fc.constantFrom('mine' as const, 'theirs' as const, 'none' as const),
  refreshed: fc.constantFrom(true, true, true, false),
});
const anyOverruling = fc.record({
  step: fc.constant('overrule' as const),
  sheet: anySheet,
  contributor: anyContributor,
  ...anyCell,
});
const anyMerge = fc.record({
  step: fc.constant('merge' as const),
  sheet: anySheet,
  accepted: fc.boolean(),
});
const anyDecision = fc.record({
  step: fc.constant('decide' as const),
  nth: fc.constantFrom(0, 0, 0, 1, 2),
  take: fc.constantFrom('register' as const, 'domain' as const, 'parent' as const, 'value' as const),
  value: anyCell.value,
});
const anyWaiver = fc.record({
  step: fc.constant('waive' as const),
  contributor: anyContributor,
  row: anyRow,
});

export const anyStory: fc.Arbitrary<Story> = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: anyEdit },
    { weight: 1, arbitrary: anyDeletion },
    { weight: 9, arbitrary: anySubmission },
    { weight: 8, arbitrary: anyOverruling },
    { weight: 9, arbitrary: anyMerge },
    { weight: 5, arbitrary: anyDecision },
    { weight: 1, arbitrary: anyWaiver },
  ),
  { maxLength: 40, size: 'max' },
);
