import type { Identity } from '../../../shared/contract/identity.ts';
import type { Result } from '../../../shared/contract/problem.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import { openFolderLibrary } from '../../../sync/library/folder-library.ts';
import type { Library } from '../../../sync/library/library.ts';
import { Log } from '../../../sync/log/log.ts';
import { type DecideRequest, decide } from '../../../sync/usecases/decide.ts';
import { approve } from '../../../sync/usecases/decisions/approve.ts';
import { decideConflict } from '../../../sync/usecases/decisions/decide-conflict.ts';
import type { DecisionGround } from '../../../sync/usecases/decisions/ground.ts';
import { waive } from '../../../sync/usecases/decisions/waive.ts';
import { workbookPath } from '../../../sync/usecases/init.ts';
import { merge } from '../../../sync/usecases/merge.ts';
import { submitWorkbook } from '../../../sync/usecases/submit-workbook.ts';
import { withCalls } from '../../fixtures/with-calls.ts';
import { type Deed, type DeedDone, type News, orderSchema } from '../rival-messages.ts';
import { told } from './environment.ts';

// Does on a library what the test asks, in competition with another process: it waits once before it says
// a thing in the log, until both have planned theirs from the same state.

const identity: Identity = {
  person: { account: `${told('RIVAL_NAME')}@vlaanderen.be`, name: told('RIVAL_NAME') },
  role: 'coordinator',
  contributors: [],
};
const now = new Date('2021-03-01T09:00:00Z');

let mayGo: (() => void) | null = null;
let hasWaited = false;
let lost = 0;

const tell = (news: News): void => {
  process.send?.(news);
};
const logs = new Map<string, Log>();

/** The log in this folder, read on from where this process read it last. */
async function logIn(folder: string): Promise<Log> {
  const known = logs.get(folder);
  if (known !== undefined) return known;
  const library = await openFolderLibrary(folder);
  const log = new Log(withCalls(library, { create: (path, bytes) => createTogether(library, path, bytes) }));
  logs.set(folder, log);
  return log;
}

async function createTogether(library: Library, path: string, bytes: Uint8Array) {
  if (!/^Logboek\/\d+\.json$/.test(path)) return library.create(path, bytes);
  if (!hasWaited) {
    hasWaited = true;
    const gone = new Promise<void>((resolve) => {
      mayGo = resolve;
    });
    tell({ kind: 'at-commit' });
    await gone;
  }
  const created = await library.create(path, bytes);
  if (created.outcome === 'exists') lost += 1;
  return created;
}

type What = Pick<DeedDone, 'outcome' | 'entry'>;

async function doIt(log: Log, deed: Deed, operation: string): Promise<What> {
  const asked = { log, identity, now, operation };
  switch (deed.use) {
    case 'merge':
      return answered(await merge(asked), ({ outcome, entry }) => ({ outcome, entry }));
    case 'submit': {
      const { contributor } = deed;
      const submitted = await submitWorkbook({
        ...asked,
        shelf: log.library,
        path: workbookPath(contributor),
        contributor,
        withdraw: [],
        choices: {},
        fix: false,
      });
      return answered(submitted, ({ submitted: said }) => ({
        outcome: said.outcome,
        entry: said.outcome === 'accepted' ? said.submission.entry : null,
      }));
    }
    case 'waive':
      return decided(asked, (ground) =>
        waive(ground, { subject: deed.subject, rule: deed.rule, reason: 'Afgesproken.' }),
      );
    case 'approve':
      return decided(asked, (ground) => approve(ground, { version: deed.version, date: '2021-05-21' }));
    case 'take':
      return decided(asked, (ground) =>
        decideConflict(ground, { actionId: deed.actionId, choice: { take: deed.take } }),
      );
  }
}

async function decided(
  asked: Omit<DecideRequest, 'decide'>,
  make: (ground: DecisionGround) => Promise<Result<Decision>>,
): Promise<What> {
  const made = await decide({ ...asked, decide: make });
  return answered(made, ({ entry }) => ({ outcome: 'decided', entry }));
}

const answered = <T>(result: Result<T>, what: (value: T) => What): What =>
  result.ok ? what(result.value) : { outcome: result.problem.code, entry: null };

process.on('message', async (message) => {
  const order = orderSchema.parse(message);
  if (order.kind === 'go') {
    mayGo?.();
    return;
  }
  hasWaited = false;
  lost = 0;
  const what = await doIt(await logIn(order.folder), order.deed, order.operation);
  tell({ kind: 'done', ...what, lost });
});
