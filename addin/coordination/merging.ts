import { type FindingJson, nameOfError } from '../../shared/contract/finding-json.ts';
import type { MergeReport } from '../../shared/contract/reports.ts';
import type { MergeRequestBody } from '../../shared/contract/service.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { CoordinationClient } from '../service/coordination-client.ts';
import type { Trouble } from '../session/trouble.ts';
import type { OpenRegister } from '../sheet/register-writing.ts';
import { coordinationTrouble, coordinatorTrouble, registerTrouble } from './coordinator-troubles.ts';
import type { MergedView, MergingView, RegisterEditView } from './coordinator-view.ts';
import { mayBeSent, mergeBody } from './merge-body.ts';
import type { RegisterDesk } from './register-desk.ts';

export interface MergingMeans {
  readonly service: CoordinationClient;
  /** The register that is open; `null` where the service reads and writes its file. */
  readonly desk: RegisterDesk | null;
  readonly newKey: () => string;
  /** A preview that was made on the way. */
  readonly previewed: (report: MergeReport) => void;
  readonly changed: () => void;
}

/** A merge as it was sent: sent again after a lost answer it finds what it did. */
interface Request {
  readonly key: string;
  /** The register that went with it; `null` where the service reads its file. */
  readonly open: OpenRegister | null;
  readonly accept: readonly string[];
  readonly despite: MergeRequestBody['despite'] | null;
  readonly backTo: number | null;
}

type Step<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };

/** One merge after another: what was typed in the register is asked about, then merged, then written. */
export class Merging {
  readonly #means: MergingMeans;
  #view: MergingView = { step: 'ready' };
  #backTo: number | null = null;
  /** Errors that the merge brings into the register whatever is answered of the edits. */
  #brings: readonly FindingJson[] = [];
  /** A merge of which no answer came. */
  #unanswered: Request | null = null;

  constructor(means: MergingMeans) {
    this.#means = means;
  }

  get view(): MergingView {
    return this.#view;
  }

  /** What the latest merge went back to. */
  get backTo(): number | null {
    return this.#backTo;
  }

  /** Whether it may be begun, or left, now. */
  get free(): boolean {
    return this.#view.step !== 'merging' && this.#view.step !== 'writing';
  }

  /** The open register as it stands now, if it can be sent; `null` where the service reads its file. */
  async readOpen(plan: Plan, accept: readonly string[] = []): Promise<Step<OpenRegister | null>> {
    const { desk } = this.#means;
    if (desk === null) return { ok: true, value: null };
    const read = await desk.read(plan);
    if (!read.ok) return { ok: false, trouble: registerTrouble(read.failure) };
    if (mayBeSent(mergeBody(read.value, accept))) return read;
    return { ok: false, trouble: coordinatorTrouble('register-too-large') };
  }

  /**
   * Merges, or asks first what to do with cells that were typed in the register. Whether it was merged.
   *
   * @param backTo the earlier merge whose values come back; `null`: an ordinary merge
   */
  async begin(plan: Plan, backTo: number | null): Promise<boolean> {
    this.#show({ step: 'merging' });
    this.#backTo = backTo;
    this.#brings = [];
    if (this.#unanswered !== null && this.#unanswered.backTo === backTo)
      return this.#send(plan, this.#unanswered);
    const open = await this.readOpen(plan);
    if (!open.ok) return this.#fail(open.trouble);
    const preview = await this.#means.service.previewMerge(mergeBody(open.value, []), backTo);
    if (!preview.ok) return this.#fail(coordinationTrouble(preview.failure));
    this.#means.previewed(preview.value);
    const { edits, brings = [] } = preview.value;
    if (edits.length + brings.length === 0) return this.#send(plan, this.#anew(open.value, [], null));
    this.#brings = brings;
    this.#ask(
      edits.map(({ actionId, column, before, after, breaks = [] }) => ({
        actionId,
        field: column,
        before,
        after,
        breaks,
        answer: null,
      })),
    );
    return false;
  }

