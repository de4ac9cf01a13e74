import type { Result } from '../../../shared/contract/problem.ts';
import type { DecisionRequest } from '../../../shared/contract/service.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import { approve } from './approve.ts';
import { decideConflict } from './decide-conflict.ts';
import { giveAccess } from './give-access.ts';
import type { DecisionGround } from './ground.ts';
import { decideJoint, decideParticipation } from './joint-actions.ts';
import { remark } from './remark.ts';
import { admitLate, closeRound, extendRound, openRound } from './rounds.ts';
import { waive } from './waive.ts';

/** What the log is to say of a request to decide, or why that cannot be decided. */
export function decisionOf(
  ground: DecisionGround,
  request: DecisionRequest,
): Promise<Result<Decision>> | Result<Decision> {
  switch (request.decide) {
    case 'waive':
      return waive(ground, request);
    case 'conflict':
      return decideConflict(ground, request);
    case 'joint':
      return decideJoint(ground, request.actions, request.joint, request.seen);
    case 'participation':
      return decideParticipation(ground, request.actionId, request.domain, request.confirmed);
    case 'remark':
      return remark(ground, request.actionId, request.text);
    case 'open-round':
      return openRound(ground, request.round);
    case 'close-round':
      return closeRound(ground, request.round);
    case 'admit-late':
      return admitLate(ground, request.contributors);
    case 'extend-round':
      return extendRound(ground, request.deadline, request.round);
    case 'access':
      return giveAccess(ground, request.access);
    case 'approve':
      return approve(ground, request);
  }
}
