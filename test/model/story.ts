import fc from 'fast-check';
import { z } from 'zod';
import { type Code, contributors } from './story-plan.ts';

/**
 * Stories of officers and coordinators at work in one library, as plain data: they shrink well, and a story
 * that once failed is kept as JSON and replayed for good.
 */

/** Whose workbook each copy is: OV has two copies in use, WVG one. */
export const copyOwners: readonly Code[] = ['OV', 'OV', 'WVG'];

const one = (most: number) => z.int().min(0).max(most);
const copy = one(2);
const sheet = one(1);
const who = one(1);
const row = one(3);
const field = one(6);
const value = one(4);

/** What goes wrong while a request runs. */
const troubleSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('none') }),
  /** The process stops at its nth write, before or after it took effect. */
  z.strictObject({
    what: z.literal('stop'),
    at: one(7),
    after: z.boolean(),
    retry: z.enum(['same', 'new', 'no']),
  }),
  /** It is done, and the answer gets lost. */
  z.strictObject({ what: z.literal('lost-answer'), retry: z.enum(['same', 'new']) }),
  /** Another process comes first, just before the entry is made. */
  z.strictObject({
    what: z.literal('rival'),
    does: z.enum(['remark', 'merge', 'submit']),
    times: z.int().min(1).max(3),
  }),
  /** The register's file is saved by a person while it is being written. */
  z.strictObject({ what: z.literal('saved-meanwhile'), row, field, value }),
]);
export type Trouble = z.infer<typeof troubleSchema>;
const trouble = troubleSchema;

const stepSchema = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('edit'), copy, row, field, value }),
  z.strictObject({ step: z.literal('add'), copy, title: one(3), value }),
  z.strictObject({ step: z.literal('delete'), copy, row, confirmed: z.boolean() }),
  /** A row copied with its id, under another title or the same. */
  z.strictObject({ step: z.literal('double'), copy, row, title: one(4) }),
  z.strictObject({ step: z.literal('lose-id'), copy, row }),
  z.strictObject({ step: z.literal('arrange'), copy, how: z.enum(['sort', 'move-columns', 'own-column']) }),
  /** Renames a header, or gives it its own name again. */
  z.strictObject({ step: z.literal('rename'), copy, field }),
  z.strictObject({ step: z.literal('lose-stamp'), copy }),
  /** A colleague takes over a copy of the workbook as it stands, or a backup is put back. */
  z.strictObject({ step: z.literal('copy-workbook'), from: copy, to: copy }),
  z.strictObject({
    step: z.literal('submit'),
    copy,
    answer: z.enum(['mine', 'theirs', 'none']),
    /** Whether the workbook gets the answer; it may be open elsewhere. */
    refreshed: z.boolean(),
    fix: z.boolean(),
    by: z.enum(['officer', 'other', 'coordinator']),
    again: z.boolean(),
    trouble,
  }),
  z.strictObject({ step: z.literal('type'), sheet, row, field, value }),
  z.strictObject({
    step: z.literal('arrange-register'),
    sheet,
    row,
    how: z.enum([
      'sort',
      'move-columns',
      'own-column',
      'delete-row',
      'type-row',
      'double-row',
      'lose-stamp',
      'lose',
    ]),
  }),
  z.strictObject({ step: z.literal('rename-register'), sheet, field }),
  z.strictObject({ step: z.literal('copy-register'), from: sheet, to: sheet }),
  z.strictObject({
    step: z.literal('merge'),
    sheet,
    who,
    accept: z.boolean(),
    /** How far the open register is written: whole, stopped halfway, not at all. */
    written: z.enum(['whole', 'half', 'not']),
    again: z.boolean(),
    trouble,
  }),
  z.strictObject({ step: z.literal('preview'), sheet, who }),
  z.strictObject({ step: z.literal('go-back'), sheet, who, nth: one(3), trouble }),
  z.strictObject({
    step: z.literal('decide'),
    nth: one(3),
    whole: z.boolean(),
    take: z.enum(['register', 'domain', 'parent', 'value']),
    value,
    who,
    trouble,
  }),
  z.strictObject({ step: z.literal('waive'), row, of: one(1), who, trouble }),
  z.strictObject({ step: z.literal('remark'), row, of: one(1), who, trouble }),
  z.strictObject({ step: z.literal('answer'), row, of: one(1), trouble }),
  z.strictObject({ step: z.literal('joint'), row, joint: z.boolean(), trouble }),
  z.strictObject({
    step: z.literal('open-round'),
    kind: z.enum(['drafting', 'follow-up', 'actualisation']),
    /** Days from now until it opens; stories told before rounds could be planned name none. */
    ahead: one(2).default(0),
    days: one(2),
    both: z.boolean(),
    trouble,
  }),
  z.strictObject({ step: z.literal('extend-round'), days: one(2), trouble }),
  z.strictObject({ step: z.literal('close-round'), trouble }),
  z.strictObject({ step: z.literal('admit-late'), of: one(1), trouble }),
  z.strictObject({ step: z.literal('day') }),
  z.strictObject({ step: z.literal('approve'), trouble }),
  z.strictObject({ step: z.literal('erase'), row, of: one(1), field: one(2), trouble }),
]);
export type Step = z.infer<typeof stepSchema>;
export type StepOf<Name extends Step['step']> = Extract<Step, { step: Name }>;
export const storySchema = z.array(stepSchema).readonly();
export type Story = z.infer<typeof storySchema>;

