import { join } from 'node:path';
import { build } from 'vite';

/** The host as one script in UTF-8, to be run in a page before its office.js. */
export async function pageHostScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'page-host.ts'), formats: ['iife'], name: 'excelHostPage' },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  for (const { output } of outputs) {
    for (const part of output) if (part.type === 'chunk') return part.code;
  }
  throw new Error('Vite made no script of the Excel host');
}
