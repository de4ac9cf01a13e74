import { describe, expect, it } from 'vitest';
import type { Library } from '../../sync/library/library.ts';
import { append } from '../../sync/log/append.ts';
import { Log } from '../../sync/log/log.ts';
import { withCalls } from '../fixtures/with-calls.ts';
import { mergeRequest, planRequest, submissionRequest } from '../kill/requests.ts';
import { graphForTest, openAt } from './sharepoint-place.ts';

/** A log of a plan and two submissions, and another process that has read it. */
async function readByTwo() {
  const graph = await graphForTest();
  const log = new Log(await openAt(graph));
  for (const request of [
    planRequest(),
    submissionRequest('OV', 'submission-een'),
    submissionRequest('OV', 'submission-twee'),
  ])
    await append(log, request);
  const other = new Log(await openAt(graph));
  await numberOf(other);
  return { graph, log, other };
}

async function numberOf(log: Log): Promise<number | string> {
  const reading = await log.catchUp();
  return reading.ok ? reading.value.state.number : `${reading.problem.code} ${reading.problem.path}`;
}

/** A library that tells nothing of what happened since it was first asked. */
function lagging(library: Library): Library {
  let asked = false;
  return withCalls(library, {
    changesSince: async (cursor) => {
      const news = asked ? undefined : await library.changesSince?.(cursor);
      asked = true;
      return news ?? { whole: false, changed: [], removed: [], cursor: cursor ?? '' };
    },
  });
}

describe('a log in a library that tells its changes', () => {
  it('asks once where nothing was written, and reads what another process wrote', async () => {
    const { graph, log, other } = await readByTwo();
    graph.meter.reset();
    expect([await numberOf(other), graph.meter.totals().requests]).toEqual([3, 1]);
    await append(log, mergeRequest('OV', 'merge-of-all'));
    expect(await numberOf(other)).toBe(4);
  });

  it('says a thing once when two processes say theirs at the same moment', async () => {
    const { log, other } = await readByTwo();
    const outcomes = await Promise.all([
      append(log, submissionRequest('OV', 'submission-drie')),
      append(other, submissionRequest('OV', 'submission-vier')),
      append(other, submissionRequest('OV', 'submission-drie')),
    ]);
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(['already', 'appended', 'appended']);
    expect([await numberOf(log), await numberOf(other)]).toEqual([5, 5]);
  });

  it('finds an entry that the library has not told of yet, when its number turns out to be taken', async () => {
    const { graph, log } = await readByTwo();
    const late = new Log(lagging(await openAt(graph)));
    expect(await numberOf(late)).toBe(3);
    await append(log, mergeRequest('OV', 'merge-of-all'));
    const { outcome } = await append(late, submissionRequest('OV', 'submission-laat'));
    expect([outcome, await numberOf(log)]).toEqual(['appended', 5]);
  });

  it('tells that its last entry is gone, or changed, since it was read', async () => {
    const { graph, log, other } = await readByTwo();
    graph
      .person('Lien')
      .saves('Logboek/000003.json', Buffer.from(graph.bytesAt('Logboek/000002.json') ?? ''));
    expect(await numberOf(other)).toMatch(/^log-(rewound|chain-broken) Logboek\/000003\.json$/);
    graph.person('Lien').removes('Logboek/000003.json');
    expect(await numberOf(log)).toBe('log-rewound Logboek/000003.json');
  });

  it('is nowhere once its folder has another name, and nothing is begun in its place', async () => {
    const { graph, log, other } = await readByTwo();
    graph.person('Lien').renames('Logboek', 'Logboek oud');
    expect(await numberOf(other)).toBe('log-rewound Logboek/000003.json');
    expect((await append(log, submissionRequest('OV', 'submission-elders'))).outcome).toBe('problem');
    expect(graph.library.byPath('Logboek')).toBeNull();
    graph.person('Lien').renames('Logboek oud', 'Logboek');
    expect([await numberOf(other), await numberOf(log)]).toEqual([3, 3]);
  });

  it('tells a gap, whoever reads it, and writes nothing into it', async () => {
    const { graph } = await readByTwo();
    graph.person('Lien').removes('Logboek/000002.json');
    const reader = new Log(await openAt(graph));
    expect(await numberOf(reader)).toBe('log-gap Logboek/000002.json');
    expect((await append(reader, submissionRequest('OV', 'submission-erin'))).outcome).toBe('problem');
  });
});
