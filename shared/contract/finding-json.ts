import { z } from 'zod';
import { severities } from '../plan/definition.ts';
import type { Finding } from '../rules/finding.ts';
import type { Language } from '../text/localised.ts';

/** A finding as the command line and the service give it, in one language. */
export const findingJsonSchema = z.strictObject({
  code: z.string(),
  severity: z.enum(severities),
  scope: z.enum(['cell', 'row', 'sheet', 'register']),
  actionId: z.string().nullable(),
  row: z.int().nullable(),
  column: z.string().nullable(),
  cell: z.string().nullable(),
  message: z.string(),
  basis: z.array(z.string()),
  waivable: z.boolean(),
  fix: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('replace'), text: z.string(), label: z.string() }),
      z.strictObject({ kind: z.literal('assign-id'), id: z.string(), label: z.string() }),
    ])
    .nullable(),
  /** What a finding of the register is about, such as `OV/D2`: by this it is waived. */
  subject: z.string().exactOptional(),
});
export type FindingJson = z.infer<typeof findingJsonSchema>;

/** By this name an error of a row is let stand: `OV-014.R07`. */
export const nameOfError = ({ actionId, code }: Pick<Finding, 'actionId' | 'code'>): string =>
  `${actionId ?? ''}.${code}`;

/** Puts a finding in words, in one language. */
export function presentFinding(finding: Finding, language: Language): FindingJson {
  const { code, severity, scope, actionId, row, column, cell, waivable, fix, subject } = finding;
  return {
    code,
    severity,
    scope,
    actionId,
    row,
    column,
    cell,
    message: finding.message[language],
    basis: [...finding.basis],
    waivable,
    fix: fix === null ? null : { ...fix, label: fix.label[language] },
    ...(subject === undefined ? {} : { subject }),
  };
}

export const findingCountsSchema = z.strictObject({ errors: z.int(), warnings: z.int(), infos: z.int() });

/** How many findings there are of each severity. */
export function countFindings(
  findings: readonly Pick<Finding, 'severity'>[],
): z.infer<typeof findingCountsSchema> {
  const counts = { errors: 0, warnings: 0, infos: 0 };
  for (const { severity } of findings) {
    if (severity === 'error') counts.errors += 1;
    else if (severity === 'warning') counts.warnings += 1;
    else counts.infos += 1;
  }
  return counts;
}
