import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { systemCode } from '../library/library-failure.ts';
import { type Check, mend, passed } from './check.ts';

/** The oldest Node.js that the program runs on, as package.json says. */
const oldestNode = [20, 20] as const;

/** @param version as `process.versions.node` gives it */
export const nodeVersion = (version: string): Check => ({
  id: 'node',
  name: { nl: 'Node.js', en: 'Node.js' },
  async examine() {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [oldMajor, oldMinor] = oldestNode;
    const old = major < oldMajor || (major === oldMajor && minor < oldMinor);
    if (!old) return passed(version, version);
    return mend(
      `Versie ${version} is te oud. Installeer Node.js ${oldMajor}.${oldMinor} of nieuwer (nodejs.org).`,
      `Version ${version} is too old. Install Node.js ${oldMajor}.${oldMinor} or newer (nodejs.org).`,
    );
  },
});

/** The add-in's pages, without which the service has nothing to show in Excel. */
export const builtPages = (folder: string): Check => ({
  id: 'pages',
  name: { nl: 'Bladzijden van de invoegtoepassing', en: "The add-in's pages" },
  async examine() {
    if (await exists(join(folder, 'panes'))) return passed(`Gebouwd, in ${folder}.`, `Built, in ${folder}.`);
    return mend(
      'Niet gebouwd: de dienst kan niets tonen in Excel of in een browser. Voer "npm run build" uit.',
      'Not built: the service has nothing to show in Excel or in a browser. Run "npm run build".',
    );
  },
});

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
}
