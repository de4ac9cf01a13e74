import { officeWithoutHost, openExcel } from '../node-office.ts';
import { type Platform, platforms } from './platforms.ts';

/**
 * Tells what Office says of itself on a platform, or on a page without Office, as a line of JSON: a program of its own,
 * because in one page office.js is told once.
 */
async function saysOn(platform: Platform): Promise<readonly unknown[]> {
  const { Office } = await openExcel({}, { platform });
  const { requirements, ui } = Office.context;
  const sets = Object.entries(platforms[platform].requirements);
  return [
    requirements.isSetSupported('OpenBrowserWindowApi', '1.1'),
    typeof ui.openBrowserWindow,
    sets.every(([set, version]) => requirements.isSetSupported(set, version)),
  ];
}

async function saysWithoutHost(): Promise<readonly unknown[]> {
  const { host, platform } = await (await officeWithoutHost()).onReady();
  return [host, platform];
}

const asked = process.argv[2];
const platform = asked === 'windows' || asked === 'mac' || asked === 'web' ? asked : null;
console.log(JSON.stringify(platform === null ? await saysWithoutHost() : await saysOn(platform)));
process.exit();
