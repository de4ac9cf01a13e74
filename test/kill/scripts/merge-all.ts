import { openKillableFolder } from '../killable-library.ts';
import { mergeAll } from '../use-cases.ts';

// Merges all submissions and writes the register; the kill tests stop it at each of its steps.
const merged = await mergeAll(await openKillableFolder(), 'merge-to-be-killed');
if (!merged.ok || merged.value.register.state !== 'written') throw new Error('It was not merged.');
