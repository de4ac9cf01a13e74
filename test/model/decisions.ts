import { ok, strictEqual } from 'node:assert/strict';
import type { Identity } from '../../shared/contract/identity.ts';
import type { Result } from '../../shared/contract/problem.ts';
import type { Decision } from '../../shared/log/entry.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import { approve } from '../../sync/usecases/decisions/approve.ts';
import { type ConflictChoice, decideConflict } from '../../sync/usecases/decisions/decide-conflict.ts';
import type { DecisionGround } from '../../sync/usecases/decisions/ground.ts';
import { decideJoint } from '../../sync/usecases/decisions/joint-actions.ts';
import { answerRemark, mayAnswer, remark } from '../../sync/usecases/decisions/remark.ts';
import { admitLate, closeRound, extendRound, openRound } from '../../sync/usecases/decisions/rounds.ts';
import { waive } from '../../sync/usecases/decisions/waive.ts';
import { coordinator } from '../stories/library-story.ts';
import type { Rival } from './officers.ts';
import { meaning } from './oracle/cells.ts';
import { textOf } from './people-sheet.ts';
import { codeAt, type StepOf, type Trouble } from './story.ts';
import { type Code, contributors, fields } from './story-plan.ts';
import { person, type World } from './world.ts';

/** What is decided: each said once, whatever goes wrong, or refused with nothing said. */

interface Deciding {
  readonly who?: number;
  readonly trouble: Trouble;
  readonly rival: Rival;
  readonly identity?: Identity;
  readonly mayDecide?: (identity: Identity) => boolean;
  readonly decide: (ground: DecisionGround) => Promise<Result<Decision>> | Result<Decision>;
  /** Whether it can be decided, as things stood when it was. */
  readonly allowed: () => boolean;
  /** What it comes to, once it is said. */
  readonly said: (entry: number) => void;
}

async function decideIn(world: World, deciding: Deciding): Promise<void> {
  const { who = 0, trouble, rival, identity = coordinator, mayDecide, decide, allowed, said } = deciding;
  // Asked anew is said anew: only the same request is one decision.
  const same: Trouble =
    (trouble.what === 'stop' || trouble.what === 'lost-answer') && trouble.retry === 'new'
      ? { ...trouble, retry: 'same' }
      : trouble;
  const { made, result } = await world.ask(
    who,
    { trouble: same, operation: world.newOperation('decide'), by: identity },
    (log, operation) =>
      world.program.decide({
        log,
        identity,
        now: world.now,
        operation,
        decide,
        ...(mayDecide === undefined ? {} : { mayDecide }),
      }),
    rival,
  );
  const may = allowed();
  ok(may || made.length === 0, 'what may not be decided is not said');
  ok(made.length <= 1, 'a decision is said once');
  if (result !== null) {
    strictEqual(result.ok, may, result.ok ? 'it was decided' : result.problem.message.en);
    strictEqual(made.length, may ? 1 : 0, 'what is decided stands in the log');
  }
  for (const { number } of made) said(number);
}

export function decideStep(world: World, step: StepOf<'decide'>, rival: Rival): Promise<void> {
  const { ledger, checks } = world;
  const at = () => {
    const open = ledger.disputes().toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    return open[step.nth % Math.max(1, open.length)];
  };
  const chosen = at();
  const field = step.whole ? undefined : chosen?.cells[0]?.column;
  const open = () =>
    ledger
      .disputes()
      .filter(
        ({ id, cells }) =>
          id === chosen?.id && (field === undefined || cells.some((cell) => cell.column === field)),
      )
      .flatMap(({ cells }) => cells);
  const column = fields.find((one) => one === chosen?.cells[0]?.column) ?? 'a';
  const text = textOf(column, step.value);
  const choice: ConflictChoice = step.take === 'value' ? { take: 'value', text } : { take: step.take };
  return decideIn(world, {
    ...step,
    rival,
    decide: (ground) =>
      decideConflict(ground, {
        actionId: chosen?.id ?? 'OV-001',
        ...(field === undefined ? {} : { field }),
        choice,
        despite: everyError,
        reason: 'Zo beslist.',
      }),
    allowed: () => open().length > 0 && (step.take !== 'value' || open().length === 1),
    said: () => {
      const id = chosen?.id ?? '';
      checks.coordinatorTouched(id);
      world.hearWaivers();
      ledger.decided({ id, cells: open(), take: step.take, value: meaning(column, text) });
    },
  });
}

