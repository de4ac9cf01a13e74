import { workbookPath } from '../../sync/usecases/init.ts';
import { registerPath } from '../../sync/usecases/read-register.ts';
import { planOfMunicipalities } from '../bench/volume/volume-plan.ts';
import type { Totals } from '../graph/conduct/meter.ts';
import { action } from '../stories/sound-rows.ts';
import { SharePointStory } from './sharepoint-story.ts';

/** Municipalities that handed in and were merged, and what merging changes costs, as the stand-in counts. */
export class Municipalities {
  readonly #story: SharePointStory;
  readonly #codes: readonly string[];
  #changes = 0;

  private constructor(story: SharePointStory) {
    this.#story = story;
    this.#codes = story.plan.contributors.map(({ code }) => code);
  }

  /** @param rows actions in each workbook */
  static async begin(
    count: number,
    rows: number,
    whenDone?: (cleanUp: () => Promise<void>) => void,
  ): Promise<Municipalities> {
    const story = await SharePointStory.begin({}, planOfMunicipalities(count), whenDone);
    const made = new Municipalities(story);
    for (const code of made.#codes) {
      const titles = Array.from({ length: rows }, (_, at) => `Actie ${at + 1} van ${code}, met verenigingen`);
      story.typeRows(code, ...titles.map((title) => action(title, { domain: 'GEM', co_domains: null })));
      await story.service.submit(code);
    }
    await story.service.merge();
    return made;
  }

  /** So many of them change an action and submit it. */
  async change(count: number): Promise<void> {
    this.#changes += 1;
    for (const code of this.#codes.slice(0, count)) {
      this.#story.typeOver(code, `${code}-001`, { indicator: `${this.#changes} verslagen` });
      await this.#story.service.submit(code);
    }
  }

  /** A merge by the service that took the submissions and runs on. */
  merge(): Promise<Totals> {
    return this.#measured(() => this.#story.service.merge());
  }

  /** A merge by a process that has read nothing yet, as a command has. */
  mergeAnew(): Promise<Totals> {
    return this.#measured(async () => (await this.#story.replica()).merge());
  }

  /** Downloading every workbook and the register, as one does who cannot tell what changed. */
  async downloadAll(): Promise<Totals> {
    const { library } = await this.#story.replica();
    return this.#measured(async () => {
      for (const path of [...this.#codes.map(workbookPath), registerPath]) await library.read(path);
    });
  }

  /** How many requests of the last measurement were about a contributor's workbook. */
  get aboutWorkbooks(): number {
    return this.#story.graph.meter.heard.filter(({ target }) => target.includes('/Domeinen/')).length;
  }

  async #measured(work: () => Promise<unknown>): Promise<Totals> {
    const { meter } = this.#story.graph;
    meter.reset();
    await work();
    return meter.totals();
  }
}
