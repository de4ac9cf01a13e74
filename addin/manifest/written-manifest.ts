import { readFileSync } from 'node:fs';

/** Where the service gives the add-in on this machine; Office wants https there too. */
export const localOrigin = 'https://localhost:8420';

const template = readFileSync(new URL('manifest.template.xml', import.meta.url), 'utf8');

/**
 * The manifest for an add-in served from this origin, such as `https://actieplan.example.be`. Throws a
 * RangeError where it is no https origin: Office loads nothing else.
 */
export function manifestFor(origin: string): string {
  if (!URL.canParse(origin) || new URL(origin).protocol !== 'https:' || new URL(origin).origin !== origin) {
    throw new RangeError(`Not an https origin without a path: ${origin}. Give one such as ${localOrigin}.`);
  }
  return template.replaceAll('{origin}', origin);
}
