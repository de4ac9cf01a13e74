import { stat, statfs } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openFolderLibrary } from '../library/folder-library.ts';
import type { Library } from '../library/library.ts';
import { systemCode } from '../library/library-failure.ts';
import { workbookFolder } from '../usecases/init.ts';
import { type Check, mend, passed, untold } from './check.ts';
import { noStrays, readableWorkbooks, rightsInLibrary, unbrokenLog } from './library-checks.ts';

/** What a disk says of itself; `type` is the file system's number on Linux. */
export interface Disk {
  readonly type: number;
  readonly freeBytes: number;
}

/** What is looked at on this machine. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  disk(folder: string): Promise<Disk>;
}

export const thisMachine: Machine = {
  platform: process.platform,
  async disk(folder) {
    const { type, bavail, bsize } = await statfs(folder);
    return { type, freeBytes: bavail * bsize };
  },
};

/** Everything that a folder as library needs. */
export function folderChecks(folder: string, machine: Machine = thisMachine): readonly Check[] {
  const root = resolve(folder);
  const library = (): Promise<Library> => openFolderLibrary(root);
  const needs = ['folder'];
  return [
    {
      id: 'folder',
      name: { nl: 'Map', en: 'Folder' },
      async examine() {
        const { place } = await library();
        return passed(place, place);
      },
    },
    ownDisk(root, machine),
    freeSpace(root, machine),
    rightsInLibrary(library, needs),
    whoMayWrite(root, machine),
    unbrokenLog(library, needs),
    noStrays(library),
    readableWorkbooks(library, needs),
  ];
}

/** File systems of other machines, by Linux' numbers (statfs(2)): links and their order are not certain there. */
const networkDisks: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0x564c, 'NCP'],
  [0x5346414f, 'AFS'],
]);

/** Folders that a program of this machine copies to elsewhere and back, by the names that they have. */
const syncFolder = /^(OneDrive|Dropbox|Google Drive|GoogleDrive|iCloud ?Drive|Nextcloud|ownCloud|Box)\b/i;

const ownDisk = (root: string, machine: Machine): Check => ({
  id: 'disk',
  name: { nl: 'Eigen schijf van deze machine', en: "This machine's own disk" },
  needs: ['folder'],
  async examine() {
    const synced = root.split(/[\\/]/).find((name) => syncFolder.test(name));
    if (synced !== undefined) {
      return mend(
        `De map lijkt gesynchroniseerd te worden ("${synced}"): een ander toestel kan bestanden van het logboek vervangen of verdubbelen. Zet de bibliotheek op een gewone schijf, of gebruik sharepoint:.`,
        `The folder seems to be synchronised ("${synced}"): another device may replace or double files of the log. Put the library on an ordinary disk, or use sharepoint:.`,
      );
    }
    const network = root.startsWith('\\\\') ? 'SMB' : networkDisks.get((await machine.disk(root)).type >>> 0);
    if (network === undefined)
      return passed('Geen netwerkschijf of synchronisatiemap.', 'No network disk or synchronised folder.');
    return mend(
      `De map staat op een netwerkschijf (${network}), waar twee machines elkaar kunnen overschrijven. Zet ze op een schijf van de machine waarop de dienst draait, of gebruik sharepoint:.`,
      `The folder is on a network disk (${network}), where two machines can overwrite each other. Put it on a disk of the machine that runs the service, or use sharepoint:.`,
    );
  },
});

const leastFree = 500 * 1024 * 1024;

const freeSpace = (root: string, machine: Machine): Check => ({
  id: 'space',
  name: { nl: 'Vrije ruimte', en: 'Free space' },
  needs: ['folder'],
  async examine() {
    const { freeBytes } = await machine.disk(root);
    const free = `${Math.round(freeBytes / 1024 ** 2)} MB`;
    if (freeBytes >= leastFree) return passed(free, free);
    return mend(
      `Er is nog ${free} vrij. Maak plaats: een volle schijf houdt indieningen en samenvoegingen tegen.`,
      `${free} is left. Make room: a full disk stops submissions and merges.`,
    );
  },
});

const whoMayWrite = (root: string, { platform }: Machine): Check => ({
  id: 'writers',
  name: { nl: 'Wie mag schrijven', en: 'Who may write' },
  needs: ['folder'],
  async examine() {
    if (platform === 'win32') {
      return untold(
        'Windows zegt dit hier niet. Kijk in de eigenschappen van de mappen Logboek en Domeinen (Beveiliging) wie er mag schrijven: in Logboek alleen wie samenvoegt.',
        'Windows does not tell this here. See in the properties of the folders Logboek and Domeinen (Security) who may write there: in Logboek only those who merge.',
      );
    }
    const open: string[] = [];
    for (const name of ['Logboek', workbookFolder])
      if (await everybodyWrites(join(root, name))) open.push(name);
    if (open.length === 0)
      return passed(
        'Niet iedereen op deze machine mag in Logboek en Domeinen schrijven.',
        'Not everybody on this machine may write in Logboek and Domeinen.',
      );
    return mend(
      `Iedereen op deze machine mag in ${open.join(' en ')} schrijven. Neem dat recht weg (chmod o-w).`,
      `Everybody on this machine may write in ${open.join(' and ')}. Take that right away (chmod o-w).`,
    );
  },
});

async function everybodyWrites(folder: string): Promise<boolean> {
  try {
    return ((await stat(folder)).mode & 0o002) !== 0;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}
