import { showDate } from '../../../shared/cells/date.ts';
import { done, type Result } from '../../../shared/contract/problem.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import type { State } from '../../../shared/log/state.ts';
import type { RoundKind } from '../../../shared/plan/definition.ts';
import { successorOf } from '../../../shared/plan/succession.ts';
import type { Language, Localised } from '../../../shared/text/localised.ts';
import { type DecisionGround, refused } from './ground.ts';

/**
 * Opens a round, or plans one that begins on a later day. Refused while another runs or is planned (which closes by
 * an act of its own), before or after the versions that its kind comes with, and where it contradicts the plan.
 */
export function openRound(
  { state, inForce: { plan } }: DecisionGround,
  round: Omit<Extract<Decision, { type: 'round-opened' }>, 'type'>,
): Result<Decision> {
  const untimely = stillOpen(state) ?? outOfOrder(state, round.kind);
  if (untimely !== null) return refused(untimely);
  const unknown = [...round.contributors, ...(round.late ?? [])].find(
    (code) => plan.contributor(code) === undefined,
  );
  if (unknown !== undefined) {
    return refused({
      nl: `Onbekende indiener: ${unknown}. Kies uit ${plan.contributors.map(({ code }) => code).join(', ')}.`,
      en: `Unknown contributor: ${unknown}. Choose from ${plan.contributors.map(({ code }) => code).join(', ')}.`,
    });
  }
  const openable = plan.columns.filter(({ openIn }) =>
    // What a version froze only an actualisation opens; before one, a round may open whatever some round opens.
    round.kind === 'follow-up' ? openIn.includes(round.kind) : openIn.length > 0,
  );
  const closed = round.columns?.find((name) => !openable.some(({ field }) => field === name));
  if (closed !== undefined) {
    const header = plan.columns.find(({ field }) => field === closed)?.header ?? { nl: closed, en: closed };
    const list = (language: Language) => openable.map((column) => column.header[language]).join(', ');
    return refused({
      nl: `De kolom ${header.nl} kan deze ronde niet openstellen. Kies uit ${list('nl')}.`,
      en: `This round cannot open the column ${header.en}. Choose from ${list('en')}.`,
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

/** One round at a time: the one that runs or is planned is closed or extended, not passed over. */
function stillOpen({ round, contributors }: State): Localised | null {
  if (round === null) return null;
  const owing = round.contributors.filter((code) => {
    const last = contributors[code]?.submissions.at(-1);
    return last === undefined || last.entry < round.entry;
  });
  const until = showDate(round.deadline);
  const missing =
    owing.length === 0
      ? { nl: 'Iedereen diende in.', en: 'Everybody submitted.' }
      : { nl: `Nog niet ingediend: ${owing.join(', ')}.`, en: `Still to submit: ${owing.join(', ')}.` };
  return {
    nl: `${round.round} (tot ${until}) is nog niet gesloten. ${missing.nl} Sluit die ronde eerst, of verleng ze.`,
    en: `${round.round} (until ${until}) is not closed yet. ${missing.en} Close that round first, or extend it.`,
  };
}

/** A plan is drafted until its first version; what follows up or changes a version comes after one. */
function outOfOrder({ approvals }: State, kind: RoundKind): Localised | null {
  const approved = approvals.at(-1);
  if (approved === undefined) {
    return kind === 'drafting'
      ? null
      : {
          nl: 'Er is nog geen goedgekeurde versie om op te volgen of bij te sturen. Open een opmaakronde, of keur het register eerst goed.',
          en: 'There is no approved version yet to follow up or adjust. Open a drafting round, or approve the register first.',
        };
  }
  return kind === 'drafting'
    ? {
        nl: `Versie ${approved.version} is goedgekeurd: het plan wordt niet meer opgemaakt. Open een actualisatieronde voor nieuwe of bijgestuurde acties, of een opvolgingsronde voor de stand van zaken.`,
        en: `Version ${approved.version} was approved: the plan is drafted no longer. Open an actualisation round for new or adjusted actions, or a follow-up round for their progress.`,
      }
    : null;
}

/** Gives the open round a later last day. */
export function extendRound(
  { state: { round } }: DecisionGround,
  deadline: string,
  name?: string,
): Result<Decision> {
  if (round === null) return refused(noRound);
  if (name !== undefined && name !== round.round) return refused(otherRound(name, round.round));
  if (deadline > round.deadline) return done({ type: 'round-extended', round: round.round, deadline });
  return refused({
    nl: `${round.round} loopt al tot ${showDate(round.deadline)}. Kies een latere dag.`,
    en: `${round.round} already runs until ${showDate(round.deadline)}. Choose a later day.`,
  });
}

const noRound: Localised = { nl: 'Er is geen ronde open.', en: 'No round is open.' };
const otherRound = (asked: string, open: string): Localised => ({
  nl: `Niet ${asked} maar ${open} is open. Kijk de naam na.`,
  en: `Not ${asked} but ${open} is open. Check the name.`,
});

/** Closes the open round; where a name is given, only the round of that name. */
export function closeRound({ state: { round } }: DecisionGround, name?: string): Result<Decision> {
  if (round === null) return refused(noRound);
  if (name !== undefined && name !== round.round) return refused(otherRound(name, round.round));
  return done({ type: 'round-closed', round: round.round });
}

/** Lets contributors of the open round submit after its deadline. */
export function admitLate({ state }: DecisionGround, contributors: readonly string[]): Result<Decision> {
  const { round } = state;
  if (round === null) return refused(noRound);
  const outside = contributors.find((code) => !round.contributors.includes(code));
  if (outside === undefined) return done({ type: 'late-admitted', round: round.round, contributors });
  return refused({
    nl: `${outside} doet niet mee aan ${round.round}. Kies uit ${round.contributors.join(', ')}, of open een ronde met ${outside}.`,
    en: `${outside} takes no part in ${round.round}. Choose from ${round.contributors.join(', ')}, or open a round with ${outside}.`,
  });
}
