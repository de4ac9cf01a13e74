import { randomUUID } from 'node:crypto';
import type { Localised } from '../../shared/text/localised.ts';
import type { Library, ReplaceOutcome } from '../library/library.ts';
import { toldOfOneFile } from '../library/unreadable-file.ts';
import { Log } from '../log/log.ts';
import { workbookFolder } from '../usecases/init.ts';
import { currentGround } from '../usecases/plan-in-force.ts';
import { strayWorkbooks, toldOf } from '../usecases/stray-workbooks.ts';
import { type Check, type Diagnosis, mend, passed } from './check.ts';

/** Where nothing but caches stands: what is left there by an interruption harms nothing. */
const probeFolder = 'Logboek/stand';

/** A path at which a check may make a file of its own; it removes what it made. */
export const probePath = (): string => `${probeFolder}/doctor-${randomUUID()}.json`;

const content = (text: string) => new TextEncoder().encode(text);

/**
 * Reading, creating once, replacing and removing, tried on a file that goes again. In a folder this goes
 * through its hard links and on to the disk, as the log does.
 */
export const rightsInLibrary = (library: () => Promise<Library>, needs: readonly string[]): Check => ({
  id: 'rights',
  name: { nl: 'Lezen, aanmaken, vervangen en wissen', en: 'Reading, creating, replacing and removing' },
  needs,
  async examine() {
    const opened = await library();
    const path = probePath();
    const diagnosis = await tried(opened, path).catch(async (error: unknown) => {
      await opened.remove(path);
      throw error;
    });
    if (!(await opened.remove(path))) return otherwise('removed', 'nothing there');
    return diagnosis ?? passed('Alle vier gelukt.', 'All four done.');
  },
});

async function tried(library: Library, path: string): Promise<Diagnosis | null> {
  const created = await library.create(path, content('1'));
  if (created.outcome !== 'created') return otherwise('created', created.outcome);
  const again = await library.create(path, content('2'));
  if (again.outcome !== 'exists') return otherwise('created twice', again.outcome);
  const read = await library.read(path);
  if (read === null || new TextDecoder().decode(read.bytes) !== '1')
    return otherwise('read', 'other content');
  const replaced = await replacedAsItStands(library, path, content('3'));
  if (replaced.outcome === 'forbidden') return { outcome: 'mend', told: replaced.told };
  if (replaced.outcome !== 'replaced') return otherwise('replaced', replaced.outcome);
  const late = await library.replace(path, content('4'), read.version);
  return late.outcome === 'changed' ? null : otherwise('replaced by an old version', late.outcome);
}

/** Tried again where the library gave the file another version by itself. */
async function replacedAsItStands(
  library: Library,
  path: string,
  bytes: Uint8Array,
): Promise<ReplaceOutcome> {
  for (let tries = 1; ; tries += 1) {
    const read = await library.read(path);
    if (read === null) return { outcome: 'gone' };
    const replaced = await library.replace(path, bytes, read.version);
    if (replaced.outcome !== 'changed' || tries >= 3) return replaced;
  }
}

const otherwise = (tried: string, outcome: string): Diagnosis =>
  mend(
    `De bibliotheek houdt zich niet aan wat nodig is (${tried}: ${outcome}); gegevens zouden verloren kunnen gaan. Gebruik ze niet, en geef deze melding door.`,
    `The library does not keep what is needed (${tried}: ${outcome}); data could be lost. Do not use it, and pass this message on.`,
  );

/** Copies of workbooks that a synchronising program, or somebody, left among those that are read. */
export const noStrays = (library: () => Promise<Library>): Check => ({
  id: 'strays',
  name: { nl: 'Werkboeken die niemand leest', en: 'Workbooks that nobody reads' },
  needs: ['log'],
  async examine() {
    const log = new Log(await library());
    const ground = await currentGround(log);
    if (!ground.ok) return { outcome: 'mend', told: ground.problem.message };
    const told = (await strayWorkbooks(log, ground.value.inForce.plan)).map(toldOf);
    if (told.length === 0)
      return passed('Geen kopieën tussen de werkboeken.', 'No copies among the workbooks.');
    return mend(told.map(({ nl }) => nl).join(' '), told.map(({ en }) => en).join(' '));
  },
});

/** The log from its last checkpoint, and that none of its numbers is missing. */
export const unbrokenLog = (library: () => Promise<Library>, needs: readonly string[]): Check => ({
  id: 'log',
  name: { nl: 'Logboek', en: 'Log' },
  needs,
  async examine() {
    const ground = await currentGround(new Log(await library()));
    if (!ground.ok) return { outcome: 'mend', told: ground.problem.message };
    const { number } = ground.value.state;
    return passed(
      `Sluitend tot stuk ${number}. "actieplan verify" leest alles na.`,
      `Unbroken up to entry ${number}. "actieplan verify" reads all of it.`,
    );
  },
});

/** Each workbook by itself: one that cannot be read keeps none of the others from being read. */
export const readableWorkbooks = (library: () => Promise<Library>, needs: readonly string[]): Check => ({
  id: 'workbooks',
  name: { nl: 'Werkboeken leesbaar', en: 'Workbooks readable' },
  needs,
  async examine() {
    const opened = await library();
    const told: Localised[] = [];
    const files = [...(await opened.list('')), ...(await opened.list(workbookFolder))];
    for (const { path } of files) {
      try {
        await opened.read(path);
      } catch (error) {
        const one = toldOfOneFile(error);
        if (one === null) throw error;
        told.push(one);
      }
    }
    if (told.length === 0) return passed(`${files.length} bestanden gelezen.`, `${files.length} files read.`);
    return mend(told.map(({ nl }) => nl).join(' '), told.map(({ en }) => en).join(' '));
  },
});
