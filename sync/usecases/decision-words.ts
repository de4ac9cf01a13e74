import { showDate } from '../../shared/cells/date.ts';
import { formatValue } from '../../shared/cells/format-value.ts';
import { isBlank, type Value } from '../../shared/cells/value.ts';
import type { AllowedError, Decision } from '../../shared/log/entry.ts';
import type { Role } from '../../shared/log/role.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { erasedText } from '../../shared/register/erase-value.ts';
import type { Localised } from '../../shared/text/localised.ts';

/**
 * What was decided, as it was said: yes or no, which columns by their headers, and values as people see them.
 *
 * @param plan `null` where none is in force, so that columns and values stand as the log holds them
 */
export function decisionWords(decision: Decision, plan: Plan | null): Localised {
  switch (decision.type) {
    case 'waiver': {
      const { rule, subject, reason } = decision;
      const also = alsoAllowed(decision.allows);
      return {
        nl: `afwijking van ${rule} toegestaan voor ${subject}${also.nl}: ${reason}`,
        en: `${rule} waived for ${subject}${also.en}: ${reason}`,
      };
    }
    case 'conflict':
      return conflictWords(decision, plan);
    case 'joint': {
      const pair = decision.actions;
      return decision.joint
        ? {
            nl: `één gezamenlijke actie: ${pair.join(' en ')}`,
            en: `one joint action: ${pair.join(' and ')}`,
          }
        : {
            nl: `verschillende acties: ${pair.join(' en ')}`,
            en: `different actions: ${pair.join(' and ')}`,
          };
    }
    case 'participation': {
      const { domain, actionId } = decision;
      return decision.confirmed
        ? { nl: `${domain} neemt deel aan ${actionId}`, en: `${domain} takes part in ${actionId}` }
        : { nl: `${domain} neemt niet deel aan ${actionId}`, en: `${domain} takes no part in ${actionId}` };
    }
    case 'round-opened': {
      const { round } = decision;
      const [opens, deadline] = [showDate(decision.opens), showDate(decision.deadline)];
      return {
        nl: `ronde geopend: ${round}, van ${opens} tot ${deadline}`,
        en: `round opened: ${round}, from ${opens} to ${deadline}`,
      };
    }
    case 'round-closed':
      return { nl: `ronde gesloten: ${decision.round}`, en: `round closed: ${decision.round}` };
    case 'late-admitted': {
      const { contributors, round } = decision;
      const may = contributors.length === 1 ? 'mag' : 'mogen';
      return {
        nl: `${contributors.join(', ')} ${may} in ${round} na de einddatum indienen`,
        en: `${contributors.join(', ')} may submit late in ${round}`,
      };
    }
    case 'round-extended': {
      const deadline = showDate(decision.deadline);
      return {
        nl: `ronde ${decision.round} verlengd tot ${deadline}`,
        en: `round ${decision.round} extended to ${deadline}`,
      };
    }
    case 'remark':
      return { nl: `opmerking bij ${decision.actionId}`, en: `remark on ${decision.actionId}` };
    case 'answer':
      return {
        nl: `antwoord op een opmerking bij ${decision.actionId}`,
        en: `answer to a remark on ${decision.actionId}`,
      };
    case 'access': {
      const { name, account, role, contributors } = decision;
      const of = contributors.length === 0 ? '' : ` (${contributors.join(', ')})`;
      return {
        nl: `toegang van ${name} (${account}): ${roleWords[role].nl}${of}`,
        en: `access of ${name} (${account}): ${roleWords[role].en}${of}`,
      };
    }
    case 'erasure': {
      const { actionId, field } = decision;
      const header = headerOf(plan, field);
      return {
        nl: `waarde gewist: ${actionId}, ${header.nl}`,
        en: `value erased: ${actionId}, ${header.en}`,
      };
    }
    case 'approval': {
      const date = showDate(decision.date);
      return {
        nl: `versie ${decision.version} goedgekeurd op ${date}`,
        en: `version ${decision.version} approved on ${date}`,
      };
    }
  }
}

const takenWords = {
  domain: { nl: 'de waarde van het domein', en: 'the value of the domain' },
  register: { nl: 'de waarde van het register', en: 'the value of the register' },
  parent: { nl: 'de waarde van voordien', en: 'the value from before' },
  value: { nl: 'een andere waarde', en: 'another value' },
} as const satisfies Record<Extract<Decision, { type: 'conflict' }>['take'], Localised>;

function conflictWords(decision: Extract<Decision, { type: 'conflict' }>, plan: Plan | null): Localised {
  const { actionId, cells, take, values = {}, reason, allows } = decision;
  const chosen = (cell: (typeof cells)[number]): Value => {
    if (take === 'value') return values[cell.field] ?? null;
    return take === 'domain' ? cell.remote : take === 'register' ? cell.local : cell.parent;
  };
  const inWords = (language: 'nl' | 'en') =>
    cells
      .map((cell) => `${headerOf(plan, cell.field)[language]} "${shown(plan, cell.field, chosen(cell))}"`)
      .join(', ') || erasedText;
  const why = reason === undefined || reason === '' ? '' : `: ${reason}`;
  const also = alsoAllowed(allows);
  return {
    nl: `conflict beslist voor ${actionId}: ${inWords('nl')}, ${takenWords[take].nl}${also.nl}${why}`,
    en: `conflict decided for ${actionId}: ${inWords('en')}, ${takenWords[take].en}${also.en}${why}`,
  };
}

/** The errors that were let stand with it. */
function alsoAllowed(allows: readonly AllowedError[] = []): Localised {
  const list = allows.map(({ rule, subject }) => `${subject} ${rule}`).join(', ');
  return list === '' ? { nl: '', en: '' } : { nl: `, en toegelaten: ${list}`, en: `, and allowed: ${list}` };
}

const roleWords: Readonly<Record<Role | 'none', Localised>> = {
  coordinator: { nl: 'coördinator', en: 'coordinator' },
  officer: { nl: 'invuller', en: 'officer' },
  reader: { nl: 'lezer', en: 'reader' },
  auditor: { nl: 'auditor', en: 'auditor' },
  none: { nl: 'geen toegang meer', en: 'no access any more' },
};

const headerOf = (plan: Plan | null, field: string): Localised =>
  plan?.column(field)?.header ?? { nl: field, en: field };

function shown(plan: Plan | null, field: string, value: Value): string {
  const column = plan?.column(field);
  if (isBlank(value)) return '';
  return column === undefined ? JSON.stringify(value) : formatValue(value, column);
}
