import type { DiagnosisOutcome, DoctorReport } from '../../shared/contract/doctor.ts';
import { fillLocalised, type Language, type Localised } from '../../shared/text/localised.ts';
import { LibraryFailure, systemCode } from '../library/library-failure.ts';

/** What looking at one thing found, and for people what that means. */
export interface Diagnosis {
  readonly outcome: DiagnosisOutcome;
  readonly told: Localised;
}

/** One thing that has to be in place. */
export interface Check {
  /** Stable, for programs. */
  readonly id: string;
  readonly name: Localised;
  /** Checks without which this one cannot tell anything. */
  readonly needs?: readonly string[];
  /** A `LibraryFailure` says what to mend as well as any diagnosis. */
  examine(): Promise<Diagnosis>;
}

export interface Diagnosed extends Diagnosis {
  readonly check: Check;
}

export const passed = (nl: string, en: string): Diagnosis => ({ outcome: 'passed', told: { nl, en } });
export const mend = (nl: string, en: string): Diagnosis => ({ outcome: 'mend', told: { nl, en } });
export const untold = (nl: string, en: string): Diagnosis => ({ outcome: 'untold', told: { nl, en } });

/** Looks at everything in turn; what needs a thing that is to be mended is not looked at. */
export async function diagnose(checks: readonly Check[]): Promise<readonly Diagnosed[]> {
  const diagnosed: Diagnosed[] = [];
  for (const check of checks) {
    const first = diagnosed.find(
      ({ check: { id }, outcome }) =>
        check.needs?.includes(id) && (outcome === 'mend' || outcome === 'skipped'),
    );
    diagnosed.push({ check, ...(first === undefined ? await examined(check) : skippedFor(first.check)) });
  }
  return diagnosed;
}

async function examined(check: Check): Promise<Diagnosis> {
  try {
    return await check.examine();
  } catch (error) {
    if (error instanceof LibraryFailure) return { outcome: 'mend', told: error.told };
    const code = systemCode(error);
    if (code === undefined) throw error;
    return { outcome: 'mend', told: fillLocalised(failed, { code }) };
  }
}

const failed: Localised = {
  nl: 'Het systeem weigert dit ({code}). Kijk na of u er toegang toe hebt.',
  en: 'The system refuses this ({code}). Check that you have access to it.',
};

const skippedFor = ({ name }: Check): Diagnosis => ({
  outcome: 'skipped',
  told: {
    nl: `Niet nagekeken: los eerst "${name.nl}" op.`,
    en: `Not looked at: mend "${name.en}" first.`,
  },
});

/** What was found, in one language. */
export function doctorReport(
  library: string | null,
  diagnosed: readonly Diagnosed[],
  language: Language,
): DoctorReport {
  const checks = diagnosed.map(({ check: { id, name }, outcome, told }) => ({
    id,
    name: name[language],
    outcome,
    told: told[language],
  }));
  return { library, checks };
}
