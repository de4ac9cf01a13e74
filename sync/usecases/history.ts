import type { History } from '../../shared/contract/history.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { Fact } from '../../shared/log/entry.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Language, Localised } from '../../shared/text/localised.ts';
import { readEntry } from '../log/entry-file.ts';
import type { Log } from '../log/log.ts';
import { decisionWords } from './decision-words.ts';
import { currentState, logBroken } from './outcomes.ts';
import { planInForce } from './plan-in-force.ts';

/** So many entries are told at once; older ones are asked for by the number to start at. */
const mostEntries = 100;

/** What was said in the log, newest first, from entry `from` (absent: the last) backwards. */
export async function history(
  log: Log,
  from: number | undefined,
  language: Language,
): Promise<Result<History>> {
  const state = await currentState(log);
  if (!state.ok) return state;
  const inForce = state.value.plan === null ? null : await planInForce(log, state.value);
  if (inForce !== null && !inForce.ok) return inForce;
  const plan = inForce === null ? null : inForce.value.plan;
  const first = Math.min(from ?? state.value.number, state.value.number);
  const last = Math.max(first - mostEntries, 0);
  const entries: History['entries'] = [];
  for (let number = first; number > last; number -= 1) {
    const read = await readEntry(log.library, number);
    if (!read.ok) return logBroken(read.problem);
    if (read.value === null) break;
    const { at, by, fact } = read.value.entry;
    entries.push({
      entry: number,
      at,
      by: by.name,
      kind: fact.kind,
      what: whatOf(fact, plan)[language],
      ...(fact.kind === 'merge' ? { merge: fact.sequence } : {}),
    });
  }
  return done({ entries });
}

function whatOf(fact: Fact, plan: Plan | null): Localised {
  switch (fact.kind) {
    case 'plan':
      return {
        nl: `plan ${fact.id}, versie ${fact.version}, van kracht`,
        en: `plan ${fact.id}, version ${fact.version}, put in force`,
      };
    case 'submission':
      return fact.collected === undefined
        ? {
            nl: `indiening ${fact.sequence} van ${fact.contributor}`,
            en: `submission ${fact.sequence} of ${fact.contributor}`,
          }
        : {
            nl: `indiening ${fact.sequence} van ${fact.contributor}, opgehaald uit de bibliotheek`,
            en: `submission ${fact.sequence} of ${fact.contributor}, collected from the library`,
          };
    case 'merge':
      return fact.backTo === undefined
        ? { nl: `samenvoeging ${fact.sequence}`, en: `merge ${fact.sequence}` }
        : {
            nl: `samenvoeging ${fact.sequence}, terug naar de waarden van ${fact.backTo}`,
            en: `merge ${fact.sequence}, back to the values of ${fact.backTo}`,
          };
    case 'decision':
      return decisionWords(fact.decision, plan);
  }
}
