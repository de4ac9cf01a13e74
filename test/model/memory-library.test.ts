import { libraryContract } from '../../sync/library/library-contract.ts';
import { MemoryPlace } from './memory-library.ts';

libraryContract('a library in memory', async () => {
  const place = new MemoryPlace();
  return { open: async () => place.open(), dispose: async () => {} };
});
