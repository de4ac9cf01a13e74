import { dayOf } from '../../shared/plan/day-of.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { CalledOtherwise } from '../../shared/workbook/called-otherwise.ts';
import type { ServiceClient } from '../service/service-client.ts';
import type { ExcelFailure } from '../sheet/excel-batch.ts';
import { OfficeWorkbook } from '../sheet/office-workbook.ts';
import { confirmMapping } from './confirm-mapping.ts';
import { namedFindings } from './finding-views.ts';
import { handIn, putBack } from './hand-in.ts';
import { MappingDesk } from './mapping-desk.ts';
import type { OfficerActions, OfficerStore } from './officer-actions.ts';
import type { OfficerView } from './officer-view.ts';
import { type Opening, openTable, openWorkbook } from './open-workbook.ts';
import type { OpenedPlan } from './opened-plan.ts';
import { type Phase, viewOf } from './phase.ts';
import { applyFix, editKeptFrom, pick, selectFinding, stepRow, takeOverEdit } from './sheet-actions.ts';
import { Submission } from './submission.ts';
import type { Trouble } from './trouble.ts';
import { excelTrouble, unforeseenTrouble } from './trouble-texts.ts';
import { Turns } from './turns.ts';
import type { Working } from './working.ts';

export interface SessionSettings {
  readonly connect: (language: () => Language) => ServiceClient;
  /** Asks the person to sign in; whether that was done. */
  readonly signIn: () => Promise<boolean>;
  readonly now: () => Date;
  /** A key for a submission, unlike any other. */
  readonly newKey: () => string;
  /** Passes between two looks at the sheet. */
  readonly pause: () => Promise<void>;
  /** Passes after the last hint before the whole table is looked at, for what no hint told. */
  readonly rest?: ((lookTook: number) => Promise<void>) | undefined;
  readonly language: Language;
}

/**
 * The officer's pane, without a pane: what state the workbook is in, what is on view, and what may be asked.
 * Everything asked runs one after another, and whatever goes wrong becomes part of the view.
 */
export class OfficerSession implements OfficerStore {
  readonly #settings: SessionSettings;
  readonly #workbook: OfficeWorkbook;
  readonly #service: ServiceClient;
  readonly #opening: Opening;
  readonly #listeners = new Set<() => void>();
  readonly #kept = new Set<string>();
  readonly #submission = new Submission();
  /** By the name that it wanted; told until the officer goes on to submit, or from the receipt back to work. */
  readonly #calledOtherwise = new Map<string, CalledOtherwise>();
  #language: Language;
  #phase: Phase = { phase: 'starting', waitingFor: 'workbook' };
  #chosenContributor: string | null = null;
  #view: OfficerView | null = null;
  readonly #turns: Turns;
  #cellOpen = false;

