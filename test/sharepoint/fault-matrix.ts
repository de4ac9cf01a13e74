import { expect } from 'vitest';
import type { Result } from '../../shared/contract/problem.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { LibraryFailure } from '../../sync/library/library-failure.ts';
import type { Merged } from '../../sync/usecases/merge.ts';
import { currentState } from '../../sync/usecases/outcomes.ts';
import { verifyLibrary } from '../../sync/usecases/verify.ts';
import { type Fault, faults } from '../graph/conduct/faults.ts';
import { must } from '../stories/library-story.ts';
import { media, talks } from '../stories/sound-rows.ts';
import { SharePointStory } from './sharepoint-story.ts';

/** What goes wrong with one request, once or as often as it is made. */
export interface Trouble {
  readonly name: string;
  readonly fault: Fault;
  /** How many requests in a row meet it. */
  readonly times: number;
}

const once = (name: string, fault: Fault): Trouble => ({ name, fault, times: 1 });
/** More often than anyone would try. */
const lasting = (name: string, fault: Fault): Trouble => ({ name, fault, times: 1_000 });

export const troubles: readonly Trouble[] = [
  once('429 with Retry-After', faults.throttled(30)),
  once('429 without Retry-After', faults.throttled()),
  lasting('429 that does not end', faults.throttled(300)),
  once('503', faults.unavailable()),
  once('503 with Retry-After', faults.unavailable(20)),
  once('504', faults.timedOut),
  once('504 after it was applied', faults.timedOutAfterApplying),
  lasting('504 after it was applied, each time', faults.timedOutAfterApplying),
  once('500', faults.failed),
  lasting('500 without a word, each time', faults.failedMutely),
  once('412', faults.resourceModified),
  once('412 notAllowed', faults.notAllowed),
  once('409 resourceModified', faults.modifiedConflict),
  once('409 nameAlreadyExists', faults.nameConflict),
  once('423', faults.locked),
  lasting('423 that does not end, on reads too', faults.locked),
  lasting('412 that does not end, on reads too', faults.notAllowed),
  lasting('403 that does not end', faults.denied),
  lasting('403 by a retention label', faults.underRetention),
  lasting('507 that does not end', faults.full),
  once('404', faults.notFound),
  once('a reset before the body', faults.reset('before-body')),
  once('a reset during the body', faults.reset('during-body')),
  once('a reset after the body', faults.reset('after-body')),
  lasting('resets without end', faults.reset('before-body')),
  once('half an answer, called the whole', faults.truncated),
  once('a token that expires', faults.tokenExpires),
  once('rights that are withdrawn', faults.rightsWithdrawn),
];

/** One library, of which OV changes an action before each merge, and each merge meets some trouble. */
export class FaultStory {
  readonly story: SharePointStory;
  #merges = 1;

  private constructor(story: SharePointStory) {
    this.story = story;
  }

  static async begin(whenDone?: (cleanUp: () => Promise<void>) => void): Promise<FaultStory> {
    const story = await SharePointStory.begin({}, {}, whenDone);
    story.typeRows('OV', media, talks);
    await story.service.submit('OV');
    await story.service.merge();
    return new FaultStory(story);
  }

  /** The requests of one merge without trouble, by operation. */
  async requests(): Promise<readonly string[]> {
    await this.#change();
    await this.story.service.merge();
    return this.story.graph.meter.heard.map(({ operation }) => operation);
  }

  /** Makes the merge of which the nth request meets the trouble; then the same without, as another process too. */
  async merge(trouble: Trouble, nth: number): Promise<void> {
    const { graph, service } = this.story;
    const indicator = await this.#change();
    const operation = `merge-${this.#merges}-operation`;
    graph.faults.script(trouble.fault, { nth, times: trouble.times });
    const began = graph.clock.now();
    const told = await toldBy(() => service.tryMerge(operation));
    const last = graph.meter.heard.at(-1);
    // The root is looked at to tell why the library is not listed.
    const isAboutSite =
      aboutTheSite.includes(last?.operation ?? '') || last?.target.endsWith('/root') === true;
    if (told !== null) expectClear(told, isAboutSite);
    expect(graph.meter.heard.length, 'the request was made').toBeGreaterThanOrEqual(nth);
    // Six tries at most of each of some thirty requests, and a few minutes, whatever happened.
    expect(graph.meter.heard.length, 'requests are bounded').toBeLessThan(120);
    expect(graph.clock.now() - began, 'waiting is bounded').toBeLessThan(10 * 60_000);

    graph.faults.clear();
    graph.grant('write');
    // Longer than SharePoint ever asks to wait.
    graph.clock.advance(6 * 60_000);
    const next = nth % 2 === 0 ? service : await this.story.replica();
    const again = must(await next.tryMerge(operation));
    expect(['written', 'up-to-date']).toContain(again.register.state);
    expect(this.story.rows('register').map(({ cells }) => cells['action_id'])).toEqual(['OV-001', 'OV-002']);
    expect(this.story.row('register', 'OV-002')['indicator']).toBe(indicator);
    expect(must(await currentState(next.log)).merges).toHaveLength(this.#merges);
  }

  /** The invariants, read anew: the chain and the bodies whole, the register what the log says. */
  async expectWhole(): Promise<void> {
    const { log } = await this.story.replica();
    expect(must(await verifyLibrary(log))).toMatchObject({ problems: [], differences: [], actions: 2 });
  }

  async #change(): Promise<string> {
    this.#merges += 1;
    const indicator = `${this.#merges} scholen`;
    this.story.typeOver('OV', 'OV-002', { indicator });
    await this.story.service.submit('OV');
    this.story.graph.meter.reset();
    return indicator;
  }
}

/** Requests that are about no file. */
const aboutTheSite: readonly string[] = ['delta', 'get-site', 'list-drives'];

/** What a merge that did not come to its end tells. */
async function toldBy(work: () => Promise<Result<Merged>>): Promise<Localised | null> {
  return work().then(
    (result) => (result.ok ? null : result.problem.message),
    (error: unknown) => {
      if (error instanceof LibraryFailure) return error.told;
      throw error;
    },
  );
}

/** Whatever it comes to, it is told: which file, and what to do. */
function expectClear(told: Localised, aboutSite: boolean): void {
  expect(told.nl).toMatch(aboutSite ? /sharepoint\.com/ : /Masterregister\.xlsx|Domeinen\/|Logboek\//);
  expect(told.nl).toMatch(/[Pp]robeer|Laat |Zet |Kijk |open de versiegeschiedenis/);
  expect(told.en).toMatch(/[Tt]ry again|Have |Put |Check |open the version history/);
}
