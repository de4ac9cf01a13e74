import { z } from 'zod';
import { valueSchema } from '../cells/value.ts';
import { erasedText } from '../register/erase-value.ts';
import { type BodyKind, type NoHead, noHeadSchema } from './body-kind.ts';
import { conflictCellSchema, conflictDecisionSchema, type Decision } from './entry.ts';

/**
 * What a decision quotes of cells, and what somebody wrote with it. An entry never changes, so these stand in
 * a body that the entry names, and can be erased from it like any other row. Decisions of before that hold
 * them in the entry itself.
 */

const values = z.record(z.string(), valueSchema).readonly();
const { allows } = conflictDecisionSchema.shape;

const contentsSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('waiver'), read: values, reason: z.string(), allows }).readonly(),
  z
    .strictObject({
      type: z.literal('conflict'),
      cells: z.array(conflictCellSchema).readonly(),
      values: values.exactOptional(),
      reason: z.string().exactOptional(),
      allows,
    })
    .readonly(),
  z.strictObject({ type: z.literal('remark'), text: z.string() }).readonly(),
  z.strictObject({ type: z.literal('answer'), text: z.string() }).readonly(),
]);
export type DecisionContents = z.infer<typeof contentsSchema>;

export const decisionBody: BodyKind<NoHead, DecisionContents> = {
  kind: 'decision',
  head: noHeadSchema,
  row: contentsSchema,
};

type TellingDecision = Extract<Decision, { type: DecisionContents['type'] }>;

/** Whether the decision holds what people typed, which stands in a body of its own. */
export function isTelling(decision: Decision): decision is TellingDecision {
  return Object.hasOwn(erasedContents, decision.type);
}

/** What stands there once it was erased: nothing is decided by it any more. */
const erasedContents = {
  waiver: { type: 'waiver', read: {}, reason: erasedText },
  conflict: { type: 'conflict', cells: [] },
  remark: { type: 'remark', text: erasedText },
  answer: { type: 'answer', text: erasedText },
} as const satisfies Readonly<Record<DecisionContents['type'], DecisionContents>>;

/** What people typed in it, as it goes into the body. */
export function contentsOf(decision: TellingDecision): DecisionContents {
  switch (decision.type) {
    case 'waiver':
      return { type: 'waiver', read: decision.read, reason: decision.reason, ...alsoAllowed(decision) };
    case 'conflict': {
      const { cells, values: chosen, reason } = decision;
      return {
        type: 'conflict',
        cells,
        ...(chosen === undefined ? {} : { values: chosen }),
        ...(reason === undefined ? {} : { reason }),
        ...alsoAllowed(decision),
      };
    }
    case 'remark':
    case 'answer':
      return { type: decision.type, text: decision.text };
  }
}

const alsoAllowed = ({ allows: also }: Extract<Decision, { type: 'waiver' | 'conflict' }>) =>
  also === undefined ? {} : { allows: also };

/** The decision as its entry holds it: where its contents stand in a body, without them. */
export function sealedDecision(decision: Decision): object {
  if (!isTelling(decision) || decision.contents === undefined) return decision;
  const told = new Set(Object.keys(contentsOf(decision)).filter((key) => key !== 'type'));
  return Object.fromEntries(Object.entries(decision).filter(([key]) => !told.has(key)));
}

const sealedEntrySchema = z.looseObject({
  fact: z.looseObject({
    decision: z.looseObject({
      type: z.enum(['waiver', 'conflict', 'remark', 'answer']),
      contents: z.string(),
    }),
  }),
});

/** An entry's JSON with what its decision says put back; as if that had been erased where it is not given. */
export function unsealedEntry(json: unknown, contents?: DecisionContents): unknown {
  const sealed = sealedEntrySchema.safeParse(json);
  if (!sealed.success) return json;
  const { fact } = sealed.data;
  const said = contents ?? erasedContents[fact.decision.type];
  return { ...sealed.data, fact: { ...fact, decision: { ...said, ...fact.decision } } };
}
