import { sameValue, type Value } from '../cells/value.ts';
import type { Finding } from '../rules/finding.ts';

/** What a coordinator allowed: this rule, for this action or subject, as long as these values stand. */
export interface Waiver {
  readonly rule: string;
  /** The action's id, or what a register finding is about. */
  readonly subject: string;
  readonly read: Readonly<Record<string, Value>>;
}

/** A waivable error as waivers know it; `null` where a finding cannot be waived. */
export function waivableOf(finding: Finding): Waiver | null {
  const subject = finding.subject ?? finding.actionId;
  if (!finding.waivable || finding.severity !== 'error' || subject === null) return null;
  return { rule: finding.code, subject, read: finding.read ?? {} };
}

/** Whether it was waived for these very values; once one of them changes, the waiver says nothing more. */
export const isWaived = (waivers: readonly Waiver[], waiver: Waiver): boolean =>
  waiverFor(waivers, waiver) !== undefined;

/** Whether a rule read the same values both times. */
export function sameRead(a: Waiver['read'], b: Waiver['read']): boolean {
  const fields = Object.keys(a);
  return (
    fields.length === Object.keys(b).length &&
    fields.every((field) => Object.hasOwn(b, field) && sameValue(a[field] ?? null, b[field] ?? null))
  );
}

/** A waiver with why it was granted and by whom. */
export type ReasonedWaiver = Waiver & { readonly reason: string; readonly by: string };

/** Findings as they are told where some are waived: what is allowed is no error any more, and says why it stands. */
export const withWaived = (
  findings: readonly Finding[],
  waivers: readonly ReasonedWaiver[],
): readonly Finding[] =>
  told(findings, waivers, (_, { by, reason }) => ({
    nl: `Afwijking toegestaan door ${by}: ${reason}`,
    en: `Waived by ${by}: ${reason}`,
  }));

/** The same in the register, where what breaks which rule is told until it is mended, beside who allowed it and why. */
export const withAllowed = (
  findings: readonly Finding[],
  waivers: readonly ReasonedWaiver[],
): readonly Finding[] =>
  told(findings, waivers, ({ message }, { by, reason }) => ({
    nl: `${message.nl} Toegelaten door ${by}: ${reason}`,
    en: `${message.en} Allowed by ${by}: ${reason}`,
  }));

function told(
  findings: readonly Finding[],
  waivers: readonly ReasonedWaiver[],
  inWords: (finding: Finding, waiver: ReasonedWaiver) => Finding['message'],
): readonly Finding[] {
  if (waivers.length === 0) return findings;
  return findings.map((finding) => {
    const waivable = waivableOf(finding);
    const waiver = waivable === null ? undefined : waiverFor(waivers, waivable);
    if (waiver === undefined) return finding;
    const message = inWords(finding, waiver);
    return { ...finding, severity: 'info', waivable: false, fix: null, message };
  });
}

/** The waiver that allows this error for the values that stand there; `undefined` where none does. */
export const waiverFor = <One extends Waiver>(
  waivers: readonly One[],
  { rule, subject, read }: Waiver,
): One | undefined =>
  waivers.findLast((one) => one.rule === rule && one.subject === subject && sameRead(one.read, read));
