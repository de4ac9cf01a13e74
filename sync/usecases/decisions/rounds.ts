import { done, type Result } from '../../../shared/contract/problem.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import { successorOf } from '../../../shared/plan/succession.ts';
import { type DecisionGround, refused } from './ground.ts';

/** Opens a round; the one before it closes. */
export function openRound(
  { inForce: { plan } }: DecisionGround,
  round: Omit<Extract<Decision, { type: 'round-opened' }>, 'type'>,
): Result<Decision> {
  const unknown = [...round.contributors, ...(round.late ?? [])].find(
    (code) => plan.contributor(code) === undefined,
  );
  if (unknown !== undefined) {
    return refused({
      nl: `Onbekende indiener: ${unknown}. Kies uit ${plan.contributors.map(({ code }) => code).join(', ')}.`,
      en: `Unknown contributor: ${unknown}. Choose from ${plan.contributors.map(({ code }) => code).join(', ')}.`,
    });
  }
  const open = plan.columns.filter(({ openIn }) => openIn.length > 0).map(({ field }) => field);
  const closed = round.columns?.find((field) => !open.includes(field));
  if (closed !== undefined) {
    return refused({
      nl: `De kolom ${closed} kan een ronde niet openstellen. Kies uit ${open.join(', ')}.`,
      en: `A round cannot open the column ${closed}. Choose from ${open.join(', ')}.`,
    });
  }
  const gone = round.contributors.flatMap((code) => {
    const domain = plan.domain(plan.contributor(code)?.domain ?? '');
    return domain?.validTo !== undefined && domain.validTo < round.opens ? [{ code, domain }] : [];
  });
  const [first] = gone;
  if (first !== undefined && round.kind !== 'follow-up') {
    const next = successorOf(plan, first.domain.code)?.code;
    const instead =
      next === undefined ? { nl: '', en: '' } : { nl: `, of kies ${next}`, en: `, or choose ${next}` };
    return refused({
      nl: `${first.code} bestaat niet meer wanneer de ronde begint. Laat het weg${instead.nl}.`,
      en: `${first.code} no longer exists when the round begins. Leave it out${instead.en}.`,
    });
  }
  if (round.deadline < round.opens) {
    return refused({
      nl: 'De einddatum van de ronde ligt voor de begindatum. Verbeter de datums.',
      en: 'The round ends before it begins. Mend the dates.',
    });
  }
  return done({ type: 'round-opened', ...round });
}

/** Closes the open round; where a name is given, only the round of that name. */
export function closeRound({ state: { round } }: DecisionGround, name?: string): Result<Decision> {
  if (round === null) return refused({ nl: 'Er is geen ronde open.', en: 'No round is open.' });
  if (name === undefined || name === round.round) return done({ type: 'round-closed', round: round.round });
  return refused({
    nl: `Niet ${name} maar ${round.round} is open. Kijk de naam na.`,
    en: `Not ${name} but ${round.round} is open. Check the name.`,
  });
}

/** Lets contributors of the open round submit after its deadline. */
export function admitLate({ state }: DecisionGround, contributors: readonly string[]): Result<Decision> {
  const { round } = state;
  if (round === null) return refused({ nl: 'Er is geen ronde open.', en: 'No round is open.' });
  const outside = contributors.find((code) => !round.contributors.includes(code));
  if (outside === undefined) return done({ type: 'late-admitted', round: round.round, contributors });
  return refused({
    nl: `${outside} doet niet mee aan ${round.round}. Kies uit ${round.contributors.join(', ')}, of open een ronde met ${outside}.`,
    en: `${outside} takes no part in ${round.round}. Choose from ${round.contributors.join(', ')}, or open a round with ${outside}.`,
  });
}
