import { nameOfError } from '../../shared/contract/finding-json.ts';
import { done, type Problem, type Result } from '../../shared/contract/problem.ts';
import { isWaived, type Waiver, waivableOf } from '../../shared/register/waivers.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Language } from '../../shared/text/localised.ts';

/** Errors that somebody was shown and lets stand in the register, by `OV-014.R07`, and why. */
export interface Despite {
  readonly errors: readonly string[];
  readonly reason: string;
}

/** Those that nobody allowed for the values that stand there. */
export function notAllowed(errors: readonly Finding[], waivers: readonly Waiver[]): readonly Finding[] {
  return errors.filter((error) => {
    const waivable = waivableOf(error);
    return waivable === null || !isWaived(waivers, waivable);
  });
}

/**
 * What is allowed with errors that a decision, an edit or going back would bring into rows. Each must have been
 * shown, and be named, with a reason; stops where one is not, and tells them all.
 */
export function allowing(
  errors: readonly Finding[],
  despite: Despite | undefined,
): Result<readonly Waiver[]> {
  if (errors.length === 0) return done([]);
  const named = new Set(despite?.errors);
  const waivers = errors.flatMap((error) => waivableOf(error) ?? []);
  const reasoned = despite !== undefined && despite.reason.trim() !== '';
  const isLet = reasoned && errors.every((error) => named.has(nameOfError(error)));
  return isLet && waivers.length === errors.length
    ? done(waivers)
    : { ok: false, problem: reasonNeeded(errors) };
}

/** So many are told in words; all of them go along as data. */
const mostTold = 10;

/** What would break, in the rules' own sentences, and how to go on. */
export function reasonNeeded(breaks: readonly Finding[]): Problem {
  const never = breaks.filter((error) => waivableOf(error) === null);
  const told = never.length > 0 ? never : breaks;
  const list = (language: Language) =>
    told
      .slice(0, mostTold)
      .map((error) => `${nameOfError(error)}: ${error.message[language]}`)
      .join(' ');
  const names = [...new Set(told.map(nameOfError))].slice(0, mostTold).join(', ');
  const more = told.length > mostTold ? ` (+ ${told.length - mostTold})` : '';
  const message =
    never.length > 0
      ? {
          nl: `Er is niets gewijzigd: dit mag nooit in het register staan. ${list('nl')}${more} Kies een andere waarde.`,
          en: `Nothing was changed: this may never stand in the register. ${list('en')}${more} Choose another value.`,
        }
      : {
          nl: `Er is niets gewijzigd: in het register zou een fout komen te staan. ${list('nl')}${more} Kies iets anders; moet het toch, noem dan wat u toelaat (${names}) en geef een reden.`,
          en: `Nothing was changed: an error would come to stand in the register. ${list('en')}${more} Choose something else; if it has to be, name what you allow (${names}) and give a reason.`,
        };
  return { code: 'reason-needed', message, breaks };
}
