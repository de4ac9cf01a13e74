import type { Command } from 'commander';
import type { Terminal } from './terminal.ts';

export function addServe(program: Command, tell: Terminal): void {
  program
    .command('serve')
    .requiredOption('--library <dir>')
    .option('--port <n>', 'poort', '8420')
    .action((options) => serveLibrary(options, tell));
}

export async function serveLibrary(
  _options: { library: string; port: string },
  _tell: Terminal,
): Promise<void> {}
