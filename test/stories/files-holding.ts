import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** How many files under a library's log hold the text, bodies inflated. */
export async function filesHolding(library: string, text: string): Promise<number> {
  const names = await readdir(join(library, 'Logboek'), { recursive: true, withFileTypes: true });
  const files = names.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  const contents = await Promise.all(files.map((file) => readFile(file)));
  return contents.filter((bytes, at) =>
    (files[at]?.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').includes(text),
  ).length;
}
