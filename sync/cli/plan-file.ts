import { readFile } from 'node:fs/promises';
import type { Localised } from '../../shared/text/localised.ts';
import { systemCode } from '../library/library-failure.ts';

/** A plan definition as it stands in a file, not yet judged; or what is wrong with the file. */
export async function readPlanFile(
  file: string,
): Promise<{ readonly ok: true; readonly plan: unknown } | { readonly ok: false; readonly told: Localised }> {
  try {
    return { ok: true, plan: JSON.parse(await readFile(file, 'utf8')) };
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return { ok: false, told: absent(file) };
    // Unreadable or malformed: the command tells the file's name, which is what its owner can mend.
    const told = {
      nl: `${file} kan niet als JSON gelezen worden. Kijk het bestand na.`,
      en: `${file} cannot be read as JSON. Check the file.`,
    };
    return { ok: false, told };
  }
}

const absent = (file: string): Localised => ({
  nl: `Er is geen bestand ${file}. Geef met --plan het pad van een plan (JSON) op.`,
  en: `There is no file ${file}. Give the path of a plan (JSON) with --plan.`,
});
