import type { Stamp } from '../../shared/cells/raw-table.ts';
import type { MergeReport } from '../../shared/contract/reports.ts';
import type { MergeRequestBody } from '../../shared/contract/service.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { CoordinationClient } from '../service/coordination-client.ts';
import type { Trouble } from '../session/trouble.ts';
import { coordinationTrouble, coordinatorTrouble, registerTrouble } from './coordinator-troubles.ts';
import type { MergedView, MergingView, RegisterEditView } from './coordinator-view.ts';
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
  readonly body: MergeRequestBody;
  readonly backTo: number | null;
}

type Step<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly trouble: Trouble };
const went = <T>(value: T): Step<T> => ({ ok: true, value });
const stopped = (trouble: Trouble): Step<never> => ({ ok: false, trouble });

/** One merge after another: what was typed in the register is asked about, then merged, then written. */
export class Merging {
  readonly #means: MergingMeans;
  #view: MergingView = { step: 'ready' };
  #backTo: number | null = null;
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

  /** The register with a merge's request, as it stands now; in a browser the service reads the file. */
  async request(plan: Plan, accept: readonly string[]): Promise<Step<MergeRequestBody>> {
    const { desk } = this.#means;
    if (desk === null) return went({ accept: [...accept] });
    const read = await desk.read(plan);
    if (!read.ok) return stopped(registerTrouble(read.failure));
    return went({ register: read.value, accept: [...accept] });
  }

  /**
   * Merges, or asks first what to do with cells that were typed in the register. Whether it was merged.
   *
   * @param backTo the earlier merge whose values come back; `null`: an ordinary merge
   */
  async begin(plan: Plan, backTo: number | null): Promise<boolean> {
    this.#show({ step: 'merging' });
    this.#backTo = backTo;
    if (this.#unanswered !== null && this.#unanswered.backTo === backTo)
      return this.#send(plan, this.#unanswered);
    const request = await this.request(plan, []);
    if (!request.ok) return this.#fail(request.trouble);
    const preview = await this.#means.service.previewMerge(request.value, backTo);
    if (!preview.ok) return this.#fail(coordinationTrouble(preview.failure));
    this.#means.previewed(preview.value);
    const { edits } = preview.value;
    if (edits.length === 0) return this.#send(plan, this.#anew(request.value));
    this.#ask(
      edits.map(({ actionId, column, before, after }) => ({
        actionId,
        field: column,
        before,
        after,
        answer: null,
      })),
    );
    return false;
  }

  /** Answers the edits that are meant. */
  answer(answer: 'take' | 'leave', meant: (edit: RegisterEditView) => boolean): void {
    if (this.#view.step !== 'asking') return;
    this.#ask(this.#view.edits.map((edit) => (meant(edit) ? { ...edit, answer } : edit)));
  }

  /** Merges once every edit is answered. Whether it was merged. */
  async confirm(plan: Plan): Promise<boolean> {
    if (this.#view.step !== 'asking' || !this.#view.answered) return false;
    const taken = this.#view.edits.filter(({ answer }) => answer === 'take');
    this.#show({ step: 'merging' });
    const request = await this.request(
      plan,
      taken.map(({ actionId, field }) => `${actionId}.${field}`),
    );
    return request.ok ? this.#send(plan, this.#anew(request.value)) : this.#fail(request.trouble);
  }

  leave(): void {
    if (this.free) this.#show({ step: 'ready' });
  }

  #anew(body: MergeRequestBody): Request {
    return { key: this.#means.newKey(), body, backTo: this.#backTo };
  }

  async #send(plan: Plan, request: Request): Promise<boolean> {
    const { service } = this.#means;
    this.#unanswered = request;
    const answer = await service.merge(request.body, request.backTo, request.key);
    if (!answer.ok) {
      if (answer.failure.settled) this.#unanswered = null;
      return this.#fail(coordinationTrouble(answer.failure));
    }
    this.#unanswered = null;
    const report = answer.value;
    const stamp = request.body.register?.stamp ?? null;
    const written = stamp === null ? nothingToWrite : await this.#write(plan, stamp, report);
    this.#show({ step: 'done', merged: { report, ...written } });
    return true;
  }

  async #write(plan: Plan, sent: Stamp, { writing }: MergeReport): Promise<Omit<MergedView, 'report'>> {
    const { desk } = this.#means;
    if (desk === null) return nothingToWrite;
    if (writing === null) return { leftAlone: [], notWritten: coordinatorTrouble('register-not-read') };
    const written = await desk.write(plan, sent, writing, (progress) =>
      this.#show({ step: 'writing', ...progress }),
    );
    return written.ok
      ? { leftAlone: written.value.leftAlone, notWritten: null }
      : { leftAlone: [], notWritten: registerTrouble(written.failure) };
  }

  #ask(edits: readonly RegisterEditView[]): void {
    this.#show({ step: 'asking', edits, answered: edits.every(({ answer }) => answer !== null) });
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
