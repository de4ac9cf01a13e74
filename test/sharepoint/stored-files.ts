import type { Library } from '../../sync/library/library.ts';
import type { GraphStandIn } from '../graph/graph-stand-in.ts';

export const bytes = (text: string) => new TextEncoder().encode(text);

export async function textAt(library: Library, path: string): Promise<string | null> {
  const file = await library.read(path);
  return file === null ? null : new TextDecoder().decode(file.bytes);
}

export async function versionAt(library: Library, path: string): Promise<string> {
  return (await library.read(path))?.version ?? '';
}

/** What Graph was asked, in that order. */
export const heard = ({ meter }: GraphStandIn) => meter.heard.map(({ operation }) => operation);

/** Conditions of a library from which the megabyte goes in parts. */
export const inParts = { largestWhole: 1_000, part: 320 * 1024 };
export const megabyte = Uint8Array.from({ length: 1_000_000 }, (_, at) => (at * 7) % 251);
