import type { OfficerActions, OfficerStore } from '../session/officer-actions.ts';
import type { OfficerView, WorkingView } from '../session/officer-view.ts';
import type { AskedOf } from './asked-of.ts';

/** What the officer's pane asked for, in order. */
type Asked = AskedOf<OfficerActions>;

/**
 * A session without a workbook: it shows a given view, notes what the pane asks, and answers only where
 * the pane must be seen reacting (a fix, a selection, an answer, leaving a dialog, the language).
 */
export class Rehearsal implements OfficerStore {
  readonly asked: Asked[] = [];
  readonly actions: OfficerActions;
  readonly #listeners = new Set<() => void>();
  #view: OfficerView;

  constructor(view: OfficerView) {
    this.#view = view;
    const note =
      <Given extends readonly unknown[]>(name: keyof OfficerActions, answer?: (...given: Given) => void) =>
      (...given: Given) => {
        // What a click hands over besides is of no interest and cannot be looked at from outside the page.
        const plain = given.filter((one) => typeof one !== 'object' || one === null || Array.isArray(one));
        this.asked.push([name, ...plain]);
        answer?.(...given);
      };
    this.actions = {
      retry: note('retry'),
      signIn: note('signIn'),
      setLanguage: note('setLanguage', (language) => this.show({ ...this.#view, language })),
      chooseContributor: note('chooseContributor'),
      makeTable: note('makeTable'),
      takeOverList: note('takeOverList'),
      mapColumn: note('mapColumn'),
      confirmMapping: note('confirmMapping'),
      cancelMapping: note('cancelMapping'),
      selectFinding: note('selectFinding', (id) =>
        this.#working((view) => ({
          findings: view.findings.map((finding) => ({ ...finding, selected: finding.id === id })),
        })),
      ),
      stepRow: note('stepRow'),
      applyFix: note('applyFix', (id) => this.#working((view) => without(view, id))),
      pick: note('pick'),
      takeOverEdit: note('takeOverEdit'),
      keepOwnText: note('keepOwnText'),
      upgradeWorkbook: note('upgradeWorkbook'),
      submit: note('submit', () =>
        this.#working((view) => ({
          submit: {
            step: 'asking',
            missing: [],
            previousSequence: null,
            warnings: view.counts.warnings,
            answered: true,
          },
        })),
      ),
      answerMissing: note('answerMissing', (actionId, answer) =>
        this.#working(({ submit }) => {
          if (submit.step !== 'asking') return {};
          const missing = submit.missing.map((one) => (one.actionId === actionId ? { ...one, answer } : one));
          return { submit: { ...submit, missing, answered: missing.every((one) => one.answer !== null) } };
        }),
      ),
      answerChoice: note('answerChoice'),
      confirmSubmit: note('confirmSubmit', () => this.#working(() => ({ submit: { step: 'sending' } }))),
      backToWork: note('backToWork', () => this.#working(() => ({ submit: { step: 'ready' } }))),
      showReceipt: note('showReceipt'),
    };
  }

  readonly subscribe = (changed: () => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  readonly getSnapshot = () => this.#view;

  show(view: OfficerView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }

  #working(change: (view: WorkingView) => Partial<WorkingView>): void {
    if (this.#view.state === 'working') this.show({ ...this.#view, ...change(this.#view) });
  }
}

/** The view once this finding is mended. */
function without(view: WorkingView, id: string): Partial<WorkingView> {
  const findings = view.findings.filter((finding) => finding.id !== id);
  const mended = view.findings.find((finding) => finding.id === id);
  const { errors, warnings, infos } = view.counts;
  const less = (severity: string) => (mended?.severity === severity ? 1 : 0);
  return {
    findings,
    counts: {
      errors: errors - less('error'),
      warnings: warnings - less('warning'),
      infos: infos - less('info'),
    },
  };
}
