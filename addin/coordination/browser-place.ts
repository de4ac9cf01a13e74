import type { CoordinatorPlace } from './coordinator-place.ts';

/** A browser's page: files are downloaded. */
export function browserPlace(page: Document): CoordinatorPlace {
  return {
    place: 'browser',
    save: ({ name, type, bytes }) => {
      const address = URL.createObjectURL(new Blob([bytes], { type }));
      const link = page.createElement('a');
      link.href = address;
      link.download = name;
      link.click();
      // The download has begun by then; what it reads stays until it is done.
      setTimeout(() => URL.revokeObjectURL(address));
    },
  };
}
