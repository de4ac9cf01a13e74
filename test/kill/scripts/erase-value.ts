import { openKillableFolder } from '../killable-library.ts';
import { eraseName } from '../use-cases.ts';

// Erases a value from the log; the kill tests stop it at each of its steps.
const erased = await eraseName(await openKillableFolder(), 'erasure-to-be-killed');
if (!erased.ok || erased.value.rows === 0) throw new Error('It was not erased.');
