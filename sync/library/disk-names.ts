import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { namesIn } from './durable.ts';
import { systemCode } from './library-failure.ts';

/** What tells a file from any other on this machine; `null` where there is none. */
export type FileIdentity = (path: string) => Promise<string | null>;

/**
 * Whether the disk takes names in this folder that differ in case alone for one name: asked of the disk itself, by
 * a name that stands there, because neither the system nor the kind of disk tells it for sure.
 */
export async function ignoresCase(folder: string, identity: FileIdentity = identityOf): Promise<boolean> {
  const names = await namesIn(folder);
  const asked = names.find((name) => swapped(name) !== name && !names.includes(swapped(name)));
  if (asked !== undefined) return isOneFile(folder, asked, identity);
  const own = basename(folder);
  return swapped(own) !== own && isOneFile(dirname(folder), own, identity);
}

async function isOneFile(folder: string, name: string, identity: FileIdentity): Promise<boolean> {
  const one = await identity(join(folder, name));
  return one !== null && one === (await identity(join(folder, swapped(name))));
}

/** The name with small letters for large ones and the other way round. */
const swapped = (name: string): string =>
  [...name]
    .map((letter) => (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()))
    .join('');

const identityOf: FileIdentity = async (path) => {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}-${ino}`;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return null;
  }
};