  /** Answers the edits that are meant. */
  answer(answer: 'take' | 'leave', meant: (edit: RegisterEditView) => boolean): void {
    if (this.#view.step !== 'asking') return;
    const again = new Set(this.#view.edits.filter(meant).map(({ actionId }) => actionId));
    this.#brings = this.#brings.filter(({ actionId }) => !again.has(actionId ?? ''));
    this.#ask(this.#view.edits.map((edit) => (meant(edit) ? { ...edit, answer } : edit)));
  }

  /**
   * Merges once every edit is answered. Whether it was merged.
   *
   * @param reason why the errors that are shown may come into the register
   */
  async confirm(plan: Plan, reason: string): Promise<boolean> {
    if (this.#view.step !== 'asking' || !this.#view.answered) return false;
    const { edits, breaks } = this.#view;
    if (breaks.length > 0 && reason.trim() === '') return false;
    const accept = edits
      .filter(({ answer }) => answer === 'take')
      .map(({ actionId, field }) => `${actionId}.${field}`);
    const despite = breaks.length === 0 ? null : { errors: breaks.map(nameOfError), reason: reason.trim() };
    this.#show({ step: 'merging' });
    const open = await this.readOpen(plan, accept);
    if (!open.ok) return this.#fail(open.trouble);
    return this.#send(plan, this.#anew(open.value, accept, despite), edits);
  }

  leave(): void {
    if (this.free) this.#show({ step: 'ready' });
  }

  #anew(open: OpenRegister | null, accept: readonly string[], despite: Request['despite']): Request {
    return { key: this.#means.newKey(), open, accept, despite, backTo: this.#backTo };
  }

  /** @param edits those that were answered, to be shown again where the merge asks for a reason */
  async #send(plan: Plan, request: Request, edits: readonly RegisterEditView[] = []): Promise<boolean> {
    const { service } = this.#means;
    this.#unanswered = request;
    const { open, accept, despite, backTo, key } = request;
    const answer = await service.merge(mergeBody(open, accept, despite), backTo, key);
    if (!answer.ok) {
      const { failure } = answer;
      if (failure.settled) this.#unanswered = null;
      if (failure.breaks === undefined) return this.#fail(coordinationTrouble(failure));
      this.#brings = failure.breaks;
      this.#ask(edits);
      return false;
    }
    this.#unanswered = null;
    const report = answer.value;
    const written = await this.#write(plan, open, report);
    this.#show({ step: 'done', merged: { report, ...written } });
    return true;
  }

  async #write(
    plan: Plan,
    sent: OpenRegister | null,
    { writing, register: { problem } }: MergeReport,
  ): Promise<Omit<MergedView, 'report'>> {
    const { desk } = this.#means;
    if (problem !== undefined)
      return { leftAlone: [], notWritten: coordinatorTrouble('register-not-written', { problem }) };
    if (desk === null || sent === null || writing === null) return nothingToWrite;
    const written = await desk.write(plan, sent, writing, (progress) =>
      this.#show({ step: 'writing', ...progress }),
    );
    return written.ok
      ? { leftAlone: written.value.leftAlone, notWritten: null }
      : { leftAlone: [], notWritten: registerTrouble(written.failure) };
  }

  #ask(edits: readonly RegisterEditView[]): void {
    const taken = edits.filter(({ answer }) => answer === 'take').flatMap(({ breaks }) => breaks);
    const breaks = new Map([...this.#brings, ...taken].map((error) => [nameOfError(error), error]));
    const answered = edits.every(({ answer }) => answer !== null);
    this.#show({ step: 'asking', edits, answered, breaks: [...breaks.values()] });
  }

  #fail(trouble: Trouble): false {
    this.#show({ step: 'failed', trouble });
    return false;
  }

  #show(view: MergingView): void {
    this.#view = view;
    this.#means.changed();
  }
}

const nothingToWrite: Omit<MergedView, 'report'> = { leftAlone: [], notWritten: null };
