import { LibraryFailure } from './library-failure.ts';

/**
 * What is only kept to save work decides nothing: where the library does not let it be read, written or removed,
 * all goes on as if it had never been kept.
 */
export async function orWithout<T>(without: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LibraryFailure) return without;
    throw error;
  }
}
