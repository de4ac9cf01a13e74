import { writeFile } from 'node:fs/promises';
import { Argument, type Command, Option } from 'commander';
import { type ExportFormat, exportFormats, exportRegister } from '../usecases/export-register.ts';
import { atLibrary } from './desk.ts';
import { libraryOption } from './library-option.ts';
import type { Terminal } from './terminal.ts';

interface Options {
  readonly library: string;
  readonly format: ExportFormat;
  readonly out: string;
}

/** `export register`: the register in force, rebuilt from the log, as a file. */
export function addExport(program: Command, tell: Terminal): void {
  program
    .command('export')
    .description('schrijf het register naar een bestand / write the register to a file')
    .addArgument(new Argument('<what>', 'wat / what').choices(['register']))
    .addOption(libraryOption())
    .addOption(
      new Option('--format <format>', 'bestandsvorm / file format')
        .choices([...exportFormats])
        .default('xlsx'),
    )
    .requiredOption('--out <file>', 'het bestand / the file')
    .action(async (_what: string, { library, format, out }: Options) => {
      const { log } = await atLibrary(library);
      const exported = await exportRegister(log, format);
      if (!exported.ok) return tell.problem(exported.problem);
      await writeFile(out, exported.value);
      tell.say(out);
    });
}
