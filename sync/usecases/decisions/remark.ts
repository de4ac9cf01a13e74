import { done, type Result } from '../../../shared/contract/problem.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import { type DecisionGround, submittedAction } from './ground.ts';

/** A remark of the coordinator on an action; the domain reads it beside the row. */
export async function remark(
  ground: DecisionGround,
  actionId: string,
  text: string,
): Promise<Result<Decision>> {
  const found = await submittedAction(ground, actionId);
  return found.ok ? done({ type: 'remark', actionId, text }) : found;
}
