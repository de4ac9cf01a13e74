import { z } from 'zod';
import { localisedSchema } from '../text/localised.ts';

/**
 * A plan is data: everything that is particular to one action plan stands in a definition of this
 * shape, and no rule, sheet or page names a column, list value, objective or domain by itself.
 */

export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

const code = z.string().regex(/^[A-Z][A-Z0-9]{0,11}$/);
const field = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
export const isoDateSchema = z.iso.date();

/** A statement of the Government's note that rules rest on; people read its sentence and point. */
const statementSchema = z
  .strictObject({
    code: z.string().regex(/^[A-Z]\d+$/),
    /** Where it stands in the note, as a reader would look it up: "nota, punt 2". */
    point: localisedSchema,
    /** The note's own sentence, unwrapped. */
    text: z.string().min(1),
  })
  .readonly();

const objectiveSchema = z
  .strictObject({
    code,
    /** The exact text, unwrapped. */
    text: z.string().min(1),
    /** A few words for matrices; where absent only the code is shown. */
    short: localisedSchema.optional(),
    /** Every involved domain owes an action under it. */
    owedByEachDomain: z.boolean().default(false),
    basis: z.array(z.string()).readonly().default([]),
  })
  .readonly();

const domainSchema = z
  .strictObject({
    code,
    name: z.string().min(1),
    validFrom: isoDateSchema.optional(),
    validTo: isoDateSchema.optional(),
    /** Codes of the domains that this one takes over. */
    succeeds: z.array(code).readonly().optional(),
    involved: z.boolean(),
  })
  .readonly();

const contributorSchema = z
  .strictObject({
    /** Prefix of its action ids and name of its workbook. */
    code: z.string().regex(/^[A-Z]{2,6}$/),
    domain: code,
    name: z.string().min(1),
    /** A functional mailbox, never a person's. */
    contact: z.email().optional(),
  })
  .readonly();

const listSchema = z.strictObject({ values: z.array(z.string().min(1)).min(1).readonly() }).readonly();

/** Making the plan, telling how it goes, and changing it after approval. */
export const roundKinds = ['drafting', 'follow-up', 'actualisation'] as const;

export const columnTypes = [
  'id',
  'domain',
  'control',
  'text',
  'list',
  'multi',
  'date',
  'date-or-ongoing',
  'amount',
  'partners',
] as const;

/** What a column is to the program; everything else is only data to it. */
export const columnRoles = [
  'action-id',
  'domain',
  'control',
  'entity',
  'title',
  'description',
  'objective',
  'secondary-objectives',
  'co-domains',
  'municipal',
  'status',
  'progress-date',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

const columnSchema = z
  .strictObject({
    field,
    header: localisedSchema,
    type: z.enum(columnTypes),
    role: z.enum(columnRoles).optional(),
    /** `always` is checked by C13 unless a rule of the column's own does it; `conditional` by row rules. */
    required: z.enum(['always', 'conditional', 'never']).default('never'),
    /** The id of a list, or `objectives` or `domains`. */
    list: z.string().optional(),
    /** The word that stands for an open end, for `date-or-ongoing`. */
    ongoing: z.string().optional(),
    minLength: z.int().positive().optional(),
    maxLength: z.int().positive().optional(),
    /** In which kinds of round officers may change it; absent: in drafting and actualisation. */
    openIn: z.array(z.enum(roundKinds)).readonly().default(['drafting', 'actualisation']),
    /** Help that Excel shows when a cell of the column is selected: title and at most 255 characters. */
    prompt: localisedSchema.optional(),
    /** In characters, as Excel counts column widths. */
    width: z.number().positive().max(120).default(20),
    basis: z.array(z.string()).readonly().default([]),
  })
  .readonly();

/** A row rule applies only where every condition holds. */
export const conditionSchema = z.union([
  z.strictObject({ column: field, in: z.array(z.string()).min(1).readonly() }),
  z.strictObject({ column: field, blank: z.boolean() }),
]);
export type Condition = z.infer<typeof conditionSchema>;

const ruleSchema = z
  .strictObject({
    code: z.string().regex(/^[A-Z]\d{2}$/),
    /** Which check of the catalogue in `shared/rules` it is an instance of. */
    check: z.string(),
    severity: z.enum(severities),
    waivable: z.boolean().default(false),
    basis: z.array(z.string()).readonly().default([]),
    /** Placeholders in braces are filled by the check. */
    message: localisedSchema,
    when: z.array(conditionSchema).readonly().default([]),
    /** Only in these kinds of round; absent: in every round. */
    rounds: z.array(z.enum(roundKinds)).readonly().optional(),
    /** Parsed by the check's own schema. */
    parameters: z.record(z.string(), z.json()).readonly().default({}),
  })
  .readonly();

/** A holiday on the same day of every year (`mm-dd`), or so many days after Easter Sunday. */
const holidaySchema = z.union([
  z
    .strictObject({ name: localisedSchema, on: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) })
    .readonly(),
  z.strictObject({ name: localisedSchema, afterEaster: z.int().min(-60).max(120) }).readonly(),
]);

export const planDefinitionSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]+$/),
    version: z.int().positive(),
    /** Verbatim in every export. */
    title: z.string().min(1),
    period: z.strictObject({ start: isoDateSchema, end: isoDateSchema, label: z.string() }).readonly(),
    framework: z.strictObject({ date: isoDateSchema, title: z.string() }).readonly(),
    policyFields: z.array(z.string()).readonly().default([]),
    ministers: z.array(z.strictObject({ name: z.string(), office: z.string() }).readonly()).readonly(),
    milestones: z
      .array(
        z
          .strictObject({
            date: isoDateSchema.optional(),
            name: localisedSchema,
            basis: z.array(z.string()).readonly().default([]),
          })
          .readonly(),
      )
      .readonly()
      .default([]),
    /** Days on which nobody works, beside the weekends. */
    holidays: z.array(holidaySchema).readonly().default([]),
    /** Fixed sentences of the note that exports repeat. */
    sentences: z.record(z.string(), z.string()).readonly().default({}),
    statements: z.array(statementSchema).readonly(),
    objectives: z.array(objectiveSchema).min(1).readonly(),
    domains: z.array(domainSchema).min(1).readonly(),
    /** Where empty: one contributor for each involved domain, with the domain's code. */
    contributors: z.array(contributorSchema).readonly().default([]),
    /** The domain that coordinates. */
    coordinator: code,
    lists: z.record(z.string(), listSchema).readonly(),
    columns: z.array(columnSchema).min(3).readonly(),
    rules: z.array(ruleSchema).readonly(),
    /** Names of the workbook's tables and sheets. */
    workbook: z
      .strictObject({
        actionsSheet: z.string(),
        actionsTable: z.string(),
        registerSheet: z.string(),
        registerTable: z.string(),
      })
      .readonly()
      .default({
        actionsSheet: 'Acties',
        actionsTable: 'tblActies',
        registerSheet: 'Register',
        registerTable: 'tblRegister',
      }),
  })
  .readonly();

/** As people write it: defaults may be left out. */
export type PlanInput = z.input<typeof planDefinitionSchema>;
/** As the program reads it: every default filled in. */
export type PlanDefinition = z.output<typeof planDefinitionSchema>;
export type Statement = z.output<typeof statementSchema>;
export type Objective = z.output<typeof objectiveSchema>;
export type Domain = z.output<typeof domainSchema>;
export type Contributor = z.output<typeof contributorSchema>;
export type Column = z.output<typeof columnSchema>;
export type RuleSetting = z.output<typeof ruleSchema>;
export type RoundKind = NonNullable<RuleSetting['rounds']>[number];
