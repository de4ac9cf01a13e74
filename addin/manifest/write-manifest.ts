import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { localOrigin, manifestFor } from './written-manifest.ts';

/** `npm run manifest -- --origin https://actieplan.example.be`: writes manifest.xml for that origin. */
const { values } = parseArgs({ options: { origin: { type: 'string', default: localOrigin } } });
const path = fileURLToPath(new URL('../../manifest.xml', import.meta.url));
try {
  writeFileSync(path, manifestFor(values.origin));
  console.log(`${path} is written for ${values.origin}.`);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
