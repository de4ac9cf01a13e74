import { randomUUID } from 'node:crypto';
import { done } from '../../shared/contract/problem.ts';
import type { State } from '../../shared/log/state.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import type { Library } from '../../sync/library/library.ts';
import { Log } from '../../sync/log/log.ts';
import { decide } from '../../sync/usecases/decide.ts';
import { decideConflict } from '../../sync/usecases/decisions/decide-conflict.ts';
import { erase } from '../../sync/usecases/erase.ts';
import { merge } from '../../sync/usecases/merge.ts';
import { mergeBack } from '../../sync/usecases/merge-back.ts';
import { registerPath } from '../../sync/usecases/read-register.ts';
import { submit } from '../../sync/usecases/submit.ts';
import { withCalls } from '../fixtures/with-calls.ts';
import { coordinator } from '../stories/library-story.ts';
import { everyError } from './decisions.ts';
import { type Program, sound } from './program.ts';

/** The program with one fault, which stories must tell. */
export interface Mutant {
  readonly fault: string;
  /** Part of what does not hold, so that it is caught for this fault and no other. */
  readonly caughtAs: RegExp;
  /** A seed of which the first story tells it. */
  readonly seed: number;
  readonly files?: boolean;
  readonly program: Program;
}

export const mutants: readonly Mutant[] = [
  {
    fault: 'creates an entry over one that is there',
    caughtAs: /gone or changed|merged|register of|handed in/,
    seed: 1,
    program: { ...sound, through: overwriting },
  },
  {
    fault: 'writes bodies after the entry that names them',
    caughtAs: /is not there/,
    seed: 1,
    program: { ...sound, through: bodiesLast },
  },
  {
    fault: 'tries again under a new key',
    caughtAs: /said once/,
    seed: 88,
    program: { ...sound, keyOfRetry: () => randomUUID() },
  },
  {
    fault: 'does not find its own entry again',
    caughtAs: /said once/,
    seed: 88,
    program: withState((state) => ({ ...state, operations: [] })),
  },
  {
    fault: 'forgets waivers when it folds the log',
    caughtAs: /merged|merges nothing|the register of|waits|sheet|reason-needed/,
    seed: 119,
    program: withState((state) => ({ ...state, waivers: [] })),
  },
  {
    fault: 'takes every error of a row for one that somebody let stand',
    caughtAs: /nobody let it stand/,
    seed: 3,
    program: withState((state) => ({ ...state, waivers: [...state.waivers, ...everythingAllowed] })),
  },
  {
    fault: 'approves whatever stands in the register or waits outside it',
    caughtAs: /may not be decided/,
    seed: 1,
    program: {
      ...sound,
      decide: (request) =>
        decide({
          ...request,
          decide: async (ground) => {
            const decision = await request.decide(ground);
            if (decision.ok || !decision.problem.message.en.startsWith('Not yet approvable')) return decision;
            const { merges } = ground.state;
            const merge = merges.at(-1)?.entry ?? 1;
            return done({ type: 'approval', version: `versie-${merge}`, merge, date: dayOf(ground.now) });
          },
        }),
    },
  },
  {
    fault: 'forgets what rounds were held',
    caughtAs: /No round is open|by whom and when|the log/,
    seed: 80,
    program: withState((state) => ({ ...state, round: null, closedRounds: [] })),
  },
  {
    fault: 'compares a workbook with the newest state, whatever it showed',
    caughtAs: /what was (unchanged|refused|choose)|handed in|should be/,
    seed: 7,
    program: {
      ...sound,
      submit: (request) => submit({ ...request, contribution: { ...request.contribution, stamp: null } }),
    },
  },
  {
    fault: 'takes an absent action for a withdrawn one',
    caughtAs: /refused/,
    seed: 23,
    program: { ...sound, submit: withdrawingWhatIsMissing },
  },
  {
    fault: 'lets anybody hand in for anybody',
    caughtAs: /who said it|by whom/,
    seed: 1,
    program: { ...sound, submit: (request) => submit({ ...request, identity: coordinator }) },
  },
  {
    fault: 'lets the domain win every conflict',
    caughtAs: /merges what nobody did/,
    seed: 62,
    program: { ...sound, merge: domainWins },
  },
  {
    fault: 'passes over what coordinators typed',
    caughtAs: /register of|merged/,
    seed: 1,
    program: { ...sound, merge: (request) => merge({ ...request, accept: [] }) },
  },
  {
    fault: 'takes a register for one that shows the newest state',
    caughtAs: /nobody typed in/,
    seed: 4,
    program: { ...sound, merge: asIfNewest },
  },
  {
    fault: 'merges when asked what a merge would do',
    caughtAs: /a preview writes nothing/,
    seed: 6,
    program: {
      ...sound,
      previewMerge: async (log, now, backTo, way = {}) => {
        const operation = randomUUID();
        const merged = await merge({ log, identity: coordinator, now, operation, ...way, backTo: undefined });
        return merged.ok ? sound.previewMerge(log, now, backTo, way) : merged;
      },
    },
  },
  {
    fault: 'drops what was handed in since, when it goes back',
    caughtAs: /merges what nobody did|open conflicts|the register of/,
    seed: 35,
    program: { ...sound, mergeBack: droppingWhatCameSince },
  },
  {
    fault: 'erases a value from the newest body alone',
    caughtAs: /handed in at|register at/,
    seed: 21,
    program: {
      ...sound,
      erase: (request) => erase({ ...request, log: new NewestOnly(request.log.library) }),
    },
  },
  {
    fault: 'replaces a register that somebody saved meanwhile',
    caughtAs: /saved meanwhile/,
    seed: 110,
    files: true,
    program: { ...sound, through: replacingAnyVersion },
  },
];

