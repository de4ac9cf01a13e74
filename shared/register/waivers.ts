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
export function isWaived(waivers: readonly Waiver[], { rule, subject, read }: Waiver): boolean {
  return waivers.some(
    (waiver) => waiver.rule === rule && waiver.subject === subject && sameRead(waiver.read, read),
  );
}

/** Whether a rule read the same values both times. */
export function sameRead(a: Waiver['read'], b: Waiver['read']): boolean {
  const fields = Object.keys(a);
  return (
    fields.length === Object.keys(b).length &&
    fields.every((field) => Object.hasOwn(b, field) && sameValue(a[field] ?? null, b[field] ?? null))
  );
}