const calm: Trouble = { what: 'none' };
const submits = (copy: number): Step => ({
  step: 'submit',
  copy,
  answer: 'mine',
  refreshed: true,
  fix: false,
  by: 'officer',
  again: false,
  trouble: calm,
});
const merges = (sheet: number): Step => ({
  step: 'merge',
  sheet,
  who: 0,
  accept: true,
  written: 'whole',
  again: false,
  trouble: calm,
});

/** How every story begins: one action of each contributor is in the register, and every copy shows it. */
export const opening: Story = [
  { step: 'add', copy: 0, title: 0, value: 1 },
  submits(0),
  { step: 'copy-workbook', from: 0, to: 1 },
  { step: 'add', copy: 2, title: 0, value: 1 },
  submits(2),
  merges(0),
  { step: 'copy-register', from: 0, to: 1 },
];

// Few rows and cells, and the first of each most often: people must meet for a merge to have work.
const often = fc.constantFrom(0, 0, 0, 1);
const anyCopy = fc.constantFrom(0, 0, 0, 1, 1, 2);
const anyRow = fc.constantFrom(0, 0, 0, 1, 1, 2, 3);
const anyField = fc.constantFrom(1, 1, 1, 2, 3, 3, 4, 4, 5, 5, 5, 6, 0);
const anyValue = fc.constantFrom(0, 0, 1, 1, 2, 3);
const mostly = fc.constantFrom(true, true, true, false);
const seldom = fc.constantFrom(false, false, false, true);

const anyTrouble: fc.Arbitrary<Trouble> = fc.oneof(
  { weight: 12, arbitrary: fc.constant(calm) },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('stop' as const),
      at: fc.integer({ min: 0, max: 5 }),
      after: fc.boolean(),
      retry: fc.constantFrom('same' as const, 'new' as const, 'no' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constant('lost-answer' as const),
      retry: fc.constantFrom('same' as const, 'new' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('rival' as const),
      does: fc.constantFrom('remark' as const, 'merge' as const, 'submit' as const),
      times: fc.constantFrom(1, 1, 2, 3),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('saved-meanwhile' as const),
      row: anyRow,
      field: anyField,
      value: anyValue,
    }),
  },
);

/** Arbitrary contents of one kind of step. */
const step = <Name extends Step['step']>(
  name: Name,
  rest: { [Key in Exclude<keyof StepOf<Name>, 'step'>]: fc.Arbitrary<StepOf<Name>[Key]> },
) => fc.record({ step: fc.constant(name), ...rest });

