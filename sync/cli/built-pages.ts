import { fileURLToPath } from 'node:url';

/** Where `npm run build` puts the add-in. */
export const builtPages = fileURLToPath(new URL('../../dist/addin', import.meta.url));