/** People who are shown what breaks let it stand: every error that there can be in these stories. */
export const everyError: readonly string[] = contributors.flatMap((code) =>
  Array.from({ length: 99 }, (_, at) => `${code}-${String(at + 1).padStart(3, '0')}`).flatMap((id) =>
    ['C13', 'R07', 'R11'].map((rule) => `${id}.${rule}`),
  ),
);

const idAt = (code: Code, row: number): string => `${code}-00${row + 1}`;

export function waiveStep(world: World, step: StepOf<'waive'>, rival: Rival): Promise<void> {
  // Mostly what asks for it; else whatever the row is.
  const asking = contributors.flatMap((one) =>
    [...world.ledger.latest(one).keys()].filter((id) => world.ledger.canWaive(one, id)),
  );
  const subject = asking[step.row % Math.max(1, asking.length)] ?? idAt(codeAt(step.of), step.row);
  const code: Code = subject.startsWith('OV-') ? 'OV' : 'WVG';
  return decideIn(world, {
    ...step,
    rival,
    decide: (ground) =>
      waive(ground, { subject, rule: 'R11', reason: 'Het parlement vroeg erom.', despite: everyError }),
    // What is waived already is refused, and the first waiver told.
    allowed: () => world.ledger.canWaive(code, subject) && !world.ledger.waived.has(subject),
    said: () => world.hearWaivers(),
  });
}

export function remarkStep(world: World, step: Omit<StepOf<'remark'>, 'step'>, rival: Rival): Promise<void> {
  const code = codeAt(step.of);
  const id = idAt(code, step.row);
  return decideIn(world, {
    ...step,
    rival,
    decide: (ground) => remark(ground, id, 'Kan dit preciezer?'),
    allowed: () => world.ledger.latest(code).has(id),
    said: (entry) => world.ledger.remarks.push({ entry, id }),
  });
}

export function answerStep(world: World, step: StepOf<'answer'>, rival: Rival): Promise<void> {
  const code = codeAt(step.of);
  const id = idAt(code, step.row);
  const to = world.ledger.remarks.findLast((one) => one.id === id)?.entry;
  return decideIn(world, {
    ...step,
    rival,
    identity: person('officer', code),
    mayDecide: mayAnswer(id),
    decide: (ground) => answerRemark(ground, { actionId: id, to: to ?? 1, text: 'Het staat er nu.' }),
    allowed: () => to !== undefined,
    said: () => {},
  });
}

export function jointStep(
  world: World,
  { row, joint, trouble }: StepOf<'joint'>,
  rival: Rival,
): Promise<void> {
  const ids: readonly [string, string] = [idAt('OV', row), idAt('WVG', 0)];
  return decideIn(world, {
    trouble,
    rival,
    decide: (ground) => decideJoint(ground, ids, joint),
    allowed: () => world.ledger.latest('OV').has(ids[0]) && world.ledger.latest('WVG').has(ids[1]),
    said: () => {},
  });
}

