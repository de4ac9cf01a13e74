import type { Action } from '../actions/action.ts';
import { type PlanDefinition, planDefinitionSchema } from '../plan/definition.ts';
import {
  actionSchema,
  type BodyKind,
  type ColumnsHead,
  columnsHeadSchema,
  type NoHead,
  noHeadSchema,
} from './body-kind.ts';
import { decisionBody, isTelling } from './decision-contents.ts';
import type { ContentKind, Decision, Fact } from './entry.ts';
import { ownColumnsBody } from './own-columns-body.ts';
import { changesBody, registerBody } from './register-bodies.ts';

/** A plan definition, as its only row. */
export const planBody: BodyKind<NoHead, PlanDefinition> = {
  kind: 'plan',
  head: noHeadSchema,
  row: planDefinitionSchema,
};

/** A contributor's actions as they are after a submission, withdrawn ones included. */
export const actionsBody: BodyKind<ColumnsHead, Action> = {
  kind: 'actions',
  head: columnsHeadSchema,
  row: actionSchema,
};

/** The bodies that hold what people typed, by the name of their kind. */
const contentBodies: Readonly<Record<ContentKind, BodyKind<unknown, unknown>>> = {
  actions: actionsBody,
  register: registerBody,
  changes: changesBody,
  own: ownColumnsBody,
};

export interface BodyReference {
  readonly kind: BodyKind<unknown, unknown>;
  readonly digest: string;
}

function bodiesOfDecision(decision: Decision): readonly BodyReference[] {
  if (decision.type === 'erasure')
    return decision.bodies.map(({ kind, to }) => ({ kind: contentBodies[kind], digest: to }));
  const contents = isTelling(decision) ? decision.contents : undefined;
  return contents === undefined ? [] : [{ kind: decisionBody, digest: contents }];
}

/** The bodies that a fact names, with the kind that each must be. */
export function bodiesOf(fact: Fact): readonly BodyReference[] {
  switch (fact.kind) {
    case 'plan':
      return [{ kind: planBody, digest: fact.body }];
    case 'submission':
      return [{ kind: actionsBody, digest: fact.actions }];
    case 'merge': {
      const parts = Object.values(fact.parts).map((part) => ({ kind: registerBody, digest: part.register }));
      const own = fact.own === undefined ? [] : [{ kind: ownColumnsBody, digest: fact.own }];
      return [...parts, { kind: changesBody, digest: fact.changes }, ...own];
    }
    case 'decision':
      return bodiesOfDecision(fact.decision);
  }
}
