import type { Action } from '../../shared/actions/action.ts';
import { actionsBody, planBody } from '../../shared/log/bodies.ts';
import { changesBody, itemsOf, registerBody } from '../../shared/log/register-bodies.ts';
import { contributorState, type State } from '../../shared/log/state.ts';
import { planDefinitionSchema } from '../../shared/plan/definition.ts';
import type { AppendRequest } from '../../sync/log/append.ts';
import { sealBody } from '../../sync/log/body-file.ts';
import { smallPlanInput } from '../fixtures/small-plan.ts';

/** Requests to append to a log, as small as facts can be: for tests of the log itself. */

const said = { by: { account: 'an@vlaanderen.be', name: 'An Peeters' }, at: '2020-09-01T10:00:00Z' };
const head = { columns: ['domain', 'title'] };
const none = { added: 0, changed: 0, withdrawn: 0, unchanged: 0, waiting: 0, conflicts: 0, edits: 0 };

function actionOf(contributor: string, number: number): Action {
  return {
    id: `${contributor}-${String(number).padStart(3, '0')}`,
    values: [contributor, `Actie ${number}`],
  };
}

/** Puts the small plan in force. */
export function planRequest(operation = 'plan-in-force'): AppendRequest<never> {
  return {
    ...said,
    operation,
    plan: async () => {
      const { id, version, ...rest } = planDefinitionSchema.parse(smallPlanInput);
      const body = await sealBody(planBody, {}, [{ id, version, ...rest }]);
      return { fact: { kind: 'plan', id, version, body: body.digest }, bodies: [body] };
    },
  };
}

/** Submits as many actions as the contributor has submitted before, and one more. */
export function submissionRequest(contributor: string, operation: string): AppendRequest<never> {
  return { ...said, operation, plan: (state) => submission(state, contributor) };
}

async function submission(state: State, contributor: string) {
  const sequence = contributorState(state, contributor).submissions.length + 1;
  const actions = Array.from({ length: sequence }, (_, i) => actionOf(contributor, i + 1));
  const body = await sealBody(actionsBody, head, actions);
  return {
    fact: {
      kind: 'submission',
      contributor,
      sequence,
      workbook: `${contributor}.xlsx`,
      stamp: null,
      actions: body.digest,
      asOf: '2020-09-01',
      counts: { actions: sequence, errors: 0, warnings: 0, infos: 0 },
      withdrawn: [],
      given: [],
      highest: sequence,
    } as const,
    bodies: [body],
  };
}

/** Merges one action of one contributor: an entry with two bodies. */
export function mergeRequest(contributor: string, operation: string): AppendRequest<never> {
  return {
    ...said,
    operation,
    plan: async (state) => {
      const row = actionOf(contributor, 1);
      const part = itemsOf({ rows: [row], conflicts: [], waiting: [] });
      const register = await sealBody(registerBody, head, part);
      const changes = await sealBody(changesBody, {}, [{ kind: 'added', actionId: row.id }]);
      return {
        fact: {
          kind: 'merge',
          sequence: state.merges.length + 1,
          asOf: '2020-09-02',
          parts: { [contributor]: { submission: 2, register: register.digest } },
          counts: { ...none, added: 1 },
          changes: changes.digest,
        },
        bodies: [register, changes],
      };
    },
  };
}

/** A remark: an entry without a body. */
export function remarkRequest(text: string, operation: string): AppendRequest<never> {
  return {
    ...said,
    operation,
    plan: () => ({
      fact: { kind: 'decision', decision: { type: 'remark', actionId: 'OV-001', text } },
      bodies: [],
    }),
  };
}
