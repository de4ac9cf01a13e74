import { showDate } from '../../shared/cells/date.ts';
import type { History } from '../../shared/contract/history.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { Decision, Fact } from '../../shared/log/entry.ts';
import { fillLocalised, type Language, type Localised } from '../../shared/text/localised.ts';
import { readEntry } from '../log/entry-file.ts';
import type { Log } from '../log/log.ts';
import { currentState, logBroken } from './outcomes.ts';

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
      what: whatOf(fact)[language],
      ...(fact.kind === 'merge' ? { merge: fact.sequence } : {}),
    });
  }
  return done({ entries });
}

function whatOf(fact: Fact): Localised {
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
      return decisionWords(fact.decision);
  }
}

const words = {
  waiver: {
    nl: 'afwijking {rule} voor {subject}: {reason}',
    en: 'waiver of {rule} for {subject}: {reason}',
  },
  conflict: {
    nl: 'conflict beslist voor {actionId}{columns}{why}',
    en: 'conflict decided for {actionId}{columns}{why}',
  },
  joint: { nl: 'gezamenlijke actie beoordeeld: {actions}', en: 'joint action judged: {actions}' },
  participation: {
    nl: 'deelname van {domain} aan {actionId}',
    en: 'participation of {domain} in {actionId}',
  },
  'round-opened': { nl: 'ronde geopend: {round}', en: 'round opened: {round}' },
  'round-closed': { nl: 'ronde gesloten: {round}', en: 'round closed: {round}' },
  'late-admitted': {
    nl: '{contributors} mag in {round} na de einddatum indienen',
    en: '{contributors} may submit late in {round}',
  },
  'round-extended': {
    nl: 'ronde {round} verlengd tot {deadline}',
    en: 'round {round} extended to {deadline}',
  },
  remark: { nl: 'opmerking bij {actionId}', en: 'remark on {actionId}' },
  answer: { nl: 'antwoord op een opmerking bij {actionId}', en: 'answer to a remark on {actionId}' },
  access: { nl: 'toegang van {name} ({account}): {role}', en: 'access of {name} ({account}): {role}' },
  erasure: { nl: 'waarde gewist: {actionId}, {field}', en: 'value erased: {actionId}, {field}' },
  approval: { nl: 'versie {version} goedgekeurd', en: 'version {version} approved' },
} as const satisfies Record<Decision['type'], Localised>;

function decisionWords(decision: Decision): Localised {
  const facts = Object.entries(decision).flatMap(([name, fact]) =>
    typeof fact === 'string' ? [[name, fact] as const] : [],
  );
  return fillLocalised(words[decision.type], { ...Object.fromEntries(facts), ...namesIn(decision) });
}

/** What a decision says of several at once. */
function namesIn(decision: Decision): Readonly<Record<string, string>> {
  if (decision.type === 'conflict') {
    const { cells, reason = '' } = decision;
    const columns = cells.map(({ field }) => field).join(', ');
    return { columns: columns && ` (${columns})`, why: reason && `: ${reason}` };
  }
  if (decision.type === 'round-extended') return { deadline: showDate(decision.deadline) };
  if (decision.type === 'joint') return { actions: decision.actions.join(', ') };
  return decision.type === 'late-admitted' ? { contributors: decision.contributors.join(', ') } : {};
}