  constructor(settings: SessionSettings) {
    this.#settings = settings;
    this.#language = settings.language;
    this.#service = settings.connect(() => this.#language);
    this.#workbook = new OfficeWorkbook(
      (waits) => {
        this.#cellOpen = waits;
        this.#changed();
      },
      (called) => this.#calledOtherwise.set(called.name, called),
    );
    this.#turns = new Turns(
      (error) => this.#stop(unforeseenTrouble(error), null),
      () => this.#changed(),
    );
    this.#opening = {
      workbook: this.#workbook,
      service: this.#service,
      language: () => this.#language,
      pause: settings.pause,
      rest: settings.rest,
      show: (phase) => this.#show(phase),
      changed: () => this.#changed(),
      lost: (trouble, opened) => this.#stop(trouble, opened),
      reshaped: () => void this.#turns.take(() => this.#open()),
    };
  }

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  };

  readonly getSnapshot = (): OfficerView => {
    this.#view ??= viewOf(this.#phase, {
      language: this.#language,
      today: dayOf(this.#settings.now()),
      submission: this.#submission,
      kept: this.#kept,
      cellOpen: this.#cellOpen,
      calledOtherwise: [...this.#calledOtherwise.values()],
    });
    return this.#view;
  };

  /** Looks at the workbook and asks the service for the plan; resolves when something is on view. */
  start(): Promise<void> {
    return this.#turns.take(() => this.#open());
  }

  /** Resolves when everything that was asked and everything that happened in the sheet is dealt with. */
  async idle(): Promise<void> {
    await this.#turns.idle(async () => {
      if (this.#phase.phase === 'working') await this.#phase.desk.idle();
    });
  }

  readonly actions: OfficerActions = {
    retry: () => void this.#turns.take(() => this.#retry()),
    signIn: () =>
      void this.#turns.take(async () => void ((await this.#settings.signIn()) && (await this.#retry()))),
    setLanguage: (language) =>
      void this.#turns.take(async () => {
        this.#language = language;
        if (this.#phase.phase === 'working' && this.#phase.desk.writable) await this.#phase.desk.retell();
      }),
    chooseContributor: (code) =>
      void this.#turns.take(async () => {
        this.#chosenContributor = code;
        await this.#open();
      }),
    makeTable: () => void this.#turns.take(() => this.#makeTable()),
    takeOverList: () => void this.#turns.take(() => this.#proposeMapping()),
    mapColumn: (place, field) =>
      void this.#turns.take(async () => {
        if (this.#phase.phase === 'mapping') this.#phase.mapping.choose(place, field);
      }),
    confirmMapping: () => void this.#turns.take(() => this.#confirmMapping()),
    cancelMapping: () =>
      void this.#turns.take(async () => {
        if (this.#phase.phase !== 'mapping') return;
        const { opened, facts, mapping } = this.#phase;
        this.#phase = { phase: 'no-table', opened, facts, list: mapping.list };
      }),
    selectFinding: (id) =>
      void this.#whileWorking(async (working) =>
        this.#note(working, await selectFinding(this.#workbook, working, id)),
      ),
    stepRow: (direction) =>
      void this.#whileWorking(async (working) =>
        this.#note(working, await stepRow(this.#workbook, working, direction)),
      ),
    applyFix: (id) => void this.#whileWorking((working) => applyFix(working, id)),
    pick: (values) => void this.#whileWorking((working) => pick(working, values)),
    takeOverEdit: (field) => void this.#whileWorking((working) => takeOverEdit(working, field)),
    keepOwnText: (field) =>
      void this.#whileWorking(async (working) => {
        const kept = editKeptFrom(working, field);
        if (kept !== null) this.#kept.add(kept);
      }),
    upgradeWorkbook: () => void this.#whileWorking((working) => this.#upgrade(working)),
    submit: () =>
      void this.#whileWorking((working) => {
        this.#calledOtherwise.clear();
        return this.#submit(working);
      }),
    answerMissing: (actionId, answer) =>
      void this.#whileWorking(async () => this.#submission.answerMissing(actionId, answer)),
    answerChoice: (actionId, field, answer) =>
      void this.#whileWorking(async () => this.#submission.answerChoice(actionId, field, answer)),
    confirmSubmit: () => void this.#whileWorking((working) => this.#confirmSubmit(working)),
    backToWork: () =>
      void this.#whileWorking(async () => {
        if (this.#submission.step?.step === 'sending') return;
        this.#submission.step = null;
        this.#calledOtherwise.clear();
      }),
    showReceipt: () =>
      void this.#whileWorking(async (working) => {
        const shown = await this.#workbook.showReceipts();
        this.#note(working, shown.ok ? null : shown.failure);
      }),
  };

  async #open(): Promise<void> {
    await this.#leaveDesk();
    this.#show(await openWorkbook(this.#opening, this.#chosenContributor));
  }

  async #retry(): Promise<void> {
    const phase = this.#phase;
    if (phase.phase === 'working' && this.#submission.step?.step === 'failed') await this.#send(phase);
    else if (phase.phase === 'working' || phase.phase === 'trouble') await this.#open();
  }

  async #makeTable(): Promise<void> {
    if (this.#phase.phase !== 'no-table') return;
    const { opened, facts } = this.#phase;
    const made = await this.#workbook.create(opened.plan, opened.contributor, opened.standing.asOf);
    if (made.ok) this.#show(await openTable(this.#opening, opened, facts, made.value));
    else this.#stop(excelTrouble(made.failure, facts.readOnly), opened);
  }

  async #proposeMapping(): Promise<void> {
    if (this.#phase.phase !== 'no-table' || this.#phase.list === null) return;
    const { opened, facts, list } = this.#phase;
    const read = await this.#workbook.readList(list);
    if (!read.ok) return this.#stop(excelTrouble(read.failure), opened);
    const mapping = new MappingDesk(list, read.value, opened.plan);
    this.#phase = { phase: 'mapping', opened, facts, mapping };
  }

  async #confirmMapping(): Promise<void> {
    if (this.#phase.phase !== 'mapping' || this.#phase.mapping.blocked !== null) return;
    const { opened, mapping } = this.#phase;
    mapping.busy = true;
    this.#changed();
    const confirmed = await confirmMapping(this.#workbook, this.#phase);
    switch (confirmed.outcome) {
      case 'taken':
        return this.#show(await openTable(this.#opening, opened, confirmed.facts, confirmed.place));
      case 'another-list':
        return this.#show({ ...this.#phase, mapping: confirmed.mapping });
      case 'no-list':
        return this.#open();
      case 'failed':
        return this.#stop(confirmed.trouble, opened);
    }
  }

  async #upgrade(working: Working): Promise<void> {
    const { desk, opened } = working;
    const fields = desk.sheet.binding.missing.map(({ field }) => field);
    const done = await this.#workbook.upgrade(opened.plan, desk.sheet.place, fields, opened.standing.asOf);
    if (done.ok) await this.#open();
    else this.#note(working, done.failure);
  }

  async #submit(working: Working): Promise<void> {
    if (this.#submission.step !== null || !(await working.desk.lookAgain())) return;
    const { sheet, writable } = working.desk;
    const findings = namedFindings(sheet);
    if (this.#submission.readiness(working.opened, sheet, findings, writable).step !== 'ready') return;
    if (!this.#submission.ask(working.opened, findings)) await this.#send(working);
  }

  async #confirmSubmit(working: Working): Promise<void> {
    const back = this.#submission.takeAnswers();
    if (back === null) return;
    if (back.length > 0) {
      const failure = await putBack(this.#workbook, working, back);
      if (failure !== null) {
        this.#submission.step = null;
        this.#note(working, failure);
        return;
      }
    }
    await this.#send(working);
  }

  async #send(working: Working): Promise<void> {
    this.#submission.step = { step: 'sending' };
    this.#changed();
    const { newKey, now } = this.#settings;
    const sent = await handIn(working, this.#submission, {
      workbook: this.#workbook,
      service: this.#service,
      newKey,
      now,
    });
    if (sent === null) return;
    // The sheet is checked from now on by what the log knows since this submission.
    const { step } = this.#submission;
    await this.#open();
    this.#submission.step = step;
  }

  #note(working: Working, failure: ExcelFailure | null): void {
    if (failure === null) return;
    if (failure.code === 'gone') {
      this.#stop(excelTrouble(failure), working.opened);
      return;
    }
    const trouble = excelTrouble(failure, working.facts.readOnly);
    working.notices.set(trouble.code, trouble);
  }

  async #leaveDesk(): Promise<void> {
    if (this.#phase.phase === 'working') await this.#phase.desk.end();
    this.#submission.step = null;
  }

  #stop(trouble: Trouble, opened: OpenedPlan | null): void {
    this.#show({ phase: 'trouble', opened, trouble });
  }

  #show(phase: Phase): void {
    this.#phase = phase;
    this.#changed();
  }

  #changed(): void {
    this.#view = null;
    for (const listener of this.#listeners) listener();
  }

  #whileWorking(act: (working: Working) => Promise<void>): Promise<void> {
    return this.#turns.take(async () => {
      if (this.#phase.phase === 'working') await act(this.#phase);
    });
  }
}
