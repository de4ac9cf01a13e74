import type { Access } from '../../shared/contract/access.ts';
import type { ErasureReport } from '../../shared/contract/erasure.ts';
import type { CellHistory, History } from '../../shared/contract/history.ts';
import type { RegisterChanges } from '../../shared/contract/register-changes.ts';
import type { RemarksReport } from '../../shared/contract/remarks.ts';
import type { MergeReport, SubmitReport } from '../../shared/contract/reports.ts';
import type { StatusReport } from '../../shared/contract/status.ts';
import type { SavedWorkbooks, WorkbookFindings } from '../../shared/contract/workbooks.ts';
import type { CoordinationClient } from '../service/coordination-client.ts';
import type { ServiceResult } from '../service/service-failure.ts';
import type { Trouble } from '../session/trouble.ts';
import type { CoordinatedPlan } from './coordinated-plan.ts';
import { coordinationTrouble } from './coordinator-troubles.ts';
import type { CoordinatingView, CoordinatorTab, TracedCell } from './coordinator-view.ts';
import { mergeBody } from './merge-body.ts';
import { Merging, type MergingMeans } from './merging.ts';
import { Question } from './question.ts';
import { mayOf, tabsOf } from './role-tabs.ts';
import type { Said } from './said.ts';

/** Everything that is asked and known while somebody works in the coordinator's pages. */
export class Coordination {
  readonly opened: CoordinatedPlan;
  readonly merging: Merging;
  readonly preview: Question<MergeReport>;
  readonly remarks: Question<RemarksReport>;
  readonly history: Question<History>;
  readonly trace: Question<CellHistory>;
  readonly comparison: Question<RegisterChanges>;
  readonly access: Question<Access>;
  readonly erasure: Question<ErasureReport>;
  readonly exporting: Question<{ readonly name: string }>;
  readonly saved: Question<SavedWorkbooks>;
  readonly workbook: Question<WorkbookFindings>;
  readonly collecting: Question<SubmitReport>;
  readonly notices = new Map<string, Trouble>();
  tab: CoordinatorTab = 'overview';
  backTo: number | null = null;
  traced: TracedCell | null = null;
  readonly #service: CoordinationClient;
  readonly #changed: () => void;
  #status: StatusReport;
  #lastStatus = 0;
  #beingSaid = 0;
  #lastSaid = false;

  constructor(opened: CoordinatedPlan, status: StatusReport, means: Omit<MergingMeans, 'previewed'>) {
    const { service, changed } = means;
    this.opened = opened;
    this.#status = status;
    this.#service = service;
    this.#changed = changed;
    this.preview = new Question(changed);
    this.remarks = new Question(changed);
    this.history = new Question(changed);
    this.trace = new Question(changed);
    this.comparison = new Question(changed);
    this.access = new Question(changed);
    this.erasure = new Question(changed);
    this.exporting = new Question(changed);
    this.saved = new Question(changed);
    this.workbook = new Question(changed);
    this.collecting = new Question(changed);
    this.merging = new Merging({ ...means, previewed: (report) => this.preview.put(report) });
  }

  get status(): StatusReport {
    return this.#status;
  }

  get deciding(): CoordinatingView['deciding'] {
    if (this.#beingSaid > 0) return 'under-way';
    return this.#lastSaid ? 'done' : 'nothing';
  }

  /** Says something, and tells meanwhile that it is under way. */
  async say(run: () => Promise<Said>): Promise<Said> {
    this.#beingSaid += 1;
    this.#changed();
    try {
      const outcome = await run();
      this.#lastSaid = outcome.said;
      return outcome;
    } finally {
      this.#beingSaid -= 1;
      this.#changed();
    }
  }

  /** Shows a tab, and asks what it needs where that is not here yet. */
  async open(tab: CoordinatorTab): Promise<void> {
    if (!tabsOf(this.opened.identity.role).includes(tab)) return;
    this.tab = tab;
    this.#changed();
    if (tab === 'preview' && this.preview.asked.step === 'not-asked') await this.askPreview();
    if (tab === 'remarks' && this.remarks.asked.step === 'not-asked') await this.askRemarks();
    if (tab === 'history' && this.history.asked.step === 'not-asked') await this.askHistory();
    if (tab === 'access' && this.access.asked.step === 'not-asked') await this.askAccess();
  }

  /** Asks anew what is on view, and whatever was asked before it. */
  async refresh(): Promise<void> {
    const again = (question: Question<unknown>, tab: CoordinatorTab): boolean =>
      question.asked.step !== 'not-asked' || this.tab === tab;
    await Promise.all([
      this.askStatus(),
      this.askSaved(),
      again(this.preview, 'preview') ? this.askPreview() : null,
      again(this.remarks, 'remarks') ? this.askRemarks() : null,
      again(this.history, 'history') ? this.askHistory() : null,
      again(this.access, 'access') ? this.askAccess() : null,
    ]);
  }

  /** The overview is always on view in part: it stays as it was where it cannot be asked. */
  async askStatus(): Promise<void> {
    this.#lastStatus += 1;
    const own = this.#lastStatus;
    const answer = await this.#service.status();
    if (own !== this.#lastStatus) return;
    if (answer.ok) this.#status = answer.value;
    this.note('status', answer.ok ? null : coordinationTrouble(answer.failure));
  }

  /** The library is looked at for it, which takes a while: nothing else waits for this. */
  async askSaved(): Promise<void> {
    if (!mayOf(this.opened.identity.role).readWorkbooks) return;
    await this.saved.ask(() => this.#service.savedWorkbooks());
  }

  async askPreview(): Promise<void> {
    const { plan } = this.opened;
    const { backTo } = this;
    const open = await this.merging.readOpen(plan);
    this.note('register', open.ok ? null : open.trouble);
    if (!open.ok) {
      this.preview.forget();
      return;
    }
    await this.preview.ask(() => this.#service.previewMerge(mergeBody(open.value, []), backTo));
  }

  /** Shows what going back to an earlier merge would change; `null`: an ordinary merge. */
  async previewBackTo(merge: number | null): Promise<void> {
    if (!mayOf(this.opened.identity.role).merge) return;
    this.backTo = merge;
    this.preview.forget();
    await this.askPreview();
  }

  async askRemarks(): Promise<void> {
    await this.remarks.ask(() => this.#service.remarks());
  }

  async askHistory(): Promise<void> {
    await this.history.ask(() => this.#service.history(null));
  }

  async askAccess(): Promise<void> {
    await this.access.ask(() => this.#service.access());
  }

  /** Where a cell came from. */
  async traceCell(cell: TracedCell): Promise<void> {
    this.traced = cell;
    this.trace.forget();
    await this.trace.ask(() => this.#service.cellHistory(cell.actionId, cell.field));
  }

  /** Puts the next older entries behind those that are shown. */
  async askOlderHistory(): Promise<void> {
    const shown = this.history.answer;
    const oldest = shown?.entries.at(-1)?.entry ?? 1;
    if (shown === null || oldest <= 1) return;
    await this.history.ask(async (): Promise<ServiceResult<History>> => {
      const older = await this.#service.history(oldest - 1);
      return older.ok ? { ok: true, value: { entries: [...shown.entries, ...older.value.entries] } } : older;
    });
  }

  /** What is amiss of one thing while work goes on; `null`: nothing any more. */
  note(about: string, trouble: Trouble | null): void {
    if (trouble === null) this.notices.delete(about);
    else this.notices.set(about, trouble);
    this.#changed();
  }
}
