import { dayOf } from '../../shared/plan/day-of.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { CoordinationClient } from '../service/coordination-client.ts';
import type { Trouble } from '../session/trouble.ts';
import { troubleOf } from '../session/trouble-texts.ts';
import { coordinatedPlan } from './coordinated-plan.ts';
import { coordinatingView } from './coordinating-view.ts';
import { Coordination } from './coordination.ts';
import type { CoordinatorActions, CoordinatorStore } from './coordinator-actions.ts';
import * as deeds from './coordinator-deeds.ts';
import type { CoordinatorPlace } from './coordinator-place.ts';
import { coordinationTrouble, coordinatorTrouble } from './coordinator-troubles.ts';
import type { CoordinatorView } from './coordinator-view.ts';
import { DecisionKeys } from './decision-keys.ts';
import type { Said } from './said.ts';

export interface CoordinatorSettings {
  readonly connect: (language: () => Language) => CoordinationClient;
  /** Asks the person to sign in; whether that was done. */
  readonly signIn: () => Promise<boolean>;
  /** A key for what is said, unlike any other. */
  readonly newKey: () => string;
  readonly now: () => Date;
  readonly language: Language;
  readonly place: CoordinatorPlace;
}

type Phase =
  | { readonly phase: 'starting' }
  | { readonly phase: 'trouble'; readonly trouble: Trouble }
  | { readonly phase: 'working'; readonly work: Coordination };

/**
 * The coordinator's pane and pages, without a pane: what is on view, and what may be asked. Questions go
 * side by side; whatever goes wrong becomes part of the view.
 */
export class CoordinatorSession implements CoordinatorStore {
  readonly #settings: CoordinatorSettings;
  readonly #means: deeds.Means;
  readonly #listeners = new Set<() => void>();
  readonly #underWay = new Set<Promise<void>>();
  #language: Language;
  #phase: Phase = { phase: 'starting' };
  #view: CoordinatorView | null = null;

