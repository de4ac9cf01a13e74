import type { SubmitReport } from '../../../shared/contract/reports.ts';
import type { CoordinatorActions, CoordinatorStore } from '../../coordination/coordinator-actions.ts';
import type { CoordinatingView, CoordinatorView } from '../../coordination/coordinator-view.ts';
import type { Said } from '../../coordination/said.ts';
import type { Trouble } from '../../session/trouble.ts';
import type { AskedOf } from '../asked-of.ts';
import type { CoordinatorStory } from './coordinator-stories.ts';

/** What the coordinator's pane asked for, in order. */
type Asked = AskedOf<CoordinatorActions>;

/**
 * A session without a service: it shows a given view, notes what the pane asks, and answers only where the
 * pane must be seen reacting.
 */
export class CoordinatorRehearsal implements CoordinatorStore {
  readonly asked: Asked[] = [];
  readonly actions: CoordinatorActions;
  readonly #listeners = new Set<() => void>();
  readonly #refusal: Trouble | null;
  readonly #breaks: CoordinatorStory['breaks'];
  readonly #change: Partial<CoordinatingView>;
  readonly #reports: SubmitReport[];
  #view: CoordinatorView;

  /** In the story's own view every decision is taken, unless it says why each is refused. */
  constructor(
    { refusal, breaks, decided: change = {}, collected = [] }: CoordinatorStory,
    view: CoordinatorView,
  ) {
    this.#view = view;
    this.#refusal = refusal ?? null;
    this.#breaks = breaks;
    this.#change = change;
    this.#reports = [...collected];
    const note =
      <Given extends readonly unknown[]>(
        name: keyof CoordinatorActions,
        answer?: (...given: Given) => void,
      ) =>
      (...given: Given) => {
        // What a click hands over besides is of no interest and cannot be looked at from outside the page.
        const plain = given.filter((one) => !(one instanceof Object && 'nativeEvent' in one));
        this.asked.push([name, ...plain]);
        answer?.(...given);
      };
    const toWork = () => this.#working(() => ({ merging: { step: 'ready' } }));
    const saying =
      <Given extends readonly unknown[]>(name: keyof CoordinatorActions) =>
      async (...given: Given): Promise<Said> => {
        note(name)(...given);
        return this.#decided();
      };
    this.actions = {
      retry: note('retry'),
      signIn: note('signIn'),
      setLanguage: note('setLanguage', (language) => this.#show({ ...this.#view, language })),
      openTab: note('openTab', (tab) => this.#working(() => ({ tab }))),
      refresh: note('refresh'),
      merge: note('merge', () => this.#working(() => ({ merging: { step: 'merging' } }))),
      answerEdit: note('answerEdit', (actionId, field, answer) =>
        this.#answer((edit) => edit.actionId === actionId && edit.field === field, answer),
      ),
      answerAllEdits: note('answerAllEdits', (answer) => this.#answer(() => true, answer)),
      confirmMerge: note('confirmMerge', () => this.#working(() => ({ merging: { step: 'merging' } }))),
      backToWork: note('backToWork', toWork),
      previewBackTo: note('previewBackTo', (backTo) => this.#working(() => ({ backTo }))),
      mergeBackTo: note('mergeBackTo'),
      lookAtWorkbook: note('lookAtWorkbook', () =>
        this.#working(() => ({ collecting: { step: 'not-asked' } })),
      ),
      collect: note('collect', () => this.#collected()),
      decide: saying('decide'),
      answerRemark: saying('answerRemark'),
      remark: saying('remark'),
      showOlderHistory: note('showOlderHistory'),
      traceCell: note('traceCell'),
      compare: note('compare'),
      erase: saying('erase'),
      exportRegister: note('exportRegister'),
      showCell: note('showCell'),
      openRegister: note('openRegister'),
    };
  }

  readonly subscribe = (changed: () => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  readonly getSnapshot = () => this.#view;

  #show(view: CoordinatorView): void {
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }

  #working(change: (view: CoordinatingView) => Partial<CoordinatingView>): void {
    if (this.#view.state === 'working') this.#show({ ...this.#view, ...change(this.#view) });
  }

  #decided(): Said {
    if (this.#refusal !== null) {
      const told = { said: false, trouble: this.#refusal, settled: true } as const;
      return this.#breaks === undefined ? told : { ...told, breaks: this.#breaks };
    }
    this.#working(() => ({ deciding: 'done', ...this.#change }));
    return { said: true };
  }

  #collected(): void {
    const report = this.#reports.shift();
    if (report !== undefined) this.#working(() => ({ collecting: { step: 'here', answer: report } }));
  }

  #answer(
    which: (edit: { readonly actionId: string; readonly field: string }) => boolean,
    answer: 'take' | 'leave',
  ): void {
    this.#working(({ merging }) => {
      if (merging.step !== 'asking') return {};
      const edits = merging.edits.map((edit) => (which(edit) ? { ...edit, answer } : edit));
      return { merging: { ...merging, edits, answered: edits.every((edit) => edit.answer !== null) } };
    });
  }
}
