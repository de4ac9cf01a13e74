import { join } from 'node:path';
import { build } from 'vite';

/**
 * The host as one script in UTF-8: `page-host.ts` to be run in the add-in's page before its office.js, or
 * `web-page-host.ts` for the page around the add-in's frame.
 */
export async function pageHostScript(
  module: 'page-host.ts' | 'web-page-host.ts' = 'page-host.ts',
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, module), formats: ['iife'], name: 'excelHostPage' },
    },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  for (const { output } of outputs) {
    for (const part of output) if (part.type === 'chunk') return part.code;
  }
  throw new Error('Vite made no script of the Excel host');
}
