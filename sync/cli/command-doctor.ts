import type { Command } from 'commander';
import type { DiagnosisOutcome, DoctorReport } from '../../shared/contract/doctor.ts';
import { diagnose, doctorReport } from '../doctor/check.ts';
import { checksOf } from '../doctor/doctor.ts';
import { ownEnvironment } from '../settings/own-environment.ts';
import { builtPages } from './built-pages.ts';
import { isInSharePoint } from './desk.ts';
import { placeOfLibrary } from './library-option.ts';
import type { Terminal } from './terminal.ts';

/** `doctor`: whether everything is in place, and what to do where it is not. */
export function addDoctor(program: Command, tell: Terminal): void {
  program
    .command('doctor')
    .description('kijk na of alles in orde is om te draaien / see whether everything is in place')
    .option('--library <place>', placeOfLibrary)
    .option('--json', 'één JSON-object / one JSON object')
    .action(async ({ library, json }: { library?: string; json?: true }) => {
      const checks = checksOf({
        library: library === undefined ? null : isInSharePoint(library) ? 'sharepoint' : { folder: library },
        environment: ownEnvironment(),
        pages: builtPages,
      });
      const report = doctorReport(library ?? null, await diagnose(checks), tell.language);
      if (json) tell.json(report);
      else tell.say(doctorText(report));
      if (report.checks.some(({ outcome }) => outcome === 'mend')) tell.fault();
    });
}

const signs: Readonly<Record<DiagnosisOutcome, string>> = {
  passed: '✔',
  mend: '✖',
  untold: '?',
  skipped: '–',
};

const doctorText = ({ checks }: DoctorReport): string =>
  checks.map(({ outcome, name, told }) => `${signs[outcome]} ${name}: ${told}`).join('\n');
