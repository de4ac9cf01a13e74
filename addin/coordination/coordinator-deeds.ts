import type { DecisionRequest } from '../../shared/contract/service.ts';
import type { Collected, CoordinationClient, Erased } from '../service/coordination-client.ts';
import type { ServiceFile } from '../service/service-connection.ts';
import type { ServiceResult } from '../service/service-failure.ts';
import type { RegisterResult } from '../sheet/register-failure.ts';
import type { Coordination } from './coordination.ts';
import type { CoordinatorPlace } from './coordinator-place.ts';
import { coordinationTrouble, registerTrouble } from './coordinator-troubles.ts';
import type { DecisionKeys } from './decision-keys.ts';
import type { Question } from './question.ts';
import type { RegisterDesk } from './register-desk.ts';
import { mayOf } from './role-tabs.ts';
import type { Said } from './said.ts';

/** By what the coordinator's deeds are done. */
export interface Means {
  readonly service: CoordinationClient;
  readonly keys: DecisionKeys;
  readonly place: CoordinatorPlace;
  /** The register that is open in Excel; `null` in a browser. */
  readonly desk: RegisterDesk | null;
}

const allowed = ({ opened }: Coordination) => mayOf(opened.identity.role);

/** @param backTo the earlier merge whose values come back; `null`: an ordinary merge */
export async function mergeNow(work: Coordination, backTo: number | null): Promise<void> {
  const { merging, opened } = work;
  if (!allowed(work).merge || !merging.free || merging.view.step === 'asking') return;
  if (await merging.begin(opened.plan, backTo)) await afterMerge(work);
}

/** @param reason why errors that come with it may stand */
export async function confirmMerge(work: Coordination, reason: string): Promise<void> {
  if (await work.merging.confirm(work.opened.plan, reason)) await afterMerge(work);
}

async function afterMerge(work: Coordination): Promise<void> {
  work.backTo = null;
  await work.refresh();
}

export async function decideNow(means: Means, work: Coordination, decision: DecisionRequest): Promise<Said> {
  if (!allowed(work).decide) return notAllowed;
  const looked = { ...decision, ...lookedAt(decision, work) };
  return say(means, work, looked, (key) => means.service.decide(looked, key));
}

/** What holds for values is decided for those on view, not for others that came in since. */
function lookedAt({ decide }: DecisionRequest, { status }: Coordination): { readonly seen?: number } {
  return decide === 'waive' || decide === 'conflict' || decide === 'joint' ? { seen: status.entries } : {};
}

export async function remarkNow(
  means: Means,
  work: Coordination,
  actionId: string,
  text: string,
): Promise<Said> {
  if (!allowed(work).remark) return notAllowed;
  return say(means, work, ['remark', actionId, text], (key) => means.service.remark(actionId, text, key));
}

/** The domain's own officers answer in their pane; here the coordinator may. */
export async function answerNow(
  means: Means,
  work: Coordination,
  { actionId, entry, text }: { readonly actionId: string; readonly entry: number; readonly text: string },
): Promise<Said> {
  if (!allowed(work).answer) return notAllowed;
  return say(means, work, ['answer', actionId, entry, text], (key) =>
    means.service.answerRemark(actionId, entry, text, key),
  );
}

/** What showed the value is asked anew, so that it is not seen any longer. */
export async function eraseNow(
  means: Means,
  work: Coordination,
  actionId: string,
  erased: Erased,
): Promise<Said> {
  if (!allowed(work).decide) return notAllowed;
  const { service } = means;
  work.erasure.forget();
  const run = async (key: string) => {
    const answer = await service.erase(actionId, erased, key);
    if (answer.ok) work.erasure.put(answer.value);
    return answer;
  };
  const outcome = await say(means, work, ['erase', actionId, erased], run);
  if (outcome.said) {
    work.comparison.forget();
    await work.traceCell({ actionId, field: erased.field });
  }
  return outcome;
}

/** Says something, beside whatever else is being said. */
function say(
  { keys }: Means,
  work: Coordination,
  what: unknown,
  run: (key: string) => Promise<ServiceResult<unknown>>,
): Promise<Said> {
  return work.say(async () => {
    const answer = await keys.say(what, run, isSettled);
    if (answer.ok) return { said: true };
    const { failure } = answer;
    const { settled, breaks } = failure;
    const told = { said: false, trouble: coordinationTrouble(failure), settled } as const;
    return breaks === undefined ? told : { ...told, breaks };
  });
}

/** What is not offered to somebody, and asked for all the same. */
const notAllowed: Said = {
  said: false,
  settled: true,
  trouble: coordinationTrouble({ code: 'not-allowed', detail: null, requestId: null, settled: true }),
};

/** What it begins with is what stands there: what came of another workbook before is over. */
export async function lookAtWorkbook({ service }: Means, work: Coordination, code: string): Promise<void> {
  if (!allowed(work).collect) return;
  work.collecting.forget();
  await askNew(work.workbook, () => service.workbook(code));
}

export async function collectNow(
  { service, keys }: Means,
  work: Coordination,
  code: string,
  collected: Collected,
): Promise<void> {
  if (!allowed(work).collect || work.collecting.asked.step === 'asking') return;
  const run = (key: string) => service.collect(code, collected, key);
  const answered = await askNew(work.collecting, () =>
    keys.say(['collect', code, collected], run, isSettled),
  );
  const outcome = work.collecting.answer?.outcome;
  if (answered && (outcome === 'accepted' || outcome === 'unchanged')) await work.refresh();
}

/** Gives the register as a file; in Excel the browser's page does. */
export async function giveFile(
  { place }: Means,
  work: Coordination,
  ask: () => Promise<ServiceResult<ServiceFile>>,
): Promise<void> {
  if (place.place === 'excel') {
    place.showPages();
    return;
  }
  await askNew(work.exporting, async (): Promise<ServiceResult<{ readonly name: string }>> => {
    const file = await ask();
    if (!file.ok) return file;
    place.save(file.value);
    return { ok: true, value: { name: file.value.name } };
  });
}

/** Brings the open register in front; in a browser its workbook is downloaded as it stands in the library. */
export async function openRegister(means: Means, work: Coordination): Promise<void> {
  const { desk, service } = means;
  if (desk === null) await giveFile(means, work, () => service.registerWorkbook());
  else await atDesk(means, work, (at) => at.show(work.opened.plan));
}

/** Does something in the register that is open in Excel; elsewhere nothing. */
export async function atDesk(
  { desk }: Means,
  work: Coordination,
  act: (desk: RegisterDesk) => Promise<RegisterResult<void>>,
): Promise<void> {
  if (desk === null) return;
  const done = await act(desk);
  work.note('register', done.ok ? null : registerTrouble(done.failure));
}

/** Asks what has nothing to do with what was asked before: that answer goes. */
export function askNew<T>(question: Question<T>, run: () => Promise<ServiceResult<T>>): Promise<boolean> {
  question.forget();
  return question.ask(run);
}

const isSettled = (result: ServiceResult<unknown>): boolean => result.ok || result.failure.settled;