const kinds: readonly { readonly weight: number; readonly arbitrary: fc.Arbitrary<unknown> }[] = [
  { weight: 14, arbitrary: step('edit', { copy: anyCopy, row: anyRow, field: anyField, value: anyValue }) },
  {
    weight: 4,
    arbitrary: step('add', { copy: anyCopy, title: fc.constantFrom(0, 1, 2, 3), value: anyValue }),
  },
  { weight: 2, arbitrary: step('delete', { copy: anyCopy, row: anyRow, confirmed: mostly }) },
  {
    weight: 1,
    arbitrary: step('double', { copy: anyCopy, row: anyRow, title: fc.constantFrom(1, 2, 3, 4) }),
  },
  { weight: 1, arbitrary: step('lose-id', { copy: anyCopy, row: anyRow }) },
  {
    weight: 2,
    arbitrary: step('arrange', {
      copy: anyCopy,
      how: fc.constantFrom('sort' as const, 'move-columns' as const, 'own-column' as const),
    }),
  },
  { weight: 1, arbitrary: step('rename', { copy: anyCopy, field: anyField }) },
  { weight: 1, arbitrary: step('lose-stamp', { copy: anyCopy }) },
  { weight: 2, arbitrary: step('copy-workbook', { from: anyCopy, to: anyCopy }) },
  {
    weight: 16,
    arbitrary: step('submit', {
      copy: anyCopy,
      answer: fc.constantFrom('mine' as const, 'theirs' as const, 'none' as const),
      refreshed: mostly,
      fix: seldom,
      by: fc.constantFrom(
        'officer' as const,
        'officer' as const,
        'officer' as const,
        'officer' as const,
        'coordinator' as const,
        'other' as const,
      ),
      again: seldom,
      trouble: anyTrouble,
    }),
  },
  { weight: 11, arbitrary: step('type', { sheet: often, row: anyRow, field: anyField, value: anyValue }) },
  {
    weight: 3,
    arbitrary: step('arrange-register', {
      sheet: often,
      row: anyRow,
      how: fc.constantFrom(
        'sort' as const,
        'move-columns' as const,
        'own-column' as const,
        'delete-row' as const,
        'type-row' as const,
        'double-row' as const,
        'lose-stamp' as const,
        'lose' as const,
      ),
    }),
  },
  { weight: 1, arbitrary: step('rename-register', { sheet: often, field: anyField }) },
  { weight: 2, arbitrary: step('copy-register', { from: often, to: fc.constantFrom(0, 1) }) },
  {
    weight: 14,
    arbitrary: step('merge', {
      sheet: often,
      who: often,
      accept: mostly,
      written: fc.constantFrom(
        'whole' as const,
        'whole' as const,
        'whole' as const,
        'half' as const,
        'not' as const,
      ),
      again: seldom,
      trouble: anyTrouble,
    }),
  },
  { weight: 2, arbitrary: step('preview', { sheet: often, who: often }) },
  {
    weight: 2,
    arbitrary: step('go-back', {
      sheet: often,
      who: often,
      nth: fc.constantFrom(0, 1, 2),
      trouble: anyTrouble,
    }),
  },
  {
    weight: 8,
    arbitrary: step('decide', {
      nth: fc.constantFrom(0, 0, 0, 1, 2),
      whole: fc.boolean(),
      take: fc.constantFrom('register' as const, 'domain' as const, 'parent' as const, 'value' as const),
      value: anyValue,
      who: often,
      trouble: anyTrouble,
    }),
  },
  { weight: 3, arbitrary: step('waive', { row: anyRow, of: often, who: often, trouble: anyTrouble }) },
  { weight: 1, arbitrary: step('remark', { row: anyRow, of: often, who: often, trouble: anyTrouble }) },
  { weight: 1, arbitrary: step('answer', { row: anyRow, of: often, trouble: anyTrouble }) },
  { weight: 1, arbitrary: step('joint', { row: anyRow, joint: fc.boolean(), trouble: anyTrouble }) },
  {
    weight: 2,
    arbitrary: step('open-round', {
      kind: fc.constantFrom(
        'drafting' as const,
        'drafting' as const,
        'follow-up' as const,
        'actualisation' as const,
      ),
      ahead: fc.constantFrom(0, 0, 0, 1, 2),
      days: fc.constantFrom(0, 1, 2),
      both: mostly,
      trouble: anyTrouble,
    }),
  },
  {
    weight: 1,
    arbitrary: step('extend-round', { days: fc.constantFrom(0, 1, 2), trouble: anyTrouble }),
  },
  { weight: 2, arbitrary: step('close-round', { trouble: anyTrouble }) },
  { weight: 1, arbitrary: step('admit-late', { of: often, trouble: anyTrouble }) },
  { weight: 1, arbitrary: step('day', {}) },
  { weight: 1, arbitrary: step('approve', { trouble: anyTrouble }) },
  {
    weight: 2,
    arbitrary: step('erase', {
      row: anyRow,
      of: often,
      field: fc.constantFrom(0, 1, 2),
      trouble: anyTrouble,
    }),
  },
];

/** A story of at most so many steps, mostly of about half of them. */
export const anyStory = (most: number): fc.Arbitrary<Story> =>
  fc.array(fc.oneof(...kinds), { maxLength: most, size: 'max' }).map((steps) => storySchema.parse(steps));

/** The contributor that a step names by its place. */
export const codeAt = (place: number): Code => contributors[place] ?? 'OV';
