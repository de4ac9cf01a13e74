import { done, type Result } from '../../shared/contract/problem.ts';
import { actionsBody } from '../../shared/log/bodies.ts';
import { contributorState } from '../../shared/log/state.ts';
import { append } from '../log/append.ts';
import { sealBody } from '../log/body-file.ts';
import { highestNumber } from './given-numbers.ts';
import { columnsHead } from './logged-actions.ts';
import { saidOf } from './outcomes.ts';
import { accepted, prepare } from './prepare-submission.ts';
import { answeredAgain } from './repeated-submission.ts';
import type { Prepared, SubmitRequest, Submitted } from './submission.ts';

/**
 * Submits a contributor's actions: checked, merged with what colleagues submitted since the workbook's
 * stamp, and said in the log. An error that cannot be waived refuses the whole, and nothing is kept; where
 * two copies changed one cell differently the officer chooses first. The same submission twice, and a
 * repeated request, change nothing.
 */
export async function submit(request: SubmitRequest): Promise<Result<Submitted>> {
  const { log, identity, contribution, operation, collected } = request;
  let prepared: Prepared | null = null;
  const outcome = await append<Result<Submitted>>(log, {
    by: identity.person,
    at: request.now.toISOString(),
    operation,
    plan: async (state) => {
      const result = await prepare(request, state);
      if (!result.ok) return { stop: result };
      if ('outcome' in result.value) return { stop: done(result.value) };
      prepared = result.value;
      const { inForce, contributor, known, merge, counts } = result.value;
      const before = contributorState(state, contributor.code);
      const body = await sealBody(actionsBody, columnsHead(inForce.plan), merge.actions);
      return {
        bodies: [body],
        fact: {
          kind: 'submission',
          contributor: contributor.code,
          sequence: before.submissions.length + 1,
          workbook: contribution.name,
          stamp: contribution.stamp?.shows ?? null,
          actions: body.digest,
          asOf: known.asOf,
          counts,
          withdrawn: merge.withdrawn,
          given: merge.added,
          highest: highestNumber(before.highest, contributor.code, merge.actions),
          ...(collected === undefined ? {} : { collected }),
        },
      };
    },
  });

  const said = saidOf(outcome);
  if (said.kind === 'problem') return { ok: false, problem: said.problem };
  if (said.kind === 'stopped') return said.stop;
  // A repeated request finds its own entry.
  if (!said.anew || prepared === null) return answeredAgain(request, said.state, said.number);
  return done(accepted('accepted', prepared, said.state, said.number));
}
