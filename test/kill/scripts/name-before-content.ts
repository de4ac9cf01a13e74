import { openKillableFolder } from '../killable-library.ts';

// A faulty writer: it names a file before it writes it. The kill tests must catch it.
const library = await openKillableFolder();
await library.create('name.txt', new TextEncoder().encode('content.txt'));
await library.create('content.txt', new TextEncoder().encode('content'));
