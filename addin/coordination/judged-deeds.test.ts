import { describe, expect, it } from 'vitest';
import type { FindingJson } from '../../shared/contract/finding-json.ts';
import { coordinatorInBrowser } from '../../test/addin/coordinator-pane.ts';
import { mergeOf, ScriptedCoordination } from '../../test/addin/scripted-coordination.ts';
import { json } from '../../test/addin/stand-in-service.ts';

const broken: FindingJson = {
  code: 'R07',
  severity: 'error',
  scope: 'row',
  actionId: 'OV-001',
  row: null,
  column: null,
  cell: null,
  message: 'Einddatum ligt voor startdatum.',
  basis: [],
  waivable: true,
  fix: null,
};

const asksReason = () =>
  new Response(
    JSON.stringify({
      type: 'urn:actieplan:reason-needed',
      title: 'Dat kan nu niet',
      status: 409,
      detail: 'Er is niets gewijzigd.',
      breaks: [broken],
    }),
    { status: 409, headers: { 'content-type': 'application/problem+json' } },
  );

const edit = (more: object = {}) => ({
  actionId: 'OV-001',
  column: 'end',
  before: '31/12/2023',
  after: '1/1/2017',
  accepted: false,
  ...more,
});
const despite = { errors: ['OV-001.R07'], reason: 'Zo beslist.' };

async function open(service: ScriptedCoordination) {
  return { service, ...(await coordinatorInBrowser(service)) };
}

describe('a decision that would bring an error into the register', () => {
  it('is answered with the error, and stands once that is named with a reason', async () => {
    const service = new ScriptedCoordination().next('/api/decisions', asksReason);
    const { session } = await open(service);
    const decision = { decide: 'conflict', actionId: 'OV-001', choice: { take: 'domain' } } as const;
    expect(await session.actions.decide(decision)).toMatchObject({ said: false, breaks: [broken] });
    const { errors, reason } = despite;
    expect(await session.actions.decide({ ...decision, despite: errors, reason })).toEqual({ said: true });
    expect(service.at('/api/decisions').at(-1)?.body).toMatchObject({ despite: errors, reason });
  });
});

describe('a merge that would bring an error into the register', () => {
  it('asks the reason with the edit that brings it, and only where that is taken', async () => {
    const service = new ScriptedCoordination();
    const shown = () => json(mergeOf({ edits: [edit({ breaks: [broken] })] }));
    service.next('/api/merges/preview', shown).next('/api/merges/preview', shown);
    const { session, doing } = await open(service);
    await doing((actions) => actions.merge());
    session.actions.answerEdit('OV-001', 'end', 'take');
    const unreasoned = await doing((actions) => actions.confirmMerge(' '));
    expect(unreasoned.merging).toMatchObject({ step: 'asking', breaks: [broken] });
    await doing((actions) => actions.confirmMerge(despite.reason));
    expect(service.at('/api/merges').map(({ body }) => body)).toEqual([{ accept: ['OV-001.end'], despite }]);
    await doing((actions) => actions.backToWork());
    await doing((actions) => actions.merge());
    session.actions.answerEdit('OV-001', 'end', 'leave');
    await doing((actions) => actions.confirmMerge(''));
    expect(service.at('/api/merges').at(-1)?.body).toEqual({ accept: [] });
  });

  it('asks it again, with the answers as they were, where the service finds more', async () => {
    const service = new ScriptedCoordination().next('/api/merges', asksReason);
    service.next('/api/merges/preview', () => json(mergeOf({ edits: [edit()] })));
    const { session, doing } = await open(service);
    await doing((actions) => actions.merge());
    session.actions.answerEdit('OV-001', 'end', 'take');
    const asked = await doing((actions) => actions.confirmMerge(''));
    expect(asked.merging).toMatchObject({ step: 'asking', answered: true, breaks: [broken] });
    await doing((actions) => actions.confirmMerge(despite.reason));
    const [first, second] = service.at('/api/merges');
    expect(second?.body).toEqual({ accept: ['OV-001.end'], despite });
    expect(second?.key).not.toBe(first?.key);
  });

  it('asks it before going back', async () => {
    const service = new ScriptedCoordination();
    service.next('/api/merges/preview', () => json(mergeOf({ brings: [broken] })));
    const { doing } = await open(service);
    const asked = await doing((actions) => actions.mergeBackTo(1));
    expect(asked.merging).toMatchObject({ step: 'asking', edits: [], answered: true, breaks: [broken] });
    await doing((actions) => actions.confirmMerge(despite.reason));
    expect(service.at('/api/merges').map(({ body }) => body)).toEqual([{ accept: [], despite }]);
  });
});
