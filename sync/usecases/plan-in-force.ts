import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import { planBody } from '../../shared/log/bodies.ts';
import type { State } from '../../shared/log/state.ts';
import { compilePlan, readPlan } from '../../shared/plan/compile-plan.ts';
import type { PlanDefinition } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { compileRules, type RuleSet } from '../../shared/rules/rule-set.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { readBody } from '../log/body-store.ts';
import type { Log } from '../log/log.ts';
import { currentState, logBroken } from './outcomes.ts';

/** A plan with its rules bound: what every use case checks and merges by. */
export interface PlanInForce {
  readonly plan: Plan;
  readonly rules: RuleSet;
}

/** Reads a plan definition that somebody hands over, and says everything that is wrong with it. */
export function acceptPlan(input: unknown): Result<PlanInForce> {
  const reading = readPlan(input);
  if (!reading.ok) return invalid(reading.problems.map(({ path, message }) => at(path.join('.'), message)));
  const compiled = compileRules(reading.plan);
  if (!compiled.ok) return invalid(compiled.problems.map(({ message }) => message));
  return done({ plan: reading.plan, rules: compiled.rules });
}

const at = (path: string, message: Localised): Localised => ({
  nl: `${path}: ${message.nl}`,
  en: `${path}: ${message.en}`,
});

function invalid(messages: readonly Localised[]) {
  return stopped('plan-invalid', {
    nl: `Dit plan kan niet in voege treden. ${messages.map(({ nl }) => nl).join(' ')}`,
    en: `This plan cannot be put in force. ${messages.map(({ en }) => en).join(' ')}`,
  });
}

/** Plans never change under their digest, so each is read and compiled once for a process. */
const compiled = new Map<string, PlanInForce>();

/** The plan that the log says is in force; `library-empty` where there is none yet. */
export async function planInForce(log: Log, state: State): Promise<Result<PlanInForce>> {
  if (state.plan === null) return libraryEmpty(log.library.place);
  const known = compiled.get(state.plan.body);
  if (known !== undefined) return done(known);
  const body = await readBody(log.library, planBody, state.plan.body);
  if (!body.ok) return logBroken(body.problem);
  const [definition] = body.value.rows;
  if (definition === undefined) return libraryEmpty(log.library.place);
  const inForce = bind(definition);
  if (inForce.ok) compiled.set(state.plan.body, inForce.value);
  return inForce;
}

/** As `currentGround`, without asking the library where the log was read as far as entry `number`. */
export async function groundUpTo(log: Log, number: number): ReturnType<typeof currentGround> {
  const position = log.readUpTo(number);
  if (position === null) return currentGround(log);
  const inForce = await planInForce(log, position.state);
  return inForce.ok ? done({ state: position.state, inForce: inForce.value }) : inForce;
}

/** Where nearly every use case stands: the state at the log's end, and the plan that it says is in force. */
export async function currentGround(
  log: Log,
): Promise<Result<{ readonly state: State; readonly inForce: PlanInForce }>> {
  const state = await currentState(log);
  if (!state.ok) return state;
  const inForce = await planInForce(log, state.value);
  return inForce.ok ? done({ state: state.value, inForce: inForce.value }) : inForce;
}

/** A plan from the log was accepted before it was written: only its rules are bound anew. */
function bind(definition: PlanDefinition): Result<PlanInForce> {
  const plan = compilePlan(definition);
  const rules = compileRules(plan);
  return rules.ok
    ? done({ plan, rules: rules.rules })
    : invalid(rules.problems.map(({ message }) => message));
}

function libraryEmpty(place: string) {
  return stopped('library-empty', {
    nl: `In ${place} is nog geen plan van kracht. Maak de bibliotheek aan met "actieplan init".`,
    en: `No plan is in force in ${place} yet. Make the library with "actieplan init".`,
  });
}
