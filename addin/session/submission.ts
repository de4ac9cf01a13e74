import type { Action } from '../../shared/actions/action.ts';
import type { SubmitReport } from '../../shared/contract/reports.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Localised } from '../../shared/text/localised.ts';
import type { Handed } from '../service/service-client.ts';
import type { CheckedSheet } from './checked-sheet.ts';
import { isAskedAbout, isBlocking, type NamedFinding } from './finding-views.ts';
import type { MissingActionView, SubmitView } from './officer-view.ts';
import type { OpenedPlan } from './opened-plan.ts';
import type { SentRows } from './submitted-sheet.ts';

type Step = Exclude<SubmitView, { readonly step: 'blocked' | 'ready' }>;

const words = {
  nothing: { nl: 'Vul eerst minstens één actie in.', en: 'Fill in at least one action first.' },
  closed: {
    nl: 'Er loopt nu geen ronde. Vraag de coördinator wanneer u kunt indienen.',
    en: 'No round is open now. Ask the coordinator when you can submit.',
  },
  readOnly: {
    nl: 'Indienen kan niet in een werkboek dat alleen-lezen of beveiligd is.',
    en: 'You cannot submit from a workbook that is read-only or protected.',
  },
} as const satisfies Record<string, Localised>;

/** Why submitting waits for errors. */
export const blockedByErrors = (count: number): Localised =>
  count === 1
    ? { nl: 'Indienen kan zodra de fout opgelost is.', en: 'You can submit once the error is mended.' }
    : {
        nl: `Indienen kan zodra de ${count} fouten opgelost zijn.`,
        en: `You can submit once the ${count} errors are mended.`,
      };

/** The sheet as it was handed over under a key of its own. */
export interface HandedOver {
  readonly key: string;
  readonly digest: string;
  readonly handed: Handed;
  readonly sent: SentRows;
}

/** The officer's way from Indienen to the receipt: what was asked, answered and got back. */
export class Submission {
  /** What was sent and got no answer. */
  unanswered: HandedOver | null = null;
  /** `null` where nothing is under way. */
  step: Step | null = null;
  withdraw: readonly string[] = [];
  choices: Readonly<Record<string, 'mine' | 'theirs'>> = {};

  /** What the pane shows: the step under way, or whether one can begin. */
  view(
    opened: OpenedPlan,
    sheet: CheckedSheet,
    findings: readonly NamedFinding[],
    writable: boolean,
  ): SubmitView {
    return this.step ?? this.readiness(opened, sheet, findings, writable);
  }

  /** Whether the sheet can be handed in as it stands. */
  readiness(
    opened: OpenedPlan,
    sheet: CheckedSheet,
    findings: readonly NamedFinding[],
    writable: boolean,
  ): Extract<SubmitView, { readonly step: 'blocked' | 'ready' }> {
    const blocking = findings.filter(({ finding }) => isBlocking(opened, finding));
    const [first] = blocking;
    if (opened.standing.closed) return { step: 'blocked', reason: words.closed, firstError: null };
    if (first !== undefined) {
      return { step: 'blocked', reason: blockedByErrors(blocking.length), firstError: first.id };
    }
    if (sheet.actionCount === 0 && opened.standing.sequence === null)
      return { step: 'blocked', reason: words.nothing, firstError: null };
    if (!writable) return { step: 'blocked', reason: words.readOnly, firstError: null };
    return { step: 'ready' };
  }

  /** Asks about missing actions and warnings; whether there is anything to ask. */
  ask(opened: OpenedPlan, findings: readonly NamedFinding[]): boolean {
    const { plan, standing } = opened;
    const missing = missingIds(plan, findings).map((actionId) =>
      missingView(actionId, standing.previous, plan),
    );
    const warnings = findings.filter(({ finding }) => finding.severity === 'warning').length;
    this.withdraw = [];
    this.choices = {};
    if (missing.length === 0 && warnings === 0) return false;
    const answered = missing.length === 0;
    this.step = { step: 'asking', missing, previousSequence: standing.sequence, warnings, answered };
    return true;
  }

