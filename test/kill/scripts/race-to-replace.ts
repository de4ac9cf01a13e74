import { openFolderLibrary } from '../../../sync/library/folder-library.ts';
import { told } from './environment.ts';

// Counts on in `teller.txt` in competition ("3:xxx"), and prints how many of its turns replaced the file.
const library = await openFolderLibrary(told('RACE_FOLDER'));
let replaced = 0;
for (let turn = 0; turn < Number(told('RACE_TURNS')); turn += 1) {
  const file = await library.read('teller.txt');
  if (file === null) throw new Error('The counter is gone.');
  const [count, filling] = new TextDecoder().decode(file.bytes).split(':');
  if (filling?.length !== Number(count)) throw new Error(`The counter is torn at ${count}.`);
  const next = Number(count) + 1;
  const outcome = await library.replace(
    'teller.txt',
    new TextEncoder().encode(`${next}:${'x'.repeat(next)}`),
    file.version,
  );
  if (outcome.outcome === 'replaced') replaced += 1;
}
console.log(replaced);