  constructor(settings: CoordinatorSettings) {
    const { connect, newKey, place, language } = settings;
    this.#settings = settings;
    this.#language = language;
    const desk = place.place === 'excel' ? place.openDesk((waits) => this.#noteOpenCell(waits)) : null;
    this.#means = { service: connect(() => this.#language), keys: new DecisionKeys(newKey), place, desk };
  }

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  readonly getSnapshot = (): CoordinatorView => {
    this.#view ??= this.#viewNow();
    return this.#view;
  };

  /** Asks who is here and how the plan stands; resolves when something is on view. */
  start(): Promise<void> {
    return this.#run(() => this.#open());
  }

  /** Resolves when everything that was asked is answered. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  readonly actions: CoordinatorActions = {
    retry: () => void this.#run(() => this.#retry()),
    signIn: () => void this.#run(async () => void ((await this.#settings.signIn()) && (await this.#goOn()))),
    setLanguage: (language) =>
      void this.#run(async () => {
        this.#language = language;
        this.#changed();
        if (this.#phase.phase === 'working') await this.#phase.work.refresh();
      }),
    openTab: (tab) => this.#while((work) => work.open(tab)),
    refresh: () => this.#while((work) => work.refresh()),

    merge: () => this.#while((work) => deeds.mergeNow(work, null)),
    mergeBackTo: (merge) => this.#while((work) => deeds.mergeNow(work, merge)),
    answerEdit: (actionId, field, answer) =>
      this.#while(async ({ merging }) =>
        merging.answer(answer, (edit) => edit.actionId === actionId && edit.field === field),
      ),
    answerAllEdits: (answer) => this.#while(async ({ merging }) => merging.answer(answer, () => true)),
    confirmMerge: (reason) => this.#while((work) => deeds.confirmMerge(work, reason)),
    backToWork: () => this.#while(async ({ merging }) => merging.leave()),
    previewBackTo: (merge) => this.#while((work) => work.previewBackTo(merge)),

    lookAtWorkbook: (code) => this.#while((work) => deeds.lookAtWorkbook(this.#means, work, code)),
    collect: (code, collected) => this.#while((work) => deeds.collectNow(this.#means, work, code, collected)),

    decide: (decision) => this.#say((work) => deeds.decideNow(this.#means, work, decision)),
    remark: (actionId, text) => this.#say((work) => deeds.remarkNow(this.#means, work, actionId, text)),
    answerRemark: (actionId, entry, text) =>
      this.#say((work) => deeds.answerNow(this.#means, work, { actionId, entry, text })),

    showOlderHistory: () => this.#while((work) => work.askOlderHistory()),
    traceCell: (actionId, field) => this.#while((work) => work.traceCell({ actionId, field })),
    compare: (from, to) =>
      this.#while(async ({ comparison }) => {
        await deeds.askNew(comparison, () => this.#means.service.changes(from, to));
      }),
    erase: (actionId, field, reason, at) => {
      const erased = { field, reason, ...(at === undefined ? {} : { at }) };
      return this.#say((work) => deeds.eraseNow(this.#means, work, actionId, erased));
    },
    exportRegister: (format) =>
      this.#while((work) =>
        deeds.giveFile(this.#means, work, () => this.#means.service.registerFile(format)),
      ),
    showCell: (actionId, field) =>
      this.#while((work) =>
        deeds.atDesk(this.#means, work, (desk) => desk.select(work.opened.plan, actionId, field)),
      ),
    openRegister: () => this.#while((work) => deeds.openRegister(this.#means, work)),
  };

  async #open(): Promise<void> {
    this.#show({ phase: 'starting' });
    const { service, desk } = this.#means;
    const me = await service.me();
    if (!me.ok) return this.#stop(coordinationTrouble(me.failure));
    if (me.value.role === 'officer') return this.#stop(coordinatorTrouble('for-coordinator'));
    const [plan, status] = await Promise.all([service.plan(), service.status()]);
    if (!plan.ok) return this.#stop(coordinationTrouble(plan.failure));
    if (!status.ok) return this.#stop(coordinationTrouble(status.failure));
    const opened = coordinatedPlan(plan.value, me.value);
    const work = new Coordination(opened, status.value, {
      service,
      desk,
      newKey: this.#settings.newKey,
      changed: () => this.#changed(),
    });
    this.#show({ phase: 'working', work });
    this.#while((opened) => opened.askSaved());
  }

  /** After signing in: another person sees the plan as theirs, the same one goes on where they were. */
  async #goOn(): Promise<void> {
    if (this.#phase.phase !== 'working') return this.#retry();
    const { identity } = this.#phase.work.opened;
    const me = await this.#means.service.me();
    const another = me.ok && me.value.person.account !== identity.person.account;
    return another ? this.#open() : this.#retry();
  }

  async #retry(): Promise<void> {
    if (this.#phase.phase === 'starting') return;
    if (this.#phase.phase === 'trouble') return this.#open();
    const { work } = this.#phase;
    work.note('page', null);
    if (work.merging.view.step === 'failed') await deeds.mergeNow(work, work.merging.backTo);
    else await work.refresh();
  }

  #viewNow(): CoordinatorView {
    const language = this.#language;
    switch (this.#phase.phase) {
      case 'starting':
        return { state: 'starting', language };
      case 'trouble':
        return { state: 'trouble', language, trouble: this.#phase.trouble };
      case 'working':
        return coordinatingView(this.#phase.work, this.#means.place.place, {
          language,
          today: dayOf(this.#settings.now()),
        });
    }
  }

  #noteOpenCell(waits: boolean): void {
    if (this.#phase.phase === 'working')
      this.#phase.work.note('cell', waits ? troubleOf('cell-being-edited') : null);
  }

  #stop(trouble: Trouble): void {
    this.#show({ phase: 'trouble', trouble });
  }

  #show(phase: Phase): void {
    this.#phase = phase;
    this.#changed();
  }

  #changed(): void {
    this.#view = null;
    for (const listener of this.#listeners) listener();
  }

  #while(act: (work: Coordination) => Promise<void>): void {
    void this.#run(async () => {
      if (this.#phase.phase === 'working') await act(this.#phase.work);
    });
  }

  /** Says something and then asks anew what is on view; whoever said it need not wait for that. */
  async #say(say: (work: Coordination) => Promise<Said>): Promise<Said> {
    let outcome: Said = { said: false, trouble: coordinatorTrouble('page-failed'), settled: false };
    await this.#run(async () => {
      if (this.#phase.phase === 'working') outcome = await say(this.#phase.work);
    });
    // A refusal mostly means that something changed since it was looked at.
    if (outcome.said || outcome.settled) this.#while((work) => work.refresh());
    return outcome;
  }

  /** What nobody foresaw is a trouble on view and no unhandled rejection; work that was going on stays. */
  #run(act: () => Promise<void>): Promise<void> {
    const running = act()
      .catch((error: unknown) => {
        console.error(error);
        const reference = error instanceof Error ? error.name : null;
        const trouble = { ...coordinatorTrouble('page-failed'), reference };
        if (this.#phase.phase === 'working') this.#phase.work.note('page', trouble);
        else this.#stop(trouble);
      })
      .finally(() => this.#underWay.delete(running));
    this.#underWay.add(running);
    return running;
  }
}