export function openRoundStep(world: World, step: StepOf<'open-round'>, rival: Rival): Promise<void> {
  const { ledger } = world;
  const opens = daysFrom(world, step.ahead);
  const deadline = daysFrom(world, step.ahead + step.days);
  const invited: readonly Code[] = step.both ? contributors : ['OV'];
  const round = {
    round: world.newOperation('ronde'),
    kind: step.kind,
    contributors: [...invited],
    opens,
    deadline,
  };
  return decideIn(world, {
    ...step,
    rival,
    decide: (ground) => openRound(ground, round),
    allowed: () => ledger.round === null && (step.kind === 'drafting') === (ledger.approvals.length === 0),
    said: () => {
      ledger.round = { kind: step.kind, opens, deadline, contributors: invited, late: new Set() };
    },
  });
}

const daysFrom = (world: World, days: number): string =>
  dayOf(new Date(world.now.getTime() + days * 24 * 3_600_000));

export function extendRoundStep(
  world: World,
  { days, trouble }: StepOf<'extend-round'>,
  rival: Rival,
): Promise<void> {
  const { ledger } = world;
  const deadline = daysFrom(world, days);
  return decideIn(world, {
    trouble,
    rival,
    decide: (ground) => extendRound(ground, deadline),
    allowed: () => ledger.round !== null && deadline > ledger.round.deadline,
    said: () => {
      if (ledger.round !== null) ledger.round = { ...ledger.round, deadline };
    },
  });
}

export function closeRoundStep(
  world: World,
  { trouble }: StepOf<'close-round'>,
  rival: Rival,
): Promise<void> {
  const { ledger } = world;
  return decideIn(world, {
    trouble,
    rival,
    decide: closeRound,
    allowed: () => ledger.round !== null,
    said: () => {
      ledger.round = null;
      ledger.roundsBefore = true;
    },
  });
}

export function admitLateStep(
  world: World,
  { of, trouble }: StepOf<'admit-late'>,
  rival: Rival,
): Promise<void> {
  const code = codeAt(of);
  return decideIn(world, {
    trouble,
    rival,
    decide: (ground) => admitLate(ground, [code]),
    allowed: () => world.ledger.round?.contributors.includes(code) ?? false,
    said: () => world.ledger.round?.late.add(code),
  });
}

export function approveStep(world: World, { trouble }: StepOf<'approve'>, rival: Rival): Promise<void> {
  const { ledger } = world;
  const version = world.newOperation('versie');
  return decideIn(world, {
    trouble,
    rival,
    decide: (ground) => approve(ground, { version, date: world.today }),
    allowed: () =>
      ledger.merges.length > 0 && ledger.disputes().length === 0 && !world.checks.standsInTheWay(),
    said: () => {
      ledger.approvals.push({ version, merge: ledger.merges.at(-1)?.entry ?? 0 });
      if (ledger.round?.kind !== 'drafting') return;
      ledger.round = null;
      ledger.roundsBefore = true;
    },
  });
}

/** Erases what stands in a cell, in the log and for every workbook that still shows it. */
export async function eraseStep(world: World, step: StepOf<'erase'>, rival: Rival): Promise<void> {
  const code = codeAt(step.of);
  const actionId = idAt(code, step.row);
  const field = (['a', 'b', 'start'] as const)[step.field] ?? 'a';
  const ask = (trouble: Trouble) =>
    world.ask(
      0,
      { trouble, operation: world.newOperation('erase'), by: coordinator },
      (log, operation) =>
        world.program.erase({
          log,
          identity: coordinator,
          now: world.now,
          operation,
          actionId,
          field,
          reason: 'Een persoonsnaam.',
        }),
      rival,
    );
  const { made, result } = await ask(step.trouble);
  ok(made.length <= 1, 'an erasure is said once');
  const can = world.ledger.canErase(code, actionId, field);
  if (result !== null) strictEqual(result.ok, can, 'what stands there can be erased');
  for (const { number } of made) world.ledger.erase(code, actionId, field, number);
  if (result !== null || made.length === 0) return;
  // Stopped halfway, it is done by asking again.
  const again = await ask({ what: 'none' });
  ok(again.result?.ok === true && again.made.length === 0, 'what was begun is completed, and said once');
}