  /** Asks again where actions are missing of which nothing was said; what came back since is not withdrawn. */
  asksAnew(opened: OpenedPlan, findings: readonly NamedFinding[]): boolean {
    const missing = missingIds(opened.plan, findings);
    if (missing.some((id) => !this.withdraw.includes(id))) return this.ask(opened, findings);
    this.withdraw = this.withdraw.filter((id) => missing.includes(id));
    return false;
  }

  answerMissing(actionId: string, answer: 'withdraw' | 'put-back'): void {
    if (this.step?.step !== 'asking') return;
    const missing = this.step.missing.map((one) => (one.actionId === actionId ? { ...one, answer } : one));
    this.step = { ...this.step, missing, answered: missing.every((one) => one.answer !== null) };
  }

  answerChoice(actionId: string, field: string | null, answer: 'mine' | 'theirs'): void {
    if (this.step?.step !== 'choosing') return;
    const choices = this.step.choices.map((one) =>
      one.actionId === actionId && one.field === field ? { ...one, answer } : one,
    );
    this.step = { step: 'choosing', choices, answered: choices.every((one) => one.answer !== null) };
  }

  /** Takes the answers up; the ids of missing actions that are to be put back, or `null` while one is open. */
  takeAnswers(): readonly string[] | null {
    const { step } = this;
    if (step?.step === 'asking' && step.answered) {
      const idsOf = (answer: 'withdraw' | 'put-back') =>
        step.missing.filter((one) => one.answer === answer).map(({ actionId }) => actionId);
      this.withdraw = idsOf('withdraw');
      return idsOf('put-back');
    }
    if (step?.step !== 'choosing' || !step.answered) return null;
    const chosen = step.choices.flatMap(({ actionId, field, answer }) =>
      answer === null ? [] : [[field === null ? actionId : `${actionId}.${field}`, answer] as const],
    );
    this.choices = { ...this.choices, ...Object.fromEntries(chosen) };
    return [];
  }

  /** The service wants a choice between two copies. */
  offerChoices({ choices }: Extract<SubmitReport, { readonly outcome: 'choose' }>, plan: Plan): void {
    this.step = {
      step: 'choosing',
      answered: false,
      choices: choices.map(({ actionId, column, ...texts }) => ({
        ...texts,
        actionId,
        field: column,
        column: column === null ? null : (plan.column(column)?.header ?? null),
        answer: null,
      })),
    };
  }

  /** The service refused: what it says of errors. */
  refuse({ findings }: Extract<SubmitReport, { readonly outcome: 'refused' }>): void {
    const messages = findings
      .filter(({ severity, waivable }) => severity === 'error' && !waivable)
      .map(({ cell, actionId, message }) =>
        [cell ?? actionId, message].filter((part) => part !== null).join(': '),
      );
    this.step = { step: 'refused', messages: [...new Set(messages)] };
  }
}

function missingIds(plan: Plan, findings: readonly NamedFinding[]): readonly string[] {
  return findings
    .filter(({ finding }) => isAskedAbout(plan, finding))
    .flatMap(({ finding: { actionId } }) => actionId ?? []);
}

/** What a request is for, in few characters: the same sheet handed in again is the same request. */
export async function digestOf(handed: Handed): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(handed));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function missingView(actionId: string, previous: readonly Action[], plan: Plan): MissingActionView {
  const action = previous.find(({ id }) => id === actionId);
  const textOf = (role: 'title' | 'objective') => {
    const column = plan.role(role);
    const position = column === undefined ? undefined : plan.position(column.field);
    const value = position === undefined ? null : action?.values[position];
    return typeof value === 'string' ? value : null;
  };
  return { actionId, title: textOf('title') ?? '', objective: textOf('objective'), answer: null };
}
