import { openKillableFolder } from '../killable-library.ts';

// Replaces a file once; the kill tests stop it at each of its steps.
const library = await openKillableFolder();
const file = await library.read('Masterregister.xlsx');
if (file === null) throw new Error('There is nothing to replace.');
await library.replace('Masterregister.xlsx', new TextEncoder().encode('new'.repeat(50_000)), file.version);
