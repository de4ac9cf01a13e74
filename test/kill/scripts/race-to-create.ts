import { openFolderLibrary } from '../../../sync/library/folder-library.ts';
import { told } from './environment.ts';

// Creates the files 100.txt, 101.txt … in competition, and prints the names of those it won.
const library = await openFolderLibrary(told('RACE_FOLDER'));
for (let i = 0; i < Number(told('RACE_FILES')); i += 1) {
  const name = `${100 + i}.txt`;
  const { outcome } = await library.create(name, new TextEncoder().encode(`${told('RACE_WHO')}:${name}`));
  if (outcome === 'created') console.log(name);
}
