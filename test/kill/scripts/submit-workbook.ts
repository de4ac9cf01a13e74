import { openKillableFolder } from '../killable-library.ts';
import { submitOv } from '../use-cases.ts';

// Submits a workbook and writes the answer into it; the kill tests stop it at each of its steps.
const submitted = await submitOv(await openKillableFolder(), 'submission-to-be-killed');
if (!submitted.ok || submitted.value.workbook !== 'updated') throw new Error('It was not submitted.');