function overwriting(library: Library): Library {
  return withCalls(library, {
    create: async (path, bytes) => {
      if (/^Logboek\/\d+\.json$/.test(path)) await library.remove(path);
      return library.create(path, bytes);
    },
  });
}

function bodiesLast(library: Library): Library {
  const kept: [path: string, bytes: Uint8Array][] = [];
  return withCalls(library, {
    create: async (path, bytes) => {
      if (path.startsWith('Logboek/inhoud/')) {
        kept.push([path, bytes]);
        return { outcome: 'created', version: 'later' };
      }
      const created = await library.create(path, bytes);
      for (const [body, content] of kept.splice(0)) await library.create(body, content);
      return created;
    },
  });
}

function replacingAnyVersion(library: Library): Library {
  return withCalls(library, {
    replace: async (path, bytes, version) => {
      const replaced = await library.replace(path, bytes, version);
      if (path !== registerPath || replaced.outcome !== 'changed') return replaced;
      const now = await library.read(path);
      return now === null ? replaced : library.replace(path, bytes, now.version);
    },
  });
}

/** A log of which the state is another than its entries say. */
class AlteredLog extends Log {
  readonly #alter: (state: State) => State;

  constructor(library: Library, alter: (state: State) => State) {
    super(library);
    this.#alter = alter;
  }

  override async catchUp(): ReturnType<Log['catchUp']> {
    const read = await super.catchUp();
    return read.ok ? { ok: true, value: { ...read.value, state: this.#alter(read.value.state) } } : read;
  }
}

class NewestOnly extends AlteredLog {
  constructor(library: Library) {
    super(library, (state) => withSubmissions(state, (entries) => entries.slice(-1)));
  }
}

function withState(alter: (state: State) => State): Program {
  return { ...sound, openLog: (library) => new AlteredLog(library, alter) };
}

const days = ['2021-02-01', '2021-03-01', '2021-04-01'];

/** Whatever a row of these stories can break and a domain cannot be waived, for whatever values. */
const everythingAllowed: State['waivers'] = everyError.flatMap((name): State['waivers'] => {
  const [subject = '', rule = ''] = name.split('.');
  const reads: readonly Readonly<Record<string, string | null>>[] =
    rule === 'C13'
      ? [{ title: null }]
      : rule === 'R07'
        ? days.flatMap((start) => days.map((end) => ({ start, end })))
        : [];
  const said = { entry: 1, by: coordinator.person, at: '2021-03-01T09:00:00.000Z' };
  return reads.map((read) => ({ type: 'waiver', rule, subject, read, reason: 'Zomaar.', ...said }));
});

type Submissions = State['contributors'][string]['submissions'];

function withSubmissions(state: State, which: (submissions: Submissions) => Submissions): State {
  const contributors = Object.entries(state.contributors).map(([code, known]) => [
    code,
    { ...known, submissions: which(known.submissions) },
  ]);
  return { ...state, contributors: Object.fromEntries(contributors) };
}

async function withdrawingWhatIsMissing(request: Parameters<typeof submit>[0]): ReturnType<typeof submit> {
  const submitted = await submit(request);
  if (!submitted.ok || submitted.value.outcome !== 'refused') return submitted;
  const missing = submitted.value.findings.flatMap(({ code, actionId }) =>
    code === 'B05' ? (actionId ?? []) : [],
  );
  return missing.length === 0
    ? submitted
    : submit({ ...request, withdraw: [...request.withdraw, ...missing] });
}

async function domainWins(request: Parameters<typeof merge>[0]): ReturnType<typeof merge> {
  const merged = await merge(request);
  if (!merged.ok) return merged;
  const { log, identity, now } = request;
  const open = merged.value.after.planned.contributors.flatMap((one) => one.merge.part.conflicts);
  for (const { actionId } of open) {
    const choice = { take: 'domain' } as const;
    await decide({
      log,
      identity,
      now,
      operation: randomUUID(),
      decide: (ground) => decideConflict(ground, { actionId, choice }),
    });
  }
  return open.length === 0 ? merged : merge({ ...request, operation: randomUUID() });
}

function asIfNewest(request: Parameters<typeof merge>[0]): ReturnType<typeof merge> {
  const { open } = request;
  if (open === undefined) return merge(request);
  return request.log.catchUp().then((read) => {
    const number = read.ok ? read.value.state.number : 0;
    return merge({
      ...request,
      open: (plan) => ({ ...open(plan), shows: open(plan).shows === null ? null : number }),
    });
  });
}

async function droppingWhatCameSince(
  request: Parameters<typeof mergeBack>[0],
  name: string,
): ReturnType<typeof mergeBack> {
  const entry = async () => {
    const read = await request.log.catchUp();
    return read.ok
      ? (read.value.state.merges.find(({ sequence }) => String(sequence) === name)?.entry ?? 0)
      : 0;
  };
  const until = await entry();
  const log = new AlteredLog(request.log.library, (state) =>
    withSubmissions(state, (submissions) => submissions.filter((one) => one.entry <= until)),
  );
  return mergeBack({ ...request, log }, name);
}
